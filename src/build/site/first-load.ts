/** What the first load of a page may weigh, and which parts of it have grown where it weighs more. */
import { languages } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { kilobytes } from './site-files';

/** Bytes, compressed by gzip, which every host and browser knows: Brotli makes a seventh less of scripts. */
export const budgets: Readonly<Record<string, number>> = {
  'index.html': 150_000,
  'embed.html': 145_000,
};

/** Files of the pages that arrive in one go. */
export const firstPages: readonly string[] = [
  ...languages.map((language) => `${pagePath({ kind: 'home' }, language)}index.html`),
  'embed.html',
];

/** Of such a page: what fits into the first ten packets. */
export const pageBudget = 14_000;

/** Bytes by part of the code, before they are minified: a package, or a room of `src`. */
export type Parts = Readonly<Record<string, number>>;

/** `react-dom` for a file of that package, `browser/app` for one of that room. */
function partOf(module: string): string {
  const path = module.replace(/\?.*/, '').replaceAll('\\', '/');
  const [, inPackage] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (inPackage !== undefined) return inPackage;
  const [, inRoom] = /\/src\/([^/]+\/[^/]+)\//.exec(path) ?? [];
  return inRoom ?? 'the bundler';
}

/** The parts of some modules, by their ids. */
export function partsOf(modules: Iterable<readonly [id: string, bytes: number]>): Parts {
  const parts: Record<string, number> = {};
  for (const [id, bytes] of modules) {
    if (bytes > 0) parts[partOf(id)] = (parts[partOf(id)] ?? 0) + bytes;
  }
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What has been added since others were recorded, the most first; nothing of what has stayed within a kilobyte. */
export function growth(parts: Parts, recorded: Parts): string[] {
  return Object.entries(parts)
    .map(([part, bytes]) => ({ part, bytes, added: bytes - (recorded[part] ?? 0) }))
    .filter(({ added }) => added >= 1_000)
    .sort((a, b) => b.added - a.added)
    .map(
      ({ part, bytes, added }) => `  ${part}: ${kilobytes(added)} more, ${kilobytes(bytes)} now`,
    );
}
