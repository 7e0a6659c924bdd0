/** The size budget of a whole site, and what takes most of it. */
import { extensionOf } from './headers';
import { kilobytes } from './site-files';

/** Copies for hosts, and files that no page refers to. */
const uncounted: readonly string[] = ['br', 'gz', 'map'];

/** In bytes, for up to 690 relationships in five languages with their places; larger sites may grow in proportion. */
const budget = 120_000_000;
const pagesInBudget = 6_200;
/** If the site's address is known, each page has an oEmbed response and more tags. */
const addedByAddress = 2_000;

/** The bytes of a site's files, by extension. */
export interface SiteSize {
  readonly bytes: number;
  readonly pages: number;
  readonly files: number;
  readonly byExtension: ReadonlyMap<string, number>;
}

/** Adds up the sizes of files, without compressed copies and source maps. */
export function sizeOf(files: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  const byExtension = new Map<string, number>();
  let [bytes, pages, count] = [0, 0, 0];
  for (const [path, size] of files) {
    const extension = extensionOf(path);
    if (uncounted.includes(extension)) continue;
    byExtension.set(extension, (byExtension.get(extension) ?? 0) + size);
    bytes += size;
    count += 1;
    if (extension === 'html') pages += 1;
  }
  return { bytes, pages, files: count, byExtension };
}

/** The maximum size of a site with this number of pages. */
export function siteBudget(pages: number, hasAddress: boolean): number {
  const perPage = hasAddress ? addedByAddress * pages : 0;
  return budget * Math.max(1, pages / pagesInBudget) + perPage;
}

/** The size in words, largest kinds of files first. */
export function describeSize({ bytes, files, byExtension }: SiteSize): string {
  const kinds = [...byExtension].toSorted(([, a], [, b]) => b - a).slice(0, 5);
  const parts = kinds.map(([extension, size]) => `${extension} ${kilobytes(size)}`).join(', ');
  return `${kilobytes(bytes)} in ${files} files (${parts})`;
}
