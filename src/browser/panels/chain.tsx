/** The chain that connects two places: each step with the sources that state it. */
import { useQuery } from '@tanstack/react-query';
import type { Place } from '../../core/domain/atlas';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { placesOfChain } from '../../core/view/chain';
import type { ScenePair } from '../../core/view/scene';
import { activeFilters, clearSelection } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { dossierQuery } from '../query/queries';
import { SkeletonLines } from '../ui/skeleton-lines';
import { ClearFilters } from './clear-filters';
import { EventEntry } from './event-entry';
import { LoadProblem } from './load-problem';
import { PairRows } from './pair-row';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';

interface ChainProperties extends PanelProperties {
  readonly ends: readonly [from: Place, to: Place];
}

export function Chain({ atlas, ends, view, scene, onChange, onApproach }: ChainProperties) {
  const t = useTranslations('connection');
  const { language } = useWording();
  const [from, to] = ends.map((place) => nameOfPlace(place, language));
  const { chain } = scene;
  const way = placesOfChain(chain?.steps ?? [], ends[0].id).flatMap(
    (id) => atlas.places.get(id) ?? [],
  );
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading
        title={t('title', { from: from ?? '', to: to ?? '' })}
        onBack={() => onChange(clearSelection)}
      >
        {chain !== null && (
          <>
            <p className="text-muted">
              <span>{`${t('steps', { count: chain.steps.length })} · `}</span>
              <span translate="no">
                {way.map((place) => nameOfPlace(place, language)).join(' → ')}
              </span>
            </p>
            {chain.otherCount > 0 && (
              <p className="text-muted">{t('others', { count: chain.otherCount })}</p>
            )}
          </>
        )}
      </PanelHeading>
      {chain === null ? (
        <div className="flex flex-col items-start gap-3">
          <p role="status">{t('none')}</p>
          {activeFilters(view.filters).length > 0 && (
            <ClearFilters weight="outline" onChange={onChange} />
          )}
        </div>
      ) : (
        <ol className="flex flex-col gap-8">
          {chain.steps.map((step, index) => (
            <Step
              key={step.pair.id}
              atlas={atlas}
              step={step}
              number={index + 1}
              total={chain.steps.length}
              scene={scene}
              onChange={onChange}
              onApproach={onApproach}
            />
          ))}
        </ol>
      )}
    </article>
  );
}

interface StepProperties extends Omit<PanelProperties, 'view'> {
  readonly step: ScenePair;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** A pair, the event that makes its tie, and the sources that state it. */
function Step({ atlas, step, number, total, scene, onChange, onApproach }: StepProperties) {
  const t = useTranslations('connection');
  const { language } = useWording();
  const dossier = useQuery(dossierQuery(step.pair.id));
  const reason = step.events.find(({ tie }) => tie === step.tie);
  const event = dossier.data?.events.find(({ id }) => id === reason?.id);
  return (
    <li>
      <h3 className="text-small font-semibold text-muted">
        {t('step', { number: String(number), total: String(total) })}
      </h3>
      <PairRows
        rows={[{ scenePair: step, name: nameOfPair(step.pair, language) }]}
        scene={scene}
        onChange={onChange}
        onApproach={onApproach}
      />
      {dossier.isPending && <SkeletonLines count={4} />}
      {dossier.isError && (
        <LoadProblem error={dossier.error} onRetry={() => void dossier.refetch()} />
      )}
      {event !== undefined && (
        <ul aria-label={t('reason')} className="mt-2">
          <EventEntry atlas={atlas} event={event} isMatching />
        </ul>
      )}
    </li>
  );
}
