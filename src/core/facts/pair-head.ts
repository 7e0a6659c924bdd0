/** The head of a pair's dossier: its tie as on the map, its standing today, the distance. */
import type { Pair } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import { strongestTie, type Tie } from '../domain/kind';
import { standingOfTie, type TieStanding } from '../domain/standing';
import type { Words } from '../i18n/words';
import { eventsOfTie } from '../view/drawn-tie';
import type { Scene, ScenePair } from '../view/scene';
import { pairFacts } from './pair-facts';
import { changeSentence } from './standing-words';
import { standingName } from './terms';

/** The standing of a tie today, as a sentence. */
function sentenceOf(standing: TieStanding, tie: Tie, today: Day, words: Words): string {
  const t = words.texts('pair');
  const { since } = standing;
  if (standing.standing === 'undated') {
    return tie === 'contact' ? t('unknownWhen') : t('unknownSince');
  }
  return (
    changeSentence(standing, tie, words) ??
    (since !== null && since.earliest > today
      ? t('inForceFrom', { year: String(since.year) })
      : t('inForceToday'))
  );
}

/** `shown` is the pair in the scene; missing if the filters hide it. */
export function pairHead(
  pair: Pair,
  shown: ScenePair | undefined,
  scene: Pick<Scene, 'reference'>,
  today: Day,
  words: Words,
) {
  const t = words.texts('pair');
  const tie = shown?.tie ?? strongestTie(pair.events.map((event) => event.tie)) ?? 'contact';
  // An undated contact does not contradict the latest dated one.
  const tieEvents = eventsOfTie(pair.events, tie).filter(
    (event) => tie !== 'contact' || !event.undated,
  );
  const detailsOf = (scenePair: ScenePair): string[] => {
    const { tie: name, years } = pairFacts(scenePair, scene, words);
    const standing = standingName(scenePair.standing, words, scenePair.tie);
    const year = String(yearOf(scene.reference));
    // The sentence below is more precise about today.
    const isTold = scenePair.standing === 'undated' || scene.reference === today;
    return [name, years, ...(isTold ? [] : [t('standingIn', { year, standing })])];
  };
  return {
    /** Tie and years as on the map, or a note that the filters hide the pair. */
    details: shown === undefined ? [t('notShown')] : detailsOf(shown),
    /** The standing of its tie today, regardless of the filters. */
    today: sentenceOf(standingOfTie(tieEvents, today), tie, today, words),
    distance: t('distance', { distance: words.wording.kilometres(pair.distance) }),
  };
}
