/** What a scene holds, in words: relationships, documented and listed apart, events and articles. */
import { listedCount } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from './intl';

export function useResultWords(): (scene: Scene) => string {
  const t = useTranslations('filter');
  const count = useTranslations('count');
  return (scene) =>
    t('result', {
      relationships:
        scene.listed.length === 0
          ? count('relationships', { count: scene.pairs.length })
          : `${count('documented', { count: scene.pairs.length })} · ${count('listed', { count: listedCount(scene) })}`,
      events: count('events', { count: scene.eventCount }),
      articles: count('articles', { count: scene.articleCount }),
    });
}
