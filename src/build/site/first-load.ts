/** The size budgets of a page's first load, and the parts that have grown if one is exceeded. */
import { languages } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { kilobytes } from './site-files';

/** In bytes after gzip, which every host and browser supports; Brotli makes scripts a seventh smaller. */
export const budgets: Readonly<Record<string, number>> = {
  'index.html': 150_000,
  'embed.html': 145_000,
};

/** The files of the pages that must fit into the first round trip. */
export const firstPages: readonly string[] = [
  ...languages.map((language) => `${pagePath({ kind: 'home' }, language)}index.html`),
  'embed.html',
];

/** The size limit of such a page in bytes: what fits into the first ten packets. */
export const pageBudget = 14_000;

/** Bytes before minification, by part of the code: a package, or a room of `src`. */
export type Parts = Readonly<Record<string, number>>;

/** The part of a module: `react-dom` for a file of that package, `browser/app` for one of that room. */
function partOf(module: string): string {
  const path = module.replace(/\?.*/, '').replaceAll('\\', '/');
  const [, inPackage] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (inPackage !== undefined) return inPackage;
  const [, inRoom] = /\/src\/([^/]+\/[^/]+)\//.exec(path) ?? [];
  return inRoom ?? 'the bundler';
}

/** The sizes of modules, added up by part. */
export function partsOf(modules: Iterable<readonly [id: string, bytes: number]>): Parts {
  const parts: Record<string, number> = {};
  for (const [id, bytes] of modules) {
    if (bytes > 0) parts[partOf(id)] = (parts[partOf(id)] ?? 0) + bytes;
  }
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The growth since the recorded sizes, largest first, without changes of less than a kilobyte. */
export function growth(parts: Parts, recorded: Parts): string[] {
  return Object.entries(parts)
    .map(([part, bytes]) => ({ part, bytes, added: bytes - (recorded[part] ?? 0) }))
    .filter(({ added }) => added >= 1_000)
    .sort((a, b) => b.added - a.added)
    .map(
      ({ part, bytes, added }) => `  ${part}: ${kilobytes(added)} more, ${kilobytes(bytes)} now`,
    );
}
