/** The dossier of a pair: its events over time, each with its sources. */
import { useQuery } from '@tanstack/react-query';
import type { Pair } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { pairHead } from '../../core/facts/pair-head';
import { alsoListedBy } from '../../core/view/listed';
import { clearSelection, selectPlace } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { ContributeButton } from '../keep/contribute-button';
import { KeepRow } from '../keep/keep-row';
import { keptPair } from '../keep/kept-record';
import { useCitedAtlas } from '../keep/use-cited-atlas';
import { dossierQuery } from '../query/queries';
import { Button } from '../ui/button';
import { SkeletonLines } from '../ui/skeleton-lines';
import { TieMark } from '../ui/tie-mark';
import { ClearFilters } from './clear-filters';
import { EventEntry } from './event-entry';
import { EventStrip } from './event-strip';
import { ListedBy } from './listed-by';
import { LoadProblem } from './load-problem';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';
import { RecordChanged } from './record-changed';

interface DossierProperties extends Omit<PanelProperties, 'view' | 'onApproach'> {
  readonly pair: Pair;
  readonly today: Day;
}

export function Dossier({ atlas, pair, scene, today, onChange }: DossierProperties) {
  const t = useTranslations('pair');
  const words = useWords();
  const { language } = words;
  const dossier = useQuery(dossierQuery(pair.id));
  const citedAtlas = useCitedAtlas();
  const shown = scene.pairs.find((scenePair) => scenePair.pair.id === pair.id);
  const head = pairHead(pair, shown, scene, today, words);
  const ends = pair.ends.map(({ id }) => id);
  const matching = new Set(shown?.events.map(({ id }) => id));
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading
        title={nameOfPair(pair, language)}
        isName
        onBack={() => onChange(clearSelection)}
      >
        <p className="flex items-baseline gap-x-2 text-muted">
          {shown !== undefined && <TieMark tie={shown.tie} standing={shown.standing} />}
          <span>{head.details.join(' · ')}</span>
        </p>
        <p className="font-semibold">{head.today}</p>
        <p className="text-small text-muted">{head.distance}</p>
        {alsoListedBy(scene, pair.id).map((register) => (
          <p key={register.name} className="text-small text-muted">
            <ListedBy register={register} evidence="also" />
          </p>
        ))}
        <div className="flex flex-wrap gap-2 pt-1">
          {pair.ends.map((place) => (
            <Button key={place.id} onClick={() => onChange((view) => selectPlace(view, place.id))}>
              {nameOfPlace(place, language)}
            </Button>
          ))}
          {shown === undefined && <ClearFilters onChange={onChange} />}
        </div>
      </PanelHeading>
      <EventStrip pair={pair} today={today} matching={matching} />
      <section className="flex flex-col gap-4">
        <h3 className="text-title">{t('events')}</h3>
        {dossier.isPending && <SkeletonLines count={8} />}
        {dossier.isError && (
          <LoadProblem error={dossier.error} onRetry={() => void dossier.refetch()} />
        )}
        <ol className="flex flex-col gap-6">
          {dossier.data?.events.map((event) => (
            <EventEntry
              key={event.id}
              event={event}
              atlas={atlas}
              isMatching={matching.has(event.id)}
              ends={ends}
            />
          ))}
        </ol>
        <div className="border-t border-hairline pt-2">
          <ContributeButton to="addRelationship" wish={{ task: 'event', places: ends }} />
        </div>
      </section>
      <RecordChanged date={dossier.data?.changed ?? null} />
      <KeepRow record={keptPair(pair, dossier.data?.changed ?? null, citedAtlas)} />
    </article>
  );
}
