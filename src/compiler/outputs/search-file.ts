/** `search.json`: the headlines and publishers that search finds articles by. */
import type { RawHeadlines } from '../../domain/headline';
import type { ResolvedRecords } from '../resolve';

export function rawHeadlines({ articles }: ResolvedRecords): RawHeadlines {
  return {
    articles: articles.map(({ id, title, publisher, language }) => ({
      id,
      title,
      publisher,
      language,
    })),
  };
}
