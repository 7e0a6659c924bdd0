/** What a line about a pair says: its tie, since when, and whether it is past. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { topicIdsOf } from '../view/articles-of-scene';
import type { Scene, ScenePair } from '../view/scene';
import { type YearRange, yearsOfPair } from '../view/years-of-pair';
import { standingName, tieName, topicNames } from './terms';

export interface PairFacts {
  readonly tie: string;
  readonly standing: string;
  /** `since 1997`, `2018 – 2020`, `undated`. */
  readonly years: string;
  readonly range: YearRange;
  /** Tie and years, and whether they are past. */
  readonly details: readonly string[];
}

export function pairFacts(
  scenePair: ScenePair,
  scene: Pick<Scene, 'reference'>,
  words: Words,
): PairFacts {
  const range = yearsOfPair(scenePair, scene);
  const tie = tieName(scenePair.tie, words);
  const standing = standingName(scenePair.standing, words);
  const years = words.wording.years(range);
  const past = scenePair.standing === 'past' ? [standing] : [];
  return { tie, standing, years, range, details: [tie, years, ...past] };
}

/** What the map says of the pair; that the filters hide it, where they do. */
export function pairDetails(
  shown: ScenePair | undefined,
  scene: Pick<Scene, 'reference'>,
  words: Words,
): readonly string[] {
  if (shown === undefined) return [words.texts('pair')('notShown')];
  return pairFacts(shown, scene, words).details;
}

/** The names of the topics that a pair's shown events are about, in display order. */
export function topicsOfPair(
  shown: ScenePair,
  atlas: Pick<Atlas, 'topics'>,
  words: Words,
): string[] {
  const ids = topicIdsOf(shown);
  return topicNames(
    [...atlas.topics.keys()].filter((id) => ids.has(id)),
    atlas,
    words,
  );
}
