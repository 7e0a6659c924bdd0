/** A relationship in a list: its line as on the map, its name, its tie and years. */

import type { Scene, ScenePair } from '../../core/view/scene';
import { yearsOfPair } from '../../core/view/years-of-pair';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';

interface PairRowProperties {
  readonly scenePair: ScenePair;
  readonly scene: Scene;
  /** The pair's name, or the partner's where one end is clear. */
  readonly name: string;
  readonly onSelect: (pairId: string) => void;
  /** The reader is about to open it. */
  readonly onApproach: (pairId: string) => void;
}

export function PairRow({ scenePair, scene, name, onSelect, onApproach }: PairRowProperties) {
  const tie = useTranslations('tie');
  const standing = useTranslations('standing');
  const count = useTranslations('count');
  const wording = useWording();
  const { pair } = scenePair;
  const years = wording.years(yearsOfPair(scenePair, scene));
  const facts = [
    tie(scenePair.tie),
    years,
    ...(scenePair.standing === 'past' ? [standing('past')] : []),
    count('events', { count: scenePair.events.length }),
  ];
  return (
    <li>
      <button
        type="button"
        className="-mx-2 flex w-[calc(100%+1rem)] items-start gap-3 rounded-panel px-2 py-2 text-start transition-colors hover:bg-wash"
        onClick={() => onSelect(pair.id)}
        onPointerEnter={() => onApproach(pair.id)}
        onFocus={() => onApproach(pair.id)}
      >
        <span className="mt-1.5">
          <TieMark tie={scenePair.tie} standing={scenePair.standing} accent={scenePair.accent} />
        </span>
        <span className="min-w-0">
          <span className="block font-semibold">{name}</span>
          <span className="block text-small text-muted">{facts.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}
