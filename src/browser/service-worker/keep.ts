/** Keeps what a page had before the worker was there, and what it needs beside that. */
import type { Strategy } from 'serwist';
import { build } from './build';
import { beWhole, root, versionCache } from './copies';
import type { KeepRequest } from './messages';
import {
  assets,
  atlasPath,
  isDrawnFrom,
  isForGood,
  pages,
  pathInSite,
  records,
} from './strategies';

/** What answers requests for a file of the site; `null` of what is not kept. */
function strategyOf(address: string): Strategy | null {
  const path = pathInSite(address);
  if (path === null) return null;
  if (isForGood(path)) return assets;
  return isDrawnFrom(path) ? records : null;
}

/** As the page had them, from the browser's own cache, if they are there still. */
async function take(address: string, strategy: Strategy, event: ExtendableEvent): Promise<void> {
  const request = new Request(address, { cache: 'force-cache' });
  const [response, done] = strategy.handleAll({ event, request });
  await Promise.all([response, done]);
}

/** The home page and the atlas come first: if those are of another version, so is the rest. */
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
    // One at a time, so that nothing that is wanted now waits for it; what does not come is left out.
    if (strategy !== null) await take(address, strategy, event).catch(() => {});
  }
  await beWhole();
}
