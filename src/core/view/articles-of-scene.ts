/** The articles behind a scene, each with the visible pairs that it documents. */
import type { Article } from '../domain/atlas';
import type { Scene, ScenePair } from './scene';

/**
 * Articles are omitted if no event that passes the filters cites them; the others have at least one
 * pair, in the order of the scene.
 */
export function articlesOfScene(scene: Pick<Scene, 'pairs'>, articles: readonly Article[]) {
  const pairsByArticle = new Map<string, ScenePair[]>();
  for (const scenePair of scene.pairs) {
    for (const id of articleIdsOf(scenePair)) {
      pairsByArticle.set(id, [...(pairsByArticle.get(id) ?? []), scenePair]);
    }
  }
  return articles.flatMap((article) => {
    const pairs = pairsByArticle.get(article.id);
    return pairs === undefined ? [] : [{ article, pairs }];
  });
}

/** The articles that report the matching events of a pair. */
export function articleIdsOf({ events }: ScenePair): ReadonlySet<string> {
  return new Set(events.flatMap(({ articles }) => articles));
}

/** The topics of the matching events of a pair. */
export function topicIdsOf({ events }: ScenePair): ReadonlySet<string> {
  return new Set(events.flatMap(({ topics }) => topics));
}
