/** The relationships in numbers: counts of what passes the map's filters, each linked back to the map. */
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { choiceName } from '../../core/facts/choice-names';
import { filterNames, filterWords } from '../../core/facts/filter-words';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import {
  type Count,
  countBetweenCountries,
  countCountries,
  countDistances,
  countFartherHalf,
  countTopics,
  withoutTime,
} from '../../core/insights/counts';
import type { Facet } from '../../core/view/facet-table';
import { countPairs } from '../../core/view/facets';
import { alsoListedBy } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, clearFilters, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { PageFrame } from '../parts/page-frame';
import { Button } from '../ui/button';
import { RichText } from '../ui/rich-text';
import { type CountRow, CountTable } from './count-table';
import { LivesChart } from './lives-chart';
import { MapLink, MapLinks, partAsMapLink } from './map-links';
import { PeriodsChart } from './periods-chart';
import { StandingsChart } from './standings-chart';
import { StepsTable } from './steps-table';

interface InsightsPageProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly today: Day;
  readonly changeView: ChangeView;
  /** Whether the reader came from within the app, not by the page's address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

export function InsightsPage(properties: InsightsPageProperties) {
  const { atlas, scene, view, today, changeView, takesFocus, onBack } = properties;
  const app = useTranslations('app');
  const { filters } = view;
  const { reference } = scene;
  const basisOf = useBasis(today);
  const basis = basisOf(scene.pairs.length);
  const charts = { atlas, filters, basis };
  const overTime = useMemo(
    () => countPairs(atlas, withoutTime(filters), today),
    [atlas, filters, today],
  );
  const reader = useMemo(() => ({ view, changeView }), [view, changeView]);
  return (
    <MapLinks value={reader}>
      <PageFrame
        title={app('insights')}
        takesFocus={takesFocus}
        onBack={onBack}
        introduction={<Counted {...{ atlas, scene, view, changeView }} />}
      >
        <PeriodsChart {...charts} basis={basisOf(overTime)} today={today} />
        <StandingsChart {...charts} reference={reference} />
        <LivesChart {...charts} basis={basisOf(overTime)} today={today} />
        <div className="grid gap-10 @2xl:grid-cols-2">
          <Places scene={scene} basis={basis} />
          <Countries {...charts} scene={scene} />
        </div>
        <div className="grid gap-10 @2xl:grid-cols-2">
          <Between {...charts} scene={scene} />
          <Topics {...charts} scene={scene} />
        </div>
        <div className="grid gap-10 @2xl:grid-cols-2">
          <Distances {...charts} scene={scene} />
          <StepsTable atlas={atlas} scene={scene} basis={basis} />
        </div>
      </PageFrame>
    </MapLinks>
  );
}

/** The note under each chart: it counts documented relationships, how many, and on which day. */
function useBasis(today: Day): (relationships: number) => string {
  const t = useTranslations('insights');
  const count = useTranslations('count');
  const { wording } = useWords();
  const date = wording.date(requireEdtfDate(formatDay(today)));
  return (relationships) =>
    t('basis', { relationships: count('relationships', { count: relationships }), date });
}

type CountedProperties = Pick<InsightsPageProperties, 'atlas' | 'scene' | 'view' | 'changeView'>;

/** The note on what is counted and what is not. */
function Counted({ atlas, scene, view, changeView }: CountedProperties) {
  const t = useTranslations('insights');
  const count = useTranslations('count');
  const filter = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const narrowing = filterWords(view.filters, atlas, words);
  const sizes = [
    count('relationships', { count: scene.pairs.length }),
    count('places', { count: scene.places.filter(({ degree }) => degree > 0).length }),
    count('events', { count: scene.eventCount }),
    count('articles', { count: scene.articleCount }),
  ];
  return (
    <div className="flex max-w-[65ch] flex-col items-start gap-2">
      <p className="break-keep">
        <MapLink aim={{ filters: view.filters }}>{sizes.join(' · ')}</MapLink>
      </p>
      <p>{t('counted')}</p>
      {narrowing.length > 0 && (
        <p>
          <span className="me-2">{narrowing.join(' · ')}</span>
          <Button
            weight="plain"
            className="align-baseline"
            onClick={() => changeView((current) => clearFilters(current))}
          >
            {filter('clear')}
          </Button>
        </p>
      )}
      {scene.listed.map(({ index, pairs }) => {
        const { name, title } = index.register;
        const documented = scene.pairs.filter(({ pair }) =>
          alsoListedBy(scene, pair.id).some((register) => register.name === name),
        ).length;
        const listed = documented + pairs.length;
        return (
          <p key={name}>
            {t('share', {
              title,
              listed: number(listed),
              documented: number(documented),
              percent: number(listed === 0 ? 0 : Math.round((1000 * documented) / listed) / 10),
            })}
          </p>
        );
      })}
    </div>
  );
}

