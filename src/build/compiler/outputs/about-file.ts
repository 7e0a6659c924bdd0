/** `about.json`: the facts about the whole data set, for the About page. */
import type { RawDataSet } from '../../../core/domain/data-set';
import type { ResolvedRecords } from '../resolve';
import { continentCoverage } from './continent-coverage';

/** The files that only the site loads; all others are published for download. */
const siteFile = /^(?:search\.json|(?:pairs|registers|stories)\/.*)$/;

/** The day of the last change to any record, `YYYY-MM-DD`; missing without a history. */
export function dayOfData({
  places,
  articles,
  pairs,
  collections,
}: ResolvedRecords): string | undefined {
  return [places, articles, pairs, collections]
    .flatMap((records) => records.map((record) => record.changed))
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

export function rawDataSet(
  { articles, pairs }: ResolvedRecords,
  outputs: ReadonlyMap<string, string | Uint8Array>,
  version: string,
  changed: string | undefined,
): RawDataSet {
  return {
    version,
    ...(changed === undefined ? {} : { changed }),
    undatedArticles: articles.filter(({ published }) => published === null).length,
    continents: continentCoverage(pairs.map(({ ends: [a, b] }) => [a.country, b.country] as const)),
    files: [...outputs]
      .filter(([path]) => !siteFile.test(path))
      .map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) })),
  };
}
