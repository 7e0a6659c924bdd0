/** On the card of a place: its next round anniversaries, and links to all of them. */
import { nextAnniversaries } from '../../core/calendar/calendar-facts';
import type { Atlas, Place } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { PairButton } from '../ui/pair-button';
import { Subscribe } from './subscribe';

const maxLines = 3;

interface PlaceAnniversariesProperties {
  readonly atlas: Atlas;
  readonly place: Place;
  readonly scene: Scene;
  readonly today: Day;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
}

export default function PlaceAnniversaries({
  atlas,
  place,
  scene,
  today,
  onChange,
  onApproach,
}: PlaceAnniversariesProperties) {
  const t = useTranslations('calendar');
  const words = useWords();
  const shown = scene.pairs.filter(({ pair }) => pair.ends.some(({ id }) => id === place.id));
  const lines = nextAnniversaries(shown, today, maxLines, words);
  if (lines.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-title">{t('placeTitle')}</h3>
      <ul className="flex flex-col gap-1">
        {lines.map(({ pair, name, date, details }) => (
          <li key={pair.id}>
            <PairButton
              id={pair.id}
              name={name}
              onSelect={(id) => onChange((view) => selectPair(view, id))}
              onApproach={onApproach}
              className="font-semibold underline hover:decoration-2"
            />
            <p className="text-small text-muted">{[date, ...details].join(' · ')}</p>
          </li>
        ))}
      </ul>
      <Button
        weight="plain"
        className="self-start"
        onClick={() => onChange((view) => ({ ...view, tab: 'calendar' }))}
      >
        {t('all')}
      </Button>
      <Subscribe atlas={atlas} today={today} placeId={place.id} />
    </section>
  );
}
