/** All articles, for search and the list. `data/search.json`, loaded when either is opened. */
import * as z from 'zod/mini';
import type { Article } from './atlas';
import { rawArticleSchema } from './atlas-files';
import { decodeArticle } from './decode-atlas';
import { parseFile } from './unreadable-file';

const headlinesSchema = z.object({ articles: z.array(rawArticleSchema) });
export type RawHeadlines = z.infer<typeof headlinesSchema>;

/** The fields of an article that search uses. */
export type Headline = Pick<Article, 'id' | 'title' | 'publisher' | 'language'>;

/** The articles in parsed JSON. Throws an UnreadableFileError if the JSON has none. */
export function decodeHeadlines(json: unknown): readonly Article[] {
  return parseFile(headlinesSchema, json, 'search.json').articles.map(decodeArticle);
}
