/** Caches what a page loaded before the worker was active, and what else it needs offline. */
import type { Strategy } from 'serwist';
import { build } from './build';
import { beWhole, root, versionCache } from './copies';
import type { KeepRequest } from './messages';
import {
  assets,
  atlasPath,
  isDrawnFrom,
  isImmutable,
  pages,
  pathInSite,
  records,
} from './strategies';

/** The strategy for a file of the site; `null` for files that are not cached. */
function strategyOf(address: string): Strategy | null {
  const path = pathInSite(address);
  if (path === null) return null;
  if (isImmutable(path)) return assets;
  return isDrawnFrom(path) ? records : null;
}

/** Caches a file, preferably from the browser's own cache, so that it is the page's version. */
async function take(address: string, strategy: Strategy, event: ExtendableEvent): Promise<void> {
  const request = new Request(address, { cache: 'force-cache' });
  const [response, done] = strategy.handleAll({ event, request });
  await Promise.all([response, done]);
}

/** The home page and the atlas are fetched first: if they are of another version, so is the rest. */
export async function keep(
  { fetched, home, sparesData }: KeepRequest,
  event: ExtendableEvent,
): Promise<void> {
  const atlas = `${root}${atlasPath}`;
  await take(home, pages, event);
  await take(atlas, records, event);
  const own = await caches.open(versionCache);
  if (!(await own.match(home)) || !(await own.match(atlas))) return;
  const later = sparesData ? [] : build.later.map((path) => `${root}${path}`);
  for (const address of new Set([...fetched, ...later])) {
    const strategy = strategyOf(address);
    // One at a time, so that urgent requests do not wait for it. Failures are ignored.
    if (strategy !== null) await take(address, strategy, event).catch(() => {});
  }
  await beWhole();
}
