/** The card of a city or organisation: names, country, partners with tie and years, articles. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Article, Place } from '../../core/domain/atlas';
import { requireEdtfDate } from '../../core/domain/edtf';
import { articleFacts } from '../../core/facts/article-facts';
import { partnersInReadingOrder } from '../../core/facts/names';
import { type PlaceNote, placeFacts } from '../../core/facts/place-facts';
import { listedPartners } from '../../core/view/listed';
import { clearSelection } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { ContributeButton } from '../keep/contribute-button';
import { KeepRow } from '../keep/keep-row';
import { keptPlace } from '../keep/kept-record';
import { useCitedAtlas } from '../keep/use-cited-atlas';
import { dossierQuery } from '../query/queries';
import { OutwardLink } from '../ui/outward-link';
import { RichText } from '../ui/rich-text';
import { SkeletonLines } from '../ui/skeleton-lines';
import { ArticleLine } from './article-line';
import { ClearFilters } from './clear-filters';
import { OwnWords } from './fact-lines';
import { ListedPartners } from './listed-partners';
import { LoadProblem } from './load-problem';
import { OtherNames } from './other-names';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';
import { PartnerRows } from './partner-rows';
import { RecordChanged } from './record-changed';
import { useWanted } from './use-wanted';

interface PlaceCardProperties extends Omit<PanelProperties, 'view'> {
  readonly place: Place;
  /** Actions that involve another place, such as a comparison. */
  readonly actions: ReactElement;
  /** The coming anniversaries of its ties. */
  readonly anniversaries: ReactElement;
}

export function PlaceCard({
  atlas,
  place,
  scene,
  onChange,
  onApproach,
  actions,
  anniversaries,
}: PlaceCardProperties) {
  const t = useTranslations('place');
  const overview = useTranslations('overview');
  const words = useWords();
  const citedAtlas = useCitedAtlas();
  const facts = placeFacts(place, words);
  const partners = partnersInReadingOrder(scene.pairs, place.id, words.language);
  const hiddenCount = (atlas.pairsByPlace.get(place.id)?.length ?? 0) - partners.length;
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading title={facts.name} isName onBack={() => onChange(clearSelection)}>
        <p className="text-muted">{facts.where}</p>
        <div className="pt-2">{actions}</div>
      </PanelHeading>
      {facts.otherNames.length > 0 && <OtherNames {...facts} />}
      {facts.note !== null && <Note note={facts.note} />}
      <section className="flex flex-col gap-1">
        <h3 className="text-title">{t('partners')}</h3>
        <PartnerRows
          partners={partners}
          scene={scene}
          onChange={onChange}
          onApproach={onApproach}
        />
        {hiddenCount > 0 && (
          <p className="flex flex-wrap items-center gap-x-3 text-small text-muted">
            <span>{overview('outside', { count: hiddenCount })}</span>
            <ClearFilters onChange={onChange} />
          </p>
        )}
      </section>
      <ListedPartners partners={listedPartners(scene, place.id)} onChange={onChange} />
      {anniversaries}
      <PlaceArticles pairIds={(atlas.pairsByPlace.get(place.id) ?? []).map(({ id }) => id)} />
      <div className="flex flex-wrap gap-x-4">
        <ContributeButton to="addRelationship" wish={{ task: 'event', places: [place.id] }} />
        <ContributeButton to="correct" wish={{ task: 'place', places: [place.id] }} />
      </div>
      <RecordChanged date={place.changed === undefined ? null : requireEdtfDate(place.changed)} />
      <KeepRow record={keptPlace(place, citedAtlas)} />
    </article>
  );
}

function Note({ note }: { readonly note: PlaceNote }) {
  const t = useTranslations('place');
  const { source } = note;
  return (
    <aside className="border-s-2 border-accent ps-3">
      <OwnWords words={note} />
      {source !== null && (
        <p className="text-small text-muted">
          <RichText>
            {t.rich('noteSource', {
              source: source.text,
              link: (chunks) => (
                <OutwardLink href={source.address}>
                  <RichText>{chunks}</RichText>
                </OutwardLink>
              ),
            })}
          </RichText>
        </p>
      )}
    </aside>
  );
}

/** How many dossiers load at the same time: to start all of a capital's would block a slow phone for half a second. */
const maxLoading = 6;

/** All articles on the place's relationships, newest first. */
function PlaceArticles({ pairIds }: { readonly pairIds: readonly string[] }) {
  const t = useTranslations('place');
  const words = useWords();
  const [section, setSection] = useState<Element | null>(null);
  const isWanted = useWanted(section);
  const queries = useQueryClient();
  const pending = pairIds.filter((id) => {
    const state = queries.getQueryState(dossierQuery(id).queryKey);
    return state === undefined || state.status === 'pending';
  });
  const waiting = new Set(pending.slice(maxLoading));
  const dossiers = useQueries({
    queries: pairIds.map((id) => ({
      ...dossierQuery(id),
      enabled: isWanted && !waiting.has(id),
    })),
  });
  const failed = dossiers.find(({ isError }) => isError);
  const articles = new Map<string, Article>();
  for (const { data } of dossiers) {
    for (const { sources } of data?.events ?? []) {
      for (const { article } of sources) articles.set(article.id, article);
    }
  }
  const sorted = [...articles.values()].toSorted(
    (a, b) => (b.published?.latest ?? -Infinity) - (a.published?.latest ?? -Infinity),
  );
  return (
    <section ref={setSection} className="flex flex-col gap-2">
      <h3 className="text-title">{t('articles')}</h3>
      {dossiers.some(({ isPending }) => isPending) && <SkeletonLines count={3} />}
      {failed !== undefined && (
        <LoadProblem
          error={failed.error}
          onRetry={() => {
            for (const dossier of dossiers) if (dossier.isError) void dossier.refetch();
          }}
        />
      )}
      <ul className="flex flex-col gap-3">
        {sorted.map((article) => (
          <li key={article.id}>
            <ArticleLine facts={articleFacts(article, words)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
