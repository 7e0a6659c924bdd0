/** The caching strategies: how requests are answered, and which responses are cached. */
import { CacheFirst, NetworkFirst, type SerwistPlugin } from 'serwist';
import { parsePagePath } from '../../core/view/page-path';
import { searchOfPage } from '../../core/view/page-search';
import { build } from './build';
import { connection, isOffline } from './connection';
import { assetsCache, limited, root, shownCache, versionCache } from './copies';

declare const self: ServiceWorkerGlobalScope;

/** How long to wait for the network if there is a cached copy, in seconds. */
const networkTimeout = 4;

const matchOptions = { ignoreVary: true } as const;

/** The path from the site's root; `null` outside of the site. */
export function pathInSite(address: string): string | null {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.startsWith(root) ? `${origin}${pathname}`.slice(root.length) : null;
}

export const atlasPath = 'data/atlas.json';

/** Whether a file never changes under its name. */
export function isImmutable(path: string): boolean {
  return /^(?:assets|data\/pinned)\//.test(path);
}

/** Whether pages use a file: true for records and tiles, false for downloads. */
export function isDrawnFrom(path: string): boolean {
  return /^data\/(?:(?:pairs|stories|registers)\/)?[\w.-]+\.json$|^basemap\//.test(path);
}

function isPage(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/html') === true;
}

/** Whether a response is a file: some hosts send an HTML page with status 200 for a missing one. */
function isFile(response: Response): boolean {
  return response.status === 200 && !isPage(response);
}

const filesOnly: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (isFile(response) ? response : null),
};

/** Whether the site has sent something of another version than the worker's. */
let hasMoved = false;

/** Whether the site is of another version by now. While online, pages then show only that version, and nothing is cached. */
export function isOfOtherVersion(): boolean {
  return hasMoved;
}

function noteOtherVersion(event: ExtendableEvent): void {
  // Files that a page asks to cache may simply be old.
  if (!(event instanceof FetchEvent)) return;
  hasMoved = true;
  self.registration.update().catch(() => {});
}

async function digestOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a record or page is of the worker's version, as far as can be determined. */
async function isOwn(path: string | null, response: Response): Promise<boolean> {
  if (path === atlasPath) return (await digestOf(response.clone())) === build.atlas;
  if (isPage(response)) return (await response.clone().text()).includes(build.script);
  return true;
}

/** Caches only responses of the worker's version, and serves those of the version that is shown. */
function ofOneVersion(isWanted: (response: Response) => boolean): SerwistPlugin {
  return {
    cacheWillUpdate: async ({ request, response, event }) => {
      if (hasMoved || !isWanted(response)) return null;
      if (await isOwn(pathInSite(request.url), response)) return response;
      noteOtherVersion(event);
      return null;
    },
    cachedResponseWillBeUsed: async ({ request }) => {
      if (hasMoved && !isOffline()) return null;
      return caches.match(request, { ...matchOptions, cacheName: await shownCache() });
    },
  };
}

/** The offline replacement for a page that was never opened: a redirect to the same view of a cached home page. */
async function homeInstead(request: Request): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const address = parsePagePath(pathInSite(request.url) ?? '');
  if (address === null) return undefined;
  const cache = await caches.open(await shownCache());
  for (const { url } of await cache.keys()) {
    const kept = parsePagePath(pathInSite(url) ?? '');
    if (kept?.page.kind !== 'home' || url.endsWith('?whole')) continue;
    if (new URL(url).pathname === pathname) continue;
    return Response.redirect(new URL(searchOfPage(address, search) || '?', url));
  }
  return undefined;
}

/** Ignores the query in cache keys: a page is the same for all its views. */
const withoutSearch: SerwistPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const { origin, pathname } = new URL(request.url);
    return `${origin}${pathname}`;
  },
};

const pageInstead: SerwistPlugin = {
  handlerDidError: async ({ request, event }) =>
    event instanceof FetchEvent ? homeInstead(request) : undefined,
};

const common = {
  cacheName: versionCache,
  matchOptions,
  networkTimeoutSeconds: networkTimeout,
};

export const pages = new NetworkFirst({
  ...common,
  plugins: [
    connection,
    withoutSearch,
    limited(),
    ofOneVersion((response) => response.status === 200 && isPage(response)),
    pageInstead,
  ],
});

export const records = new NetworkFirst({
  ...common,
  plugins: [connection, limited(), ofOneVersion(isFile)],
});

export const assets = new CacheFirst({
  cacheName: assetsCache,
  matchOptions,
  plugins: [limited(), filesOnly],
});
