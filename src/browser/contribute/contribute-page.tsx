/** "Add or correct": a form that turns its fields into records, checks them while typing, and exports them. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { checkContribution, positionOfEvent } from '../../core/contributing/check-contribution';
import { contributionOf, fieldsOfEvent, type Task, tasks } from '../../core/contributing/draft';
import { fieldOfProblem } from '../../core/contributing/field-of-problem';
import { previewOf } from '../../core/contributing/preview';
import type { Article, Atlas, Dossier } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { pairId } from '../../core/domain/identifier';
import { eventTitle } from '../../core/facts/event-facts';
import type { ChangeView, View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import type { ContributionWish } from '../keep/contribute-action';
import { LoadProblem } from '../panels/load-problem';
import { PageFrame } from '../parts/page-frame';
import { dossierQuery, headlinesQuery } from '../query/queries';
import { Button } from '../ui/button';
import { SkeletonLines } from '../ui/skeleton-lines';
import { ArticleSection } from './article-section';
import { CheckSection } from './check-section';
import { DraftFormProvider, useDraftForm } from './draft-form';
import { EventSection } from './event-section';
import { ChoiceField, Section } from './field';
import { LeaveSection } from './leave-section';
import { PlaceSection } from './place-section';
import { PreviewSection } from './preview-section';
import { boundsQuery } from './queries';
import { useDraft } from './use-draft';

interface ContributePageProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly today: Day;
  readonly changeView: ChangeView;
  /** What the reader wants to contribute to, if they came from a card. */
  readonly wish: ContributionWish | null;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

export default function ContributePage(properties: ContributePageProperties) {
  const { takesFocus, onBack, view, changeView } = properties;
  const t = useTranslations('contribute');
  const app = useTranslations('app');
  const headlines = useQuery(headlinesQuery);
  return (
    <PageFrame
      title={app('contribute')}
      takesFocus={takesFocus}
      onBack={onBack}
      introduction={<p className="text-muted">{t('introduction')}</p>}
    >
      {view.pin !== null ? (
        <div className="flex flex-col items-start gap-2">
          <p>{t('pinned')}</p>
          <Button onClick={() => changeView((current) => ({ ...current, pin: null }))}>
            {t('toPresent')}
          </Button>
        </div>
      ) : headlines.isError ? (
        <LoadProblem error={headlines.error} onRetry={() => void headlines.refetch()} />
      ) : headlines.data === undefined ? (
        <SkeletonLines count={8} />
      ) : (
        <Form key={JSON.stringify(properties.wish)} {...properties} articles={headlines.data} />
      )}
    </PageFrame>
  );
}

const taskMessages = {
  event: 'taskEvent',
  source: 'taskSource',
  correction: 'taskCorrection',
  place: 'taskPlace',
} as const satisfies Record<Task, string>;

interface FormProperties extends ContributePageProperties {
  readonly articles: readonly Article[];
}

