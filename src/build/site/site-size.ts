/** The size budget of a whole site, and what takes most of it. */
import { extensionOf } from './headers';
import { kilobytes } from './site-files';

/** Extensions of copies for hosts, and of files that no page refers to. */
const uncounted: readonly string[] = ['br', 'gz', 'map'];
/** Folders that grow with every pin and every list that a site's owner adds, and not with pages. */
const uncountedFolders: readonly string[] = ['data/pinned/', 'data/registers/'];

/**
 * In bytes, for up to 690 relationships in five languages with their places. A site of more pages, or of longer dossiers,
 * may be larger in proportion: whoever adds records must not have to raise it.
 */
const budget = 120_000_000;
const pagesInBudget = 6_200;
const dossierBytesInBudget = 960_000;
/** If the site's address is known, each page has an oEmbed response and more tags. */
const addedByAddress = 2_000;

/** The bytes of a site's files, by extension. */
export interface SiteSize {
  readonly bytes: number;
  readonly pages: number;
  readonly dossierBytes: number;
  readonly files: number;
  readonly byExtension: ReadonlyMap<string, number>;
}

/** Adds up the sizes of files, without compressed copies, source maps, pins and registers. */
export function sizeOf(files: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  const byExtension = new Map<string, number>();
  let [bytes, pages, dossierBytes, count] = [0, 0, 0, 0];
  for (const [path, size] of files) {
    const extension = extensionOf(path);
    if (uncounted.includes(extension)) continue;
    if (uncountedFolders.some((folder) => path.startsWith(folder))) continue;
    byExtension.set(extension, (byExtension.get(extension) ?? 0) + size);
    bytes += size;
    count += 1;
    if (extension === 'html') pages += 1;
    if (extension === 'json' && path.startsWith('data/pairs/')) dossierBytes += size;
  }
  return { bytes, pages, dossierBytes, files: count, byExtension };
}

/** The maximum size of a site with these pages and dossiers. */
export function siteBudget(
  { pages, dossierBytes }: Pick<SiteSize, 'pages' | 'dossierBytes'>,
  hasAddress: boolean,
): number {
  const growth = Math.max(1, pages / pagesInBudget, dossierBytes / dossierBytesInBudget);
  return budget * growth + (hasAddress ? addedByAddress * pages : 0);
}

/** The size in words, largest kinds of files first. */
export function describeSize({ bytes, files, byExtension }: SiteSize): string {
  const kinds = [...byExtension].toSorted(([, a], [, b]) => b - a).slice(0, 5);
  const parts = kinds.map(([extension, size]) => `${extension} ${kilobytes(size)}`).join(', ');
  return `${kilobytes(bytes)} in ${files} files (${parts})`;
}
