/** The facts on the card of a pair: its tie, its years, and its events with their sources. */
import { useQuery } from '@tanstack/react-query';
import type { Atlas, DossierEvent, Pair } from '../../core/domain/atlas';
import { type SourceFacts, sourceList } from '../../core/facts/article-facts';
import { eventLines } from '../../core/facts/event-facts';
import { pairDetails } from '../../core/facts/pair-facts';
import type { Scene } from '../../core/view/scene';
import { useWords } from '../intl/wording';
import { FactLines, OwnWords } from '../panels/fact-lines';
import { LoadProblem } from '../panels/load-problem';
import { dossierQuery } from '../query/queries';
import { SkeletonLines } from '../ui/skeleton-lines';
import { TieMark } from '../ui/tie-mark';
import { ArticleLine } from './article-line';

interface PairFactsProperties {
  readonly atlas: Atlas;
  readonly pair: Pair;
  readonly scene: Scene;
}

export function PairFacts({ atlas, pair, scene }: PairFactsProperties) {
  const dossier = useQuery(dossierQuery(pair.id));
  const shown = scene.pairs.find((scenePair) => scenePair.pair === pair);
  const details = pairDetails(shown, scene, useWords());
  return (
    <>
      <p className="flex items-center gap-2 text-muted">
        {shown !== undefined && <TieMark tie={shown.tie} standing={shown.standing} />}
        <span>{details.join(' · ')}</span>
      </p>
      {dossier.isPending && <SkeletonLines count={5} />}
      {dossier.isError && (
        <LoadProblem error={dossier.error} onRetry={() => void dossier.refetch()} />
      )}
      <ol className="flex flex-col gap-3">
        {dossier.data?.events.map((event) => (
          <EventFacts
            key={event.id}
            atlas={atlas}
            event={event}
            isMatching={shown?.events.some(({ id }) => id === event.id) ?? false}
          />
        ))}
      </ol>
    </>
  );
}

interface EventFactsProperties {
  readonly atlas: Atlas;
  readonly event: DossierEvent;
  readonly isMatching: boolean;
}

function EventFacts({ atlas, event, isMatching }: EventFactsProperties) {
  const words = useWords();
  const { heading, items } = sourceList(event.sources, words);
  return (
    <li className="flex flex-col gap-1 border-t border-hairline pt-3">
      <FactLines lines={eventLines(event, atlas, words, isMatching)} heading="h3" />
      <ul aria-label={heading} className="flex flex-col gap-2">
        {items.map((source) => (
          <SourceLine key={source.article.id} source={source} />
        ))}
      </ul>
    </li>
  );
}

function SourceLine({ source }: { readonly source: SourceFacts }) {
  return (
    <li>
      <ArticleLine facts={source} />
      {source.note !== null && (
        <OwnWords words={source.note} className="border-s-2 border-contact ps-2" />
      )}
    </li>
  );
}
