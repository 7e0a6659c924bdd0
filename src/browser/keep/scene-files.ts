/**
 * What the scene shows, as files: tables and map data. Columns that the published `pairs.csv` and
 * `articles.csv` have, too, bear the same names; they count what passes the filters. Pairs that only
 * a register has are among them, marked as such in the column `evidence`.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { Topic } from '../../core/domain/atlas';
import type { Coordinates } from '../../core/domain/great-circle';
import { greatCircleLine } from '../../core/geometry/great-circle-line';
import { articleIdsOf, type SceneArticle, topicIdsOf } from '../../core/view/articles-of-scene';
import { alsoListedBy } from '../../core/view/listed';
import type { RegisterIndex } from '../../core/view/register-index';
import type { Scene, ScenePair } from '../../core/view/scene';
import { type YearRange, yearsOfPair } from '../../core/view/years-of-pair';
import { type Cell, writeCsv } from './csv';

type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

function firstYear(range: YearRange): number | null {
  return 'from' in range ? range.from : null;
}

function lastYear(range: YearRange): number | null {
  return 'to' in range ? range.to : null;
}

/** Ids in display order. */
function topicsOf(scenePair: ScenePair, topics: ReadonlyMap<string, Topic>): string[] {
  const ids = topicIdsOf(scenePair);
  return [...topics.keys()].filter((id) => ids.has(id));
}

/** A visible pair: a documented one, or one that a register lists. */
type VisiblePair = ScenePair | ListedPair;

interface ListedPair {
  readonly index: RegisterIndex;
  readonly position: number;
}

function visiblePairs(scene: Scene): VisiblePair[] {
  return [
    ...scene.pairs,
    ...scene.listed.flatMap(({ index, pairs }) =>
      Array.from(pairs, (position) => ({ index, position })),
    ),
  ];
}

/** Columns of every visible pair; of a listed one those are empty that a register says nothing in. */
function pairColumns(scene: Scene, topics: ReadonlyMap<string, Topic>): Columns<VisiblePair> {
  const documented = documentedColumns(scene, topics);
  const listed = listedColumns();
  return Object.fromEntries(
    Object.entries(documented).map(([name, cellOf]) => [
      name,
      (pair: VisiblePair) => ('index' in pair ? (listed[name]?.(pair) ?? null) : cellOf(pair)),
    ]),
  );
}

function listedColumns(): Columns<ListedPair> {
  const ends = ({ index, position }: ListedPair, end: 0 | 1) => index.placesOf(position)[end];
  const place = (pair: ListedPair, end: 0 | 1) => pair.index.idOfPlace(ends(pair, end));
  const name = (pair: ListedPair, end: 0 | 1) =>
    pair.index.documentedPlace(ends(pair, end))?.names.en ?? pair.index.place(ends(pair, end)).name;
  return {
    id: ({ index, position }) => index.idOfPair(position),
    place_a: (pair) => place(pair, 0),
    place_b: (pair) => place(pair, 1),
    name_a_en: (pair) => name(pair, 0),
    name_b_en: (pair) => name(pair, 1),
    first_year: ({ index, position }) => index.register.pairs.startYears[position] || null,
    last_year: ({ index, position }) => index.register.pairs.endYears[position] || null,
    distance_km: ({ index, position }) => Math.round(index.distances[position] ?? 0),
    evidence: () => 'listed',
    listed_by: ({ index }) => index.register.name,
  };
}

function documentedColumns(scene: Scene, topics: ReadonlyMap<string, Topic>): Columns<ScenePair> {
  return {
    id: ({ pair }) => pair.id,
    place_a: ({ pair }) => pair.ends[0].id,
    place_b: ({ pair }) => pair.ends[1].id,
    name_a_en: ({ pair }) => pair.ends[0].names.en,
    name_b_en: ({ pair }) => pair.ends[1].names.en,
    name_a_ru: ({ pair }) => pair.ends[0].names.ru ?? null,
    name_b_ru: ({ pair }) => pair.ends[1].names.ru ?? null,
    tie: ({ tie }) => tie,
    standing: ({ standing }) => standing,
    first_year: (scenePair) => firstYear(yearsOfPair(scenePair, scene)),
    last_year: (scenePair) => lastYear(yearsOfPair(scenePair, scene)),
    events: ({ events }) => events.length,
    articles: (scenePair) => articleIdsOf(scenePair).size,
    topics: (scenePair) => topicsOf(scenePair, topics).join(' ') || null,
    distance_km: ({ pair }) => Math.round(pair.distance),
    evidence: () => 'documented',
    listed_by: ({ pair }) =>
      alsoListedBy(scene, pair.id)
        .map(({ name }) => name)
        .join(' ') || null,
  };
}

/** The visible pairs as CSV. */
export function pairsCsv(scene: Scene, topics: ReadonlyMap<string, Topic>): string {
  return writeCsv(pairColumns(scene, topics), visiblePairs(scene));
}

/** The visible pairs as lines, with the columns of the table as properties. */
export function pairsGeoJson(scene: Scene, topics: ReadonlyMap<string, Topic>): FeatureCollection {
  const { id: idOf, ...columns } = pairColumns(scene, topics);
  return {
    type: 'FeatureCollection',
    features: visiblePairs(scene).map((visible): Feature => {
      const cells = Object.entries(columns).map(([name, cellOf]) => [name, cellOf(visible)]);
      return {
        type: 'Feature',
        id: String(idOf?.(visible)),
        properties: {
          ...Object.fromEntries(cells),
          topics: 'index' in visible ? [] : topicsOf(visible, topics),
        },
        geometry: greatCircleLine(...endsOf(visible)),
      };
    }),
  };
}

function endsOf(visible: VisiblePair): readonly [Coordinates, Coordinates] {
  if (!('index' in visible)) {
    const [a, b] = visible.pair.ends;
    return [a.coordinates, b.coordinates];
  }
  const [first, second] = visible.index.placesOf(visible.position);
  return [visible.index.coordinatesOf(first), visible.index.coordinatesOf(second)];
}

const articleColumns: Columns<SceneArticle> = {
  id: ({ article }) => article.id,
  url: ({ article }) => article.url,
  title: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published?.text ?? null,
  language: ({ article }) => article.language,
  archived: ({ article }) => article.archived ?? null,
  pairs: ({ pairs }) => pairs.map(({ pair }) => pair.id).join(' '),
};

/** The articles behind the visible events as CSV. */
export function articlesCsv(articles: readonly SceneArticle[]): string {
  return writeCsv(articleColumns, articles);
}
