/** A story: the steps of a collection, each a saved view with a text and its sources. */
import * as z from 'zod/mini';
import type { Source } from './atlas';
import { localizedText, rawArticleSchema, rawSourceSchema } from './atlas-files';
import { decodeArticle, referred } from './decode-atlas';
import type { LocalizedText } from './language';
import { parseFile } from './unreadable-file';

/** `data/stories/<id>.json`, loaded when the story is opened. */
const rawStorySchema = z.object({
  steps: z.array(
    z.object({
      /** The query part of an address, without its question mark. */
      view: z.string(),
      heading: localizedText,
      text: localizedText,
      sources: z.array(rawSourceSchema),
    }),
  ),
  articles: z.array(rawArticleSchema),
});
export type RawStory = z.infer<typeof rawStorySchema>;

export interface StoryStep {
  /** The query part of an address, without its question mark. */
  readonly view: string;
  readonly heading: LocalizedText;
  readonly text: LocalizedText;
  readonly sources: readonly Source[];
}

export interface Story {
  /** That of its collection. */
  readonly id: string;
  readonly steps: readonly StoryStep[];
}

/** The story in parsed JSON. Throws an UnreadableFileError if the JSON is not one. */
export function decodeStory(id: string, json: unknown): Story {
  const file = `story ${id}`;
  const raw = parseFile(rawStorySchema, json, file);
  const articles = new Map(raw.articles.map((article) => [article.id, decodeArticle(article)]));
  const steps = raw.steps.map((step) => ({
    ...step,
    sources: step.sources.map(({ article, ...more }) => ({
      ...more,
      article: referred(articles, article, `${file}: unknown article`),
    })),
  }));
  return { id, steps };
}
