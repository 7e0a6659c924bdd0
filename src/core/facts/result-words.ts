/** What a scene holds, in words: relationships, documented and listed apart, events and articles. */
import type { Words } from '../i18n/words';
import { listedCount } from '../view/listed';
import type { Scene } from '../view/scene';

export function resultWords(
  scene: Pick<Scene, 'pairs' | 'listed' | 'eventCount' | 'articleCount'>,
  { texts }: Words,
): string {
  const count = texts('count');
  const pairs = { count: scene.pairs.length };
  return texts('filter')('result', {
    relationships:
      scene.listed.length === 0
        ? count('relationships', pairs)
        : `${count('documented', pairs)} · ${count('listed', { count: listedCount(scene) })}`,
    events: count('events', { count: scene.eventCount }),
    articles: count('articles', { count: scene.articleCount }),
  });
}
