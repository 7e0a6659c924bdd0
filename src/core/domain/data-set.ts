/** The data set as a whole, for people who download it. `data/about.json`, loaded with its page. */
import * as z from 'zod/mini';
import { continents } from './continent';
import { type EdtfDate, parseEdtfDate, requireEdtfDate } from './edtf';
import { parseFile } from './unreadable-file';

const dataSetSchema = z.object({
  version: z.string(),
  /** The day of the last change to any record; missing without a history. */
  changed: z.optional(z.string().check(z.refine((text) => parseEdtfDate(text).ok))),
  /** How many articles have no date of publication. */
  undatedArticles: z.number(),
  /** How much of each continent is covered: see `continentCoverage`. */
  continents: z.array(
    z.object({
      continent: z.enum(continents),
      relationships: z.number(),
      reached: z.number(),
      all: z.number(),
    }),
  ),
  /** The files for download, by path under `data/`. */
  files: z.array(z.object({ path: z.string(), bytes: z.number() })),
});
export type RawDataSet = z.infer<typeof dataSetSchema>;

export interface DataSet extends Readonly<Omit<RawDataSet, 'changed'>> {
  readonly changed: EdtfDate | null;
}

/** The data set in parsed JSON. Throws an UnreadableFileError if the JSON does not describe one. */
export function decodeDataSet(json: unknown): DataSet {
  const { changed, ...rest } = parseFile(dataSetSchema, json, 'about.json');
  return { ...rest, changed: changed === undefined ? null : requireEdtfDate(changed) };
}
