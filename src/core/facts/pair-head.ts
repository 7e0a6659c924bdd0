/** The head of a pair's dossier: what the map says of it, how it stands today, the distance. */
import type { Pair } from '../domain/atlas';
import { type Day, yearOf } from '../domain/day';
import { strongestTie } from '../domain/kind';
import type { Words } from '../i18n/words';
import type { Scene, ScenePair } from '../view/scene';
import { type StandingToday, standingToday } from '../view/standing-today';
import { pairFacts } from './pair-facts';

/** How a tie stands today, as a sentence. */
function standingSentence(standing: StandingToday, { texts }: Words): string {
  const t = texts('pair');
  switch (standing.type) {
    case 'in-force':
      return t('inForceToday');
    case 'future':
      return t('inForceFrom', { year: String(standing.year) });
    case 'ended':
      return standing.year === null
        ? t('noLonger')
        : t('notSince', { year: String(standing.year) });
    case 'undated':
      return t('unknownSince');
    case 'contact':
      return standing.year === null
        ? t('unknownWhen')
        : t('lastContact', { year: String(standing.year) });
  }
}

/** `shown` is the pair as the scene has it; missing where the filters hide it. */
export function pairHead(
  pair: Pair,
  shown: ScenePair | undefined,
  scene: Pick<Scene, 'reference'>,
  today: Day,
  words: Words,
) {
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
    /** Tie and years as the map draws them, or that the filters hide the pair. */
    details: shown === undefined ? [t('notShown')] : detailsOf(shown),
    /** How its tie stands today, whatever the filters. */
    today: standingSentence(standingToday(pair, tie, today), words),
    distance: t('distance', { distance: words.wording.kilometres(pair.distance) }),
  };
}
