/** A preview of the card and the arc as they will be in the atlas. */
import { Suspense, useMemo } from 'react';
import type { Preview } from '../../core/contributing/preview';
import type { Day } from '../../core/domain/day';
import { nameOfPair } from '../../core/facts/names';
import { pairHead } from '../../core/facts/pair-head';
import { composeScene } from '../../core/view/scene';
import { defaultView, selectPair, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { EventEntry } from '../panels/event-entry';
import { lazyPart } from '../parts/lazy-part';
import { TieMark } from '../ui/tie-mark';
import { Section } from './field';

const PreviewMap = lazyPart(() => import('./preview-map'));

interface PreviewSectionProperties {
  /** `null` while something is missing. */
  readonly preview: Preview | null;
  readonly view: View;
  readonly today: Day;
}

export function PreviewSection({ preview, view, today }: PreviewSectionProperties) {
  const t = useTranslations('contribute');
  return (
    <Section title={t('previewTitle')}>
      {preview === null ? (
        <p className="text-small text-muted">{t('previewMissing')}</p>
      ) : (
        <Card preview={preview} view={view} today={today} />
      )}
    </Section>
  );
}

function Card({ preview, view, today }: PreviewSectionProperties & { readonly preview: Preview }) {
  const t = useTranslations('contribute');
  const words = useWords();
  const { atlas, pair, event } = preview;
  const scene = useMemo(
    () => composeScene(atlas, selectPair(defaultView, pair.id), today),
    [atlas, pair, today],
  );
  const shown = scene.pairs.find((each) => each.pair.id === pair.id);
  const head = pairHead(pair, shown, scene, today, words);
  return (
    <div className="grid gap-4 rounded-panel border border-hairline p-4 @2xl:grid-cols-2">
      <div className="flex flex-col gap-2">
        <p translate="no" className="text-title">
          {nameOfPair(pair, words.language)}
        </p>
        <p className="flex items-baseline gap-x-2 text-muted">
          {shown !== undefined && <TieMark tie={shown.tie} standing={shown.standing} />}
          <span>{head.details.join(' · ')}</span>
        </p>
        <p className="font-semibold">{head.today}</p>
        <p className="text-small text-muted">{head.distance}</p>
        <ol>
          <EventEntry event={event} atlas={atlas} isMatching />
        </ol>
      </div>
      <div
        role="img"
        aria-label={t('previewMap')}
        className="relative h-72 overflow-hidden rounded-panel bg-sea"
      >
        <Suspense fallback={null}>
          <PreviewMap key={pair.id} scene={scene} pairId={pair.id} view={view} />
        </Suspense>
      </div>
    </div>
  );
}