interface ChartProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly filters: View['filters'];
  readonly basis: string;
}

function Places({ scene, basis }: Pick<ChartProperties, 'scene' | 'basis'>) {
  const t = useTranslations('insights');
  const { language } = useWords();
  const rows = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return scene.places
      .filter(({ degree }) => degree > 0)
      .map(
        ({ place, degree }): CountRow => ({
          key: place.id,
          label: nameOfPlace(place, language),
          count: degree,
          aim: { selection: { type: 'places', ids: [place.id] } },
        }),
      )
      .toSorted((a, b) => b.count - a.count || compare(a.label, b.label));
  }, [scene.places, language]);
  return <CountTable title={t('placesTitle')} basis={basis} rows={rows} />;
}

/** The rows of counts of a facet. */
function useFacetRows(counts: readonly Count[], facet: Facet, atlas: Atlas): CountRow[] {
  const words = useWords();
  return counts.map(({ key, count, filters }) => ({
    key,
    label: choiceName(facet, key, atlas, words),
    count,
    aim: { filters },
  }));
}

function Countries({ atlas, scene, filters, basis }: ChartProperties) {
  const t = useTranslations('insights');
  const counts = useMemo(() => countCountries(scene, filters), [scene, filters]);
  const rows = useFacetRows(counts, 'countries', atlas);
  return (
    <CountTable
      title={t('countriesTitle')}
      text={<p>{t('countriesText')}</p>}
      {...{ basis, rows }}
    />
  );
}

function Between({ atlas, scene, filters, basis }: ChartProperties) {
  const t = useTranslations('insights');
  const counts = useMemo(() => countBetweenCountries(scene, filters), [scene, filters]);
  const rows = useFacetRows(counts, 'countries', atlas);
  return <CountTable title={t('betweenTitle')} {...{ basis, rows }} />;
}

function Topics({ atlas, scene, filters, basis }: ChartProperties) {
  const t = useTranslations('insights');
  const counts = useMemo(
    () => countTopics(atlas, filters, scene.reference),
    [atlas, filters, scene.reference],
  );
  const rows = useFacetRows(counts, 'topics', atlas);
  return (
    <CountTable title={t('topicsTitle')} text={<p>{t('topicsText')}</p>} {...{ basis, rows }} />
  );
}

function Distances({ atlas, scene, filters, basis }: ChartProperties) {
  const t = useTranslations('insights');
  const words = useWords();
  const counts = useMemo(() => countDistances(scene, filters), [scene, filters]);
  const half = useMemo(() => countFartherHalf(scene, filters), [scene, filters]);
  const farthest = scene.pairs
    .map(({ pair }) => pair)
    .toSorted((a, b) => a.distance - b.distance)
    .at(-1);
  if (half === null || farthest === undefined) return null;
  const { kilometres } = words.wording;
  return (
    <CountTable
      title={t('distancesTitle')}
      text={
        <p>
          <RichText>
            {t.rich('distancesText', {
              median: kilometres(half.key),
              half: partAsMapLink({ filters: half.filters }),
              pair: nameOfPair(farthest, words.language),
              distance: kilometres(farthest.distance),
              link: partAsMapLink({ selection: { type: 'pair', id: farthest.id } }),
            })}
          </RichText>
        </p>
      }
      basis={basis}
      rows={counts.map(({ key, count, filters: ofRange }) => ({
        key: JSON.stringify(key),
        label: filterNames({ ...filters, distance: key }, 'distance', atlas, words).join(),
        count,
        aim: { filters: ofRange },
      }))}
    />
  );
}
