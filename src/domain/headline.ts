/** Headlines: what search knows of articles. `data/search.json`, loaded with the first search. */
import * as z from 'zod/mini';
import { UnreadableFileError } from './atlas';

const headlinesSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      /** As published. */
      title: z.string(),
      publisher: z.string(),
      /** BCP 47 tag. */
      language: z.string(),
    }),
  ),
});
export type RawHeadlines = z.infer<typeof headlinesSchema>;
export type Headline = Readonly<RawHeadlines['articles'][number]>;

/** The headlines in parsed JSON. Throws an UnreadableFileError where the JSON has none. */
export function decodeHeadlines(json: unknown): readonly Headline[] {
  const result = z.safeParse(headlinesSchema, json);
  if (result.success) return result.data.articles;
  const [first] = result.error.issues;
  throw new UnreadableFileError(`search.json: ${first?.path.join('.')} ${first?.message}`);
}
