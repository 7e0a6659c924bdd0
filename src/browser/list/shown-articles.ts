/** The rows of the table of articles: those that document what the map shows. */
import type { Article } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { inReadingOrder, nameOfPair } from '../../core/facts/names';
import { articlesOfScene } from '../../core/view/articles-of-scene';
import type { Scene, ScenePair } from '../../core/view/scene';
import type { columns, Sort } from '../../core/view/view';
import { type SortKey, sortRows } from './sort-rows';

export interface ShownArticle {
  readonly id: string;
  /** Whether it documents something selected. */
  readonly isSelected: boolean;
  readonly article: Article;
  readonly languageName: string;
  /** The visible pairs that it documents. */
  readonly pairs: readonly { readonly scenePair: ScenePair; readonly name: string }[];
}

const keys: Readonly<Record<(typeof columns.articles)[number], (row: ShownArticle) => SortKey>> = {
  headline: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published?.earliest ?? null,
  language: ({ languageName }) => languageName,
  pairs: ({ pairs }) => pairs.length,
};

/** One row per article, newest first unless sorted by a column of this table. */
export function shownArticles(
  scene: Pick<Scene, 'pairs'>,
  articles: readonly Article[],
  language: Language,
  languageName: (tag: string) => string,
  sort: Sort | null,
): readonly ShownArticle[] {
  const rows = articlesOfScene(scene, articles).map(
    ({ article, pairs }): ShownArticle => ({
      id: article.id,
      isSelected: pairs.some(({ emphasis }) => emphasis === 'selected'),
      article,
      languageName: languageName(article.language),
      pairs: inReadingOrder(pairs, (pair) => nameOfPair(pair, language), language),
    }),
  );
  const newestFirst = sortRows(rows, keys, { column: 'published', descending: true }, language);
  return sortRows(newestFirst, keys, sort, language);
}
