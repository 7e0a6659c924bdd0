/** All articles, for search and the list. `data/search.json`, loaded when either is opened. */
import * as z from 'zod/mini';
import { type Article, decodeArticle, rawArticleSchema, UnreadableFileError } from './atlas';

const headlinesSchema = z.object({ articles: z.array(rawArticleSchema) });
export type RawHeadlines = z.infer<typeof headlinesSchema>;

/** What search finds an article by. */
export type Headline = Pick<Article, 'id' | 'title' | 'publisher' | 'language'>;

/** The articles in parsed JSON. Throws an UnreadableFileError where the JSON has none. */
export function decodeHeadlines(json: unknown): readonly Article[] {
  const result = z.safeParse(headlinesSchema, json);
  if (result.success) return result.data.articles.map(decodeArticle);
  const [first] = result.error.issues;
  throw new UnreadableFileError(`search.json: ${first?.path.join('.')} ${first?.message}`);
}
