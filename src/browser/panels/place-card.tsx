/** The card of a city or organisation: names, country, partners with tie and years, articles. */
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Article, Atlas, Place } from '../../core/domain/atlas';
import { requireEdtfDate } from '../../core/domain/edtf';
import { languages, localize } from '../../core/domain/language';
import { nameOfPlace, partnersInReadingOrder } from '../../core/facts/names';
import { listedPartners } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, clearFilters, clearSelection } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { KeepRow } from '../keep/keep-row';
import { keptPlace } from '../keep/kept-record';
import { useCitedAtlas } from '../keep/use-cited-atlas';
import { dossierQuery } from '../query/queries';
import { Button } from '../ui/button';
import { OutwardLink } from '../ui/outward-link';
import { SkeletonLines } from '../ui/skeleton-lines';
import { ArticleLine } from './article-line';
import { ListedPartners } from './listed-partners';
import { LoadProblem } from './load-problem';
import { PanelHeading } from './panel-heading';
import { PartnerRows } from './partner-rows';
import { RecordChanged } from './record-changed';

interface PlaceCardProperties {
  readonly atlas: Atlas;
  readonly place: Place;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  readonly onApproach: (pairId: string) => void;
  /** What one can ask of the place together with another. */
  readonly actions: ReactNode;
}

export function PlaceCard({
  atlas,
  place,
  scene,
  onChange,
  onApproach,
  actions,
}: PlaceCardProperties) {
  const t = useTranslations('place');
  const filter = useTranslations('filter');
  const overview = useTranslations('overview');
  const wording = useWording();
  const citedAtlas = useCitedAtlas();
  const country = wording.country(place.country);
  const partners = partnersInReadingOrder(scene.pairs, place.id, wording.language);
  const hiddenCount = (atlas.pairsByPlace.get(place.id)?.length ?? 0) - partners.length;
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading
        title={nameOfPlace(place, wording.language)}
        onBack={() => onChange(clearSelection)}
      >
        <p className="text-muted">
          {place.kind === 'organisation' ? t('organisation', { country }) : country}
        </p>
        <div className="pt-2">{actions}</div>
      </PanelHeading>
      <OtherNames place={place} />
      <PlaceNote place={place} />
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
            {overview('outside', { count: hiddenCount })}
            <Button weight="plain" onClick={() => onChange(clearFilters)}>
              {filter('clear')}
            </Button>
          </p>
        )}
      </section>
      <ListedPartners partners={listedPartners(scene, place.id)} onChange={onChange} />
      <PlaceArticles pairIds={(atlas.pairsByPlace.get(place.id) ?? []).map(({ id }) => id)} />
      <RecordChanged date={place.changed === undefined ? null : requireEdtfDate(place.changed)} />
      <KeepRow record={keptPlace(place, citedAtlas)} />
    </article>
  );
}

/** Names in the other languages, and aliases. */
function OtherNames({ place }: { readonly place: Place }) {
  const t = useTranslations('place');
  const { language } = useWording();
  const shown = nameOfPlace(place, language);
  const names = languages
    .filter((other) => other !== language && place.names[other] !== undefined)
    .map((other) => ({ name: place.names[other] ?? '', language: other as string | undefined }))
    .concat(place.aliases.map((name) => ({ name, language: undefined })))
    .filter(
      ({ name }, index, all) =>
        name !== shown && all.findIndex((other) => other.name === name) === index,
    );
  if (names.length === 0) return null;
  return (
    <dl className="text-small">
      <dt className="text-muted">{t('otherNames')}</dt>
      <dd>
        {names.map(({ name, language: tag }, index) => (
          <span key={name} lang={tag}>
            {index > 0 && ', '}
            {name}
          </span>
        ))}
      </dd>
      {place.wikidata !== undefined && (
        <dd>
          <OutwardLink href={`https://www.wikidata.org/wiki/${place.wikidata}`}>
            {t('wikidata')} {place.wikidata}
          </OutwardLink>
        </dd>
      )}
    </dl>
  );
}

function PlaceNote({ place }: { readonly place: Place }) {
  const t = useTranslations('place');
  const wording = useWording();
  if (place.note === undefined) return null;
  const { text, language } = localize(place.note.text, wording.language);
  const { source } = place.note;
  return (
    <aside className="border-s-2 border-accent ps-3">
      <p lang={language}>{text}</p>
      {source !== undefined && (
        <p className="text-small text-muted">
          {t.rich('noteSource', {
            source: [
              source.publisher,
              ...(source.published === null
                ? []
                : [wording.date(requireEdtfDate(source.published))]),
            ].join(', '),
            link: (chunks) => <OutwardLink href={source.url}>{chunks}</OutwardLink>,
          })}
        </p>
      )}
    </aside>
  );
}

/** Every article behind the place's relationships, newest first. */
function PlaceArticles({ pairIds }: { readonly pairIds: readonly string[] }) {
  const t = useTranslations('place');
  const dossiers = useQueries({ queries: pairIds.map(dossierQuery) });
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
    <section className="flex flex-col gap-2">
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
            <ArticleLine article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}