function Form({ atlas, articles, view, today, wish }: FormProperties) {
  const t = useTranslations('contribute');
  const { draft, other, isKept, change, beginAgain } = useDraft(atlas, view, wish);
  const [wasAsked] = useState(other !== null);
  const bounds = useQuery(boundsQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [one, second] = draft.places;
  const pair = one.id !== '' && second.id !== '' ? pairId(one.id, second.id) : '';
  const hasPair = draft.task !== 'place' && atlas.pairs.has(pair);
  const dossierOfPair = useQuery({ ...dossierQuery(pair), enabled: hasPair });
  const dossier = (hasPair ? dossierOfPair.data : undefined) ?? null;

  // A correction starts with the present event.
  const known = dossier?.events.find(({ id }) => id === draft.known);
  const isToBeFilled =
    other === null && draft.task === 'correction' && known !== undefined && draft.event.kind === '';
  useEffect(() => {
    if (isToBeFilled && known) change((current) => ({ ...current, event: fieldsOfEvent(known) }));
  });

  // Deferred: checking must not delay typing.
  const checkedDraft = useDeferredValue(draft);
  const contribution = useMemo(
    () => contributionOf(checkedDraft, { places: atlas.places, articles }),
    [checkedDraft, atlas, articles],
  );
  // If the bounds of countries fail to load, all other checks still run.
  const boundsOfCountry = bounds.data ?? (bounds.isError ? noBounds : undefined);
  const isReady = boundsOfCountry !== undefined && (!hasPair || dossier !== null);
  const checked = useMemo(
    () =>
      isReady
        ? checkContribution(contribution, { atlas, articles, dossier }, { today, boundsOfCountry })
        : null,
    [isReady, contribution, atlas, articles, dossier, today, boundsOfCountry],
  );
  const position = positionOfEvent(contribution, dossier);
  const preview = useMemo(
    () =>
      checked === null ? null : previewOf(contribution, checked.records, atlas.topics, position),
    [contribution, checked, atlas, position],
  );
  const form = {
    draft,
    change,
    problemsOf: (field: string) =>
      left.has(field)
        ? (checked?.problems ?? []).filter(
            (problem) => fieldOfProblem(problem, contribution, position) === field,
          )
        : [],
    leave: (field: string) =>
      setLeft((fields) => (fields.has(field) ? fields : new Set([...fields, field]))),
  };
  // Continuing discards the other draft, so the reader chooses first.
  if (other !== null) {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 rounded-panel bg-wash p-4">
        <p>{t('otherDraft')}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => change(() => other)}>{t('keepDraft')}</Button>
          <Button onClick={() => change((current) => current)}>{t('leaveDraft')}</Button>
        </div>
      </div>
    );
  }
  return (
    <DraftFormProvider value={form}>
      <div className="flex flex-col items-start gap-1 text-small text-muted">
        <p>{isKept ? t('draftKept') : t('draftNotKept')}</p>
        <Button
          weight="plain"
          // The first control after the choice, whose buttons are gone.
          autoFocus={wasAsked}
          onClick={() => {
            beginAgain();
            setLeft(new Set());
          }}
        >
          {t('beginAgain')}
        </Button>
      </div>
      <Section title={t('taskTitle')}>
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{t('taskTitle')}</legend>
          {tasks.map((task) => (
            <label key={task} className="flex min-h-6 items-center gap-2">
              <input
                type="radio"
                name="task"
                className="size-4 accent-accent"
                checked={draft.task === task}
                onChange={() => change((current) => ({ ...current, task, known: '' }))}
              />
              <span>{t(taskMessages[task])}</span>
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title={draft.task === 'place' ? t('placeTitle') : t('placesTitle')}>
        <PlaceSection
          atlas={atlas}
          index={0}
          label={draft.task === 'place' ? t('placeTitle') : t('placeOne')}
        />
        {draft.task !== 'place' && <PlaceSection atlas={atlas} index={1} label={t('placeOther')} />}
      </Section>
      {(draft.task === 'source' || draft.task === 'correction') && (
        <KnownEvent atlas={atlas} pair={pair} dossier={dossier} />
      )}
      {draft.task !== 'source' && draft.task !== 'place' && <EventSection topics={atlas.topics} />}
      {draft.task !== 'place' && <ArticleSection atlas={atlas} articles={articles} />}
      <CheckSection contribution={contribution} checked={checked} position={position} />
      {draft.task !== 'place' && <PreviewSection preview={preview} view={view} today={today} />}
      <LeaveSection contribution={contribution} checked={checked} position={position} />
    </DraftFormProvider>
  );
}

const noBounds = () => null;

interface KnownEventProperties {
  readonly atlas: Atlas;
  readonly pair: string;
  readonly dossier: Dossier | null;
}

/** Selects the event of the pair that gets a source or is corrected. */
function KnownEvent({ atlas, pair: id, dossier }: KnownEventProperties) {
  const t = useTranslations('contribute');
  const words = useWords();
  const { draft, change } = useDraftForm();
  const pair = atlas.pairs.get(id);
  return (
    <Section title={t('knownTitle')}>
      {pair === undefined ? (
        <p>{t('knownNone')}</p>
      ) : (
        <ChoiceField
          field="known"
          label={t('knownChoose')}
          value={draft.known}
          options={[
            { value: '', label: t('choose') },
            ...pair.events.map((event) => ({
              value: event.id,
              label: eventTitle(event, pair, words),
            })),
          ]}
          onChange={(known) => {
            const event = dossier?.events.find((each) => each.id === known);
            change((current) => ({
              ...current,
              known,
              event: event === undefined ? current.event : fieldsOfEvent(event),
            }));
          }}
        />
      )}
    </Section>
  );
}
