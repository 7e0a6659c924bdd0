/**
 * What the scene shows, as files: tables and map data. Columns that the published `pairs.csv` and
 * `articles.csv` have, too, bear the same names; they count what passes the filters.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { Topic } from '../domain/atlas';
import { articleIdsOf, type SceneArticle, topicIdsOf } from '../view/articles-of-scene';
import type { Scene, ScenePair } from '../view/scene';
import { type YearRange, yearsOfPair } from '../view/years-of-pair';
import { type Cell, writeCsv } from './csv';
import { lineBetween } from './scene-line';

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

function pairColumns(scene: Scene, topics: ReadonlyMap<string, Topic>): Columns<ScenePair> {
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
  };
}

/** The visible pairs as CSV. */
export function pairsCsv(scene: Scene, topics: ReadonlyMap<string, Topic>): string {
  return writeCsv(pairColumns(scene, topics), scene.pairs);
}

/** The visible pairs as lines, with the columns of the table as properties. */
export function pairsGeoJson(scene: Scene, topics: ReadonlyMap<string, Topic>): FeatureCollection {
  const { id: _, ...columns } = pairColumns(scene, topics);
  return {
    type: 'FeatureCollection',
    features: scene.pairs.map((scenePair): Feature => {
      const { pair } = scenePair;
      return {
        type: 'Feature',
        id: pair.id,
        properties: {
          ...Object.fromEntries(
            Object.entries(columns).map(([name, cellOf]) => [name, cellOf(scenePair)]),
          ),
          topics: topicsOf(scenePair, topics),
        },
        geometry: lineBetween(pair.ends[0].coordinates, pair.ends[1].coordinates),
      };
    }),
  };
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
