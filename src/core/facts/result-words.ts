/** What a scene holds, in words: relationships, documented and listed apart, events and articles. */
import type { Words } from '../i18n/words';
import { listedCount } from '../view/listed';
import type { Scene } from '../view/scene';

type Held = Pick<Scene, 'pairs' | 'listed' | 'eventCount' | 'articleCount'>;

/** A phrase for each. */
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
