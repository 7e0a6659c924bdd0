/**
 * The caches. Files with a hash in their names share one cache across versions. Pages and records keep their names,
 * so each version has a cache of its own: what is shown offline comes from only one of these, and so do the script
 * names in it.
 */
import { CacheExpiration, ExpirationPlugin } from 'serwist';
import { build } from './build';

declare const self: ServiceWorkerGlobalScope;

/** The site's root. */
export const root = self.registration.scope;

/** The prefix of cache names: other sites may share the origin. */
const prefix = `sister-city-atlas ${new URL(root).pathname} `;

export const assetsCache = `${prefix}assets`;
export const versionCache = `${prefix}version ${build.version}`;

/** The limits of each cache: enough for several visits, and a few megabytes. */
const limits = { maxEntries: 400, maxAgeFrom: 'last-used', purgeOnQuotaError: true } as const;

/** Each cache holds at most 400 files; the least recently used are evicted. */
export function limited(): ExpirationPlugin {
  return new ExpirationPlugin(limits);
}

/** Marks the cache of a version that has everything the home page needs. */
const wholeMark = `${root}?whole`;

async function isWhole(name: string): Promise<boolean> {
  return (await caches.match(wholeMark, { cacheName: name })) !== undefined;
}

let shown: Promise<string> | null = null;

async function findShown(): Promise<string> {
  if (await isWhole(versionCache)) return versionCache;
  for (const name of await caches.keys()) {
    if (name.startsWith(`${prefix}version `) && (await isWhole(name))) return name;
  }
  return versionCache;
}

/** The cache of the version that is shown offline: the worker's own version once its cache is complete. */
export function shownCache(): Promise<string> {
  shown ??= findShown();
  return shown;
}

/** Switches to the worker's own version for offline use, and deletes the others. */
export async function beWhole(): Promise<void> {
  const own = await caches.open(versionCache);
  await own.put(wholeMark, new Response());
  shown = null;
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${prefix}version `) || name === versionCache) continue;
    await caches.delete(name);
    await new CacheExpiration(name, limits).delete();
  }
}
