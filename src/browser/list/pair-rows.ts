/** The rows of the table of relationships, from the scene that the map draws. */
import type { Atlas } from '../../core/domain/atlas';
import { ties } from '../../core/domain/kind';
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { type PairFacts, pairFacts } from '../../core/facts/pair-facts';
import { topicNames } from '../../core/facts/terms';
import type { Words } from '../../core/i18n/words';
import { articleIdsOf, topicIdsOf } from '../../core/view/articles-of-scene';
import { type Scene, type ScenePair, standings } from '../../core/view/scene';
import type { columns, Sort } from '../../core/view/view';
import type { YearRange } from '../../core/view/years-of-pair';
import { type SortKey, sortRows } from './sort-rows';

export interface PairRow {
  readonly scenePair: ScenePair;
  readonly name: string;
  readonly facts: PairFacts;
  /** Names of the topics of the matching events, in display order. */
  readonly topics: readonly string[];
  readonly articleCount: number;
}

/** What a range of years is sorted by: its first year, or its last where the first is unknown. */
export function yearKey(range: YearRange): number | null {
  if ('from' in range) return range.from;
  return range.type === 'until' ? range.to : null;
}

const keys: Readonly<Record<(typeof columns.pairs)[number], (row: PairRow) => SortKey>> = {
  name: ({ name }) => name,
  tie: ({ scenePair }) => ties.indexOf(scenePair.tie),
  standing: ({ scenePair }) => standings.indexOf(scenePair.standing),
  years: ({ facts }) => yearKey(facts.range),
  topics: ({ topics }) => topics.join(', ') || null,
  events: ({ scenePair }) => scenePair.events.length,
  articles: ({ articleCount }) => articleCount,
};

/** A row for each visible pair, in reading order unless a column of this table gives another. */
export function pairRows(
  atlas: Pick<Atlas, 'topics'>,
  scene: Pick<Scene, 'pairs' | 'reference'>,
  words: Words,
  sort: Sort | null,
): PairRow[] {
  const { language } = words;
  const rows = inReadingOrder(scene.pairs, (pair) => nameOfPair(pair, language), language).map(
    ({ scenePair, name }): PairRow => {
      const topicIds = topicIdsOf(scenePair);
      return {
        scenePair,
        name,
        facts: pairFacts(scenePair, scene, words),
        topics: topicNames(
          [...atlas.topics.keys()].filter((id) => topicIds.has(id)),
          atlas,
          words,
        ),
        articleCount: articleIdsOf(scenePair).size,
      };
    },
  );
  if (sort === null || !(sort.column in keys)) return rows;
  const keyOf = keys[sort.column as keyof typeof keys];
  return sortRows(rows, keyOf, sort.descending, new Intl.Collator(language).compare);
}
