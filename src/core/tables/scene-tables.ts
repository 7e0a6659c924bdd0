/**
 * The tables of what a scene shows. Columns that the published tables have, too, describe the whole record, as there;
 * columns named `shown_…` only count what passes the filters. Pairs that only a register lists are included, and marked
 * in the column `evidence`.
 */
import type { Article, Atlas } from '../domain/atlas';
import { standings } from '../domain/standing';
import { articleIdsOf, articlesOfScene, topicIdsOf } from '../view/articles-of-scene';
import { alsoListedBy } from '../view/listed';
import type { ListedAt } from '../view/register-index';
import type { Scene, ScenePair } from '../view/scene';
import { type YearRange, yearsOfPair } from '../view/years-of-pair';
import { type ArticleRow, articleRows, articlesTable } from './articles-table';
import { inDisplayOrder, type PairRow, pairRowIn, pairsTable } from './pairs-table';
import {
  type Cell,
  type Column,
  type FilledTable,
  fillTable,
  optionalInteger,
  optionalText,
  optionalTexts,
  optionalYear,
  text,
  texts,
} from './table';

interface DocumentedPair extends PairRow {
  readonly scenePair: ScenePair;
  readonly shownYears: YearRange;
  readonly shownTopics: readonly string[];
  /** The names of the registers that list it as well. */
  readonly listedBy: readonly string[];
}

type ScenePairRow = DocumentedPair | ListedAt;

type CellOf<Row> = (row: Row) => Cell;

const nameOf = ({ index }: ListedAt, place: number) =>
  index.documentedPlace(place)?.names.en ?? index.place(place).name;

/** A listed pair's cells in columns of the published table. */
const listedCells: Readonly<Record<string, CellOf<ListedAt>>> = {
  id: ({ index, position }) => index.idOfPair(position),
  place_a: ({ index, position }) => index.idOfPlace(index.placesOf(position)[0]),
  place_b: ({ index, position }) => index.idOfPlace(index.placesOf(position)[1]),
  name_a_en: (row) => nameOf(row, row.index.placesOf(row.position)[0]),
  name_b_en: (row) => nameOf(row, row.index.placesOf(row.position)[1]),
  first_year: ({ index, position }) => index.register.pairs.startYears[position] || null,
  last_year: ({ index, position }) => index.register.pairs.endYears[position] || null,
  topics: () => [],
  distance_km: ({ index, position }) => Math.round(index.distances[position] ?? 0),
};

/** A cell for both kinds of pairs; empty for a listed one unless `ofListed` is given. */
function eitherCell(
  ofDocumented: CellOf<DocumentedPair>,
  ofListed: CellOf<ListedAt> = () => null,
): CellOf<ScenePairRow> {
  return (row) => ('index' in row ? ofListed(row) : ofDocumented(row));
}

const shownColumns: readonly Column<ScenePairRow>[] = [
  optionalText(
    'shown_tie',
    'Strongest tie of the events that pass the filters, as the map draws it',
    eitherCell(({ scenePair }) => scenePair.tie),
  ),
  optionalText(
    'shown_standing',
    `How that tie stands at the end of the filtered years: ${standings.join(', ')}`,
    eitherCell(({ scenePair }) => scenePair.standing),
  ),
  optionalYear(
    'shown_first_year',
    'First year of the events that make that tie',
    eitherCell(({ shownYears }) => ('from' in shownYears ? shownYears.from : null)),
  ),
  optionalYear(
    'shown_last_year',
    'Last year of the events that make that tie; empty while it is in force',
    eitherCell(({ shownYears }) => ('to' in shownYears ? shownYears.to : null)),
  ),
  optionalInteger(
    'shown_events',
    'Number of events that pass the filters',
    eitherCell(({ scenePair }) => scenePair.events.length),
  ),
  optionalInteger(
    'shown_articles',
    'Number of articles that state those events',
    eitherCell(({ scenePair }) => articleIdsOf(scenePair).size),
  ),
  optionalTexts(
    'shown_topics',
    'Ids of the topics of those events, separated by spaces',
    eitherCell(
      ({ shownTopics }) => shownTopics,
      () => [],
    ),
  ),
  text(
    'evidence',
    'documented (by articles), or listed (by a register alone)',
    eitherCell(
      () => 'documented',
      () => 'listed',
    ),
  ),
  optionalTexts(
    'listed_by',
    'Names of the registers shown that list the pair, separated by spaces',
    eitherCell(
      ({ listedBy }) => listedBy,
      ({ index, position }) =>
        [{ index }, ...index.listedAgain(position)].map((each) => each.index.register.name),
    ),
  ),
];

const scenePairsTable = {
  ...pairsTable,
  columns: [
    ...pairsTable.columns.map((column): Column<ScenePairRow> => {
      return { ...column, cell: eitherCell(column.cell, listedCells[column.name]) };
    }),
    ...shownColumns,
  ],
  ends: (row: ScenePairRow) => {
    if (!('index' in row)) return pairsTable.ends(row);
    const [a, b] = row.index.placesOf(row.position);
    return [row.index.coordinatesOf(a), row.index.coordinatesOf(b)] as const;
  },
};

/** The visible pairs. */
export function scenePairs(atlas: Atlas, scene: Scene): FilledTable {
  const rowOf = pairRowIn(atlas);
  const documented = scene.pairs.map(
    (scenePair): DocumentedPair => ({
      ...rowOf(scenePair.pair),
      scenePair,
      shownYears: yearsOfPair(scenePair, scene),
      shownTopics: inDisplayOrder(topicIdsOf(scenePair), atlas),
      listedBy: alsoListedBy(scene, scenePair.pair.id).map(({ name }) => name),
    }),
  );
  const listed = scene.listed.flatMap(({ index, pairs }) =>
    Array.from(pairs, (position): ListedAt => ({ index, position })),
  );
  return fillTable<ScenePairRow>(scenePairsTable, [...documented, ...listed]);
}

interface SceneArticleRow extends ArticleRow {
  readonly pairs: readonly ScenePair[];
}

const sceneArticlesTable = {
  ...articlesTable,
  columns: [
    ...articlesTable.columns,
    texts(
      'shown_pairs',
      'Ids of the pairs of which it states an event that passes the filters',
      ({ pairs }: SceneArticleRow) => pairs.map(({ pair }) => pair.id),
    ),
  ],
};

/** The articles that state visible events. */
export function sceneArticles(
  atlas: Atlas,
  scene: Pick<Scene, 'pairs'>,
  articles: readonly Article[],
): FilledTable {
  const shown = new Map(
    articlesOfScene(scene, articles).map(({ article, pairs }) => [article.id, pairs]),
  );
  const rows = articleRows(atlas, articles).flatMap((row): SceneArticleRow[] => {
    const pairs = shown.get(row.article.id);
    return pairs === undefined ? [] : [{ ...row, pairs }];
  });
  return fillTable<SceneArticleRow>(sceneArticlesTable, rows);
}
