/** `search.json`: all articles, for search to find and the list to show. */
import type { RawHeadlines } from '../../../core/domain/headline';
import type { ResolvedRecords } from '../resolve';
import { rawArticle } from './atlas-file';

export function rawHeadlines({ articles }: ResolvedRecords): RawHeadlines {
  return { articles: articles.map(rawArticle) };
}
