/** The facts of a pair in one line: its tie, since when, and its standing. */
import type { Atlas } from '../domain/atlas';
import { standingOfTie } from '../domain/standing';
import type { Words } from '../i18n/words';
import { topicIdsOf } from '../view/articles-of-scene';
import { eventsOfTie } from '../view/drawn-tie';
import type { Scene, ScenePair } from '../view/scene';
import { type YearRange, yearsOfPair } from '../view/years-of-pair';
import { changeSentence, standingWords } from './standing-words';
import { tieName, topicNames } from './terms';

export interface PairFacts {
  readonly tie: string;
  /** `suspended since 22 March 2022`, `in force`. */
  readonly standing: string;
  /** The standing of a suspended or past tie as a sentence; `null` for any other tie and for contacts. */
  readonly change: string | null;
  /** `since 1997`, `2018 – 2020`, `undated`. */
  readonly years: string;
  readonly range: YearRange;
  /** Tie and years; for a suspended or past tie, its standing and its kind. */
  readonly details: readonly string[];
}

export function pairFacts(
  scenePair: ScenePair,
  scene: Pick<Scene, 'reference'>,
  words: Words,
): PairFacts {
  const { tie } = scenePair;
  const stands = standingOfTie(eventsOfTie(scenePair.events, tie), scene.reference);
  const range = yearsOfPair(scenePair, scene);
  const years = words.wording.years(range);
  const name = tieName(tie, words);
  const standing = standingWords(stands, tie, words);
  const change = tie === 'contact' ? null : changeSentence(stands, tie, words);
  const past = stands.standing === 'expired' ? [standing] : [];
  return {
    tie: name,
    standing,
    change,
    years,
    range,
    details: change === null ? [name, years, ...past] : [change],
  };
}

/** The pair as on the map, or a note that the filters hide it. */
export function pairDetails(
  shown: ScenePair | undefined,
  scene: Pick<Scene, 'reference'>,
  words: Words,
): readonly string[] {
  if (shown === undefined) return [words.texts('pair')('notShown')];
  return pairFacts(shown, scene, words).details;
}

/** The names of the topics of a pair's shown events, in display order. */
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
