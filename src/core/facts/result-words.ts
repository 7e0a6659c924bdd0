/** The counts of a scene in words: documented and listed relationships, events and articles. */
import type { Words } from '../i18n/words';
import { listedCount } from '../view/listed';
import type { Scene } from '../view/scene';

type Held = Pick<Scene, 'pairs' | 'listed' | 'eventCount' | 'articleCount'>;

/** One phrase for each count. */
export function resultPhrases(scene: Held, { texts }: Words) {
  const count = texts('count');
  const pairs = { count: scene.pairs.length };
  return {
    relationships:
      scene.listed.length === 0
        ? count('relationships', pairs)
        : `${count('documented', pairs)} · ${count('listed', { count: listedCount(scene) })}`,
    events: count('events', { count: scene.eventCount }),
    articles: count('articles', { count: scene.articleCount }),
  };
}

export function resultWords(scene: Held, words: Words): string {
  return words.texts('filter')('result', resultPhrases(scene, words));
}
