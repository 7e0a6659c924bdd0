/** What the card says of a pair: its tie, its years, its events, each with its sources. */
import { useQuery } from '@tanstack/react-query';
import type { DossierEvent, Pair } from '../../core/domain/atlas';
import { localize } from '../../core/domain/language';
import type { Scene } from '../../core/view/scene';
import { yearsOfPair } from '../../core/view/years-of-pair';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { LoadProblem } from '../panels/load-problem';
import { dossierQuery } from '../query/queries';
import { SkeletonLines } from '../ui/skeleton-lines';
import { TieMark } from '../ui/tie-mark';
import { SourceLine } from './source-line';

interface PairFactsProperties {
  readonly pair: Pair;
  readonly scene: Scene;
}

export function PairFacts({ pair, scene }: PairFactsProperties) {
  const t = useTranslations('pair');
  const tie = useTranslations('tie');
  const standing = useTranslations('standing');
  const wording = useWording();
  const dossier = useQuery(dossierQuery(pair.id));
  const shown = scene.pairs.find((scenePair) => scenePair.pair === pair);
  return (
    <>
      {shown === undefined ? (
        <p className="text-muted">{t('notShown')}</p>
      ) : (
        <p className="flex items-center gap-2 text-muted">
          <TieMark tie={shown.tie} standing={shown.standing} />
          {[
            tie(shown.tie),
            wording.years(yearsOfPair(shown, scene)),
            ...(shown.standing === 'past' ? [standing('past')] : []),
          ].join(' · ')}
        </p>
      )}
      {dossier.isPending && <SkeletonLines count={5} />}
      {dossier.isError && (
        <LoadProblem error={dossier.error} onRetry={() => void dossier.refetch()} />
      )}
      <ol className="flex flex-col gap-3">
        {dossier.data?.events.map((event, index) => (
          <EventFacts
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no identity but their place
            key={index}
            event={event}
            isMatching={shown?.events.includes(index) ?? false}
          />
        ))}
      </ol>
    </>
  );
}

interface EventFactsProperties {
  readonly event: DossierEvent;
  readonly isMatching: boolean;
}

function EventFacts({ event, isMatching }: EventFactsProperties) {
  const t = useTranslations('pair');
  const time = useTranslations('time');
  const kind = useTranslations('kind');
  const wording = useWording();
  const summary = localize(event.summary, wording.language);
  const facts = [
    event.date === null ? time('undated') : wording.date(event.date),
    ...(event.inForce === null ? [] : [wording.inForce(event.inForce)]),
    ...(isMatching ? [] : [t('outsideFilter')]),
  ];
  return (
    <li className="flex flex-col gap-1 border-t border-hairline pt-3">
      <h3 className="font-semibold">{kind(event.kind)}</h3>
      <p className="text-muted">{facts.join(' · ')}</p>
      <p lang={summary.language}>{summary.text}</p>
      <ul
        aria-label={t('sources', { count: event.sources.length })}
        className="flex flex-col gap-2"
      >
        {event.sources.map((source) => (
          <SourceLine key={source.article.id} source={source} />
        ))}
      </ul>
    </li>
  );
}
