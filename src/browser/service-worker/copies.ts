/**
 * Where copies are kept. Files with a hash in their names are in one cache, whatever version they are of.
 * Pages and records keep their names, so that each version has a cache of its own: what is shown without a
 * network comes from one of these alone, and so do the names of the scripts in it.
 */
import { CacheExpiration, ExpirationPlugin } from 'serwist';
import { build } from './build';

declare const self: ServiceWorkerGlobalScope;

/** The site's root. */
export const root = self.registration.scope;

/** Other sites may share the origin. */
const prefix = `sister-city-atlas ${new URL(root).pathname} `;

export const assetsCache = `${prefix}assets`;
export const versionCache = `${prefix}version ${build.version}`;

/** The most files of each that are kept: several visits' worth, and a few megabytes. */
const limits = { maxEntries: 400, maxAgeFrom: 'last-used', purgeOnQuotaError: true } as const;

/** Of a cache that has grown too large, those go that nobody has used for longest. */
export function limited(): ExpirationPlugin {
  return new ExpirationPlugin(limits);
}

/** Stands in the cache of a version that has all that the home page needs. */
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

/** The cache of the version that is shown without a network: the worker's own as soon as that will do. */
export function shownCache(): Promise<string> {
  shown ??= findShown();
  return shown;
}

/** From now on the worker's own version is shown without a network, and others are forgotten. */
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
