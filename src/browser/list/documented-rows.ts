/** The rows of documented relationships, from the scene that the map draws. */
import type { Atlas } from '../../core/domain/atlas';
import { ties } from '../../core/domain/kind';
import { standings } from '../../core/domain/standing';
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { type PairFacts, pairFacts, topicsOfPair } from '../../core/facts/pair-facts';
import type { Words } from '../../core/i18n/words';
import { articleIdsOf } from '../../core/view/articles-of-scene';
import type { Scene, ScenePair } from '../../core/view/scene';
import type { columns, Sort } from '../../core/view/view';
import type { YearRange } from '../../core/view/years-of-pair';
import { type SortKey, sortRows } from './sort-rows';

export interface DocumentedRow {
  readonly type: 'documented';
  readonly id: string;
  readonly isSelected: boolean;
  readonly scenePair: ScenePair;
  readonly name: string;
  readonly facts: PairFacts;
  /** Names of the topics of the matching events, in display order. */
  readonly topics: readonly string[];
  readonly articleCount: number;
}

/** The sort key of a range of years: its first year, or its last if the first is unknown. */
export function yearKey(range: YearRange): number | null {
  if ('from' in range) return range.from;
  return range.type === 'until' ? range.to : null;
}

const keys: Readonly<Record<(typeof columns.pairs)[number], (row: DocumentedRow) => SortKey>> = {
  name: ({ name }) => name,
  tie: ({ scenePair }) => ties.indexOf(scenePair.tie),
  standing: ({ scenePair }) => standings.indexOf(scenePair.standing),
  years: ({ facts }) => yearKey(facts.range),
  topics: ({ topics }) => topics.join(', ') || null,
  events: ({ scenePair }) => scenePair.events.length,
  articles: ({ articleCount }) => articleCount,
};

/** One row per visible pair, in the scene's reading order unless sorted by a column of this table. */
export function documentedRows(
  atlas: Pick<Atlas, 'topics'>,
  scene: Pick<Scene, 'pairs' | 'reference'>,
  words: Words,
  sort: Sort | null,
): readonly DocumentedRow[] {
  const { language } = words;
  const rows = inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language).map(
    ({ scenePair, name }): DocumentedRow => ({
      type: 'documented',
      id: scenePair.pair.id,
      isSelected: scenePair.emphasis === 'selected',
      scenePair,
      name,
      facts: pairFacts(scenePair, scene, words),
      topics: topicsOfPair(scenePair, atlas, words),
      articleCount: articleIdsOf(scenePair).size,
    }),
  );
  return sortRows(rows, keys, sort, language);
}
