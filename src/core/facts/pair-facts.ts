/** What a line about a pair says, and the head of its dossier. */
import type { Pair } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import { strongestTie } from '../domain/kind';
import type { Words } from '../i18n/words';
import type { Scene, ScenePair } from '../view/scene';
import { standingToday } from '../view/standing-today';
import { type YearRange, yearsOfPair } from '../view/years-of-pair';
import { standingSentence } from './strip-words';
import { standingName, tieName } from './terms';

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

export interface PairHead {
  /** Tie and years as the map draws them, or that the filters hide the pair. */
  readonly details: readonly string[];
  /** How its tie stands today, whatever the filters. */
  readonly today: string;
  readonly distance: string;
}

/** `shown` is the pair as the scene has it; missing where the filters hide it. */
export function pairHead(
  pair: Pair,
  shown: ScenePair | undefined,
  scene: Pick<Scene, 'reference'>,
  today: Day,
  words: Words,
): PairHead {
  const t = words.texts('pair');
  const tie = shown?.tie ?? strongestTie(pair.events.map((event) => event.tie)) ?? 'contact';
  const detailsOf = (scenePair: ScenePair): string[] => {
    const { tie: name, years, standing } = pairFacts(scenePair, scene, words);
    const year = String(yearOf(scene.reference));
    // Of today the sentence below tells more.
    const isTold = scenePair.standing === 'undated' || scene.reference === today;
    return [name, years, ...(isTold ? [] : [t('standingIn', { year, standing })])];
  };
  return {
    details: shown === undefined ? [t('notShown')] : detailsOf(shown),
    today: standingSentence(standingToday(pair, tie, today), words),
    distance: t('distance', { distance: words.wording.kilometres(pair.distance) }),
  };
}
