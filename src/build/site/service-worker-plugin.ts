/** Vite plugin: `sw.js`, the service worker, with the list of files of its version. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { bundleScript } from './bundle-script';
import { scriptsOf } from './kept-scripts-plugin';
import { kilobytes, pathsIn, requestedPath, writeInto } from './site-files';

const fileName = 'sw.js';

/** SERVICE_WORKER=no builds a site without one; its `sw.js` then unregisters an earlier one. */
export function hasServiceWorker(): boolean {
  return process.env.SERVICE_WORKER !== 'no';
}

/** The `sw.js` of a site without a service worker; `root` is the project's folder. */
export function removingScript(root: string): Promise<string> {
  return bundleScript(root, {
    entry: 'src/browser/service-worker/without-copies.ts',
    format: 'iife',
  });
}

/** Vite's manifest of the scripts: each chunk, by the path of its first module or by a name of its own. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: string[]; readonly css?: string[] }>
>;

/** The scripts and styles of the parts with these modules, which load after the map. */
function filesOfParts(manifest: Manifest, modules: readonly string[]): string[] {
  const found = new Set(modules);
  // A set's iterator also visits what is added during the iteration.
  for (const name of found) for (const other of manifest[name]?.imports ?? []) found.add(other);
  return [...found].flatMap((name) => {
    const part = manifest[name];
    if (part === undefined) throw new Error(`no script of the site is ${name}`);
    return [part.file, ...(part.css ?? [])];
  });
}

/** Parts that the home page may need offline, but may not have fetched itself. */
const partsOfLater = [
  ...['list/list-page.tsx', 'filters/filter-bar.tsx', 'shell/live-map.tsx'],
  ...['search/search-box.tsx', 'search/search-index.ts', 'search/nothing-found.tsx'],
].map((path) => `src/browser/${path}`);
const dataOfLater = ['data/search.json'];

/** Whether a tile is in the opening view, on any screen. */
function isOpeningTile(path: string): boolean {
  return /^basemap\/[01]\/\d+\/\d+\.pbf$/.test(path);
}

function digestOf(contents: string | Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** A digest of the contents of all data files that pages use. */
function digestOfData(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) {
    if (!/^data\/(?!pinned\/).*\.json$/.test(path)) continue;
    hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

/** Defines for the scripts whether the site has a service worker. */
export function serviceWorkerFlag(): Plugin {
  return {
    name: 'sister-city-atlas:service-worker-flag',
    config: (_, { command }) => ({
      define: {
        'import.meta.env.SERVICE_WORKER': JSON.stringify(
          command === 'build' && hasServiceWorker() ? 'yes' : 'no',
        ),
      },
    }),
  };
}

/** Must come after the plugins that write the data files. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sister-city-atlas:service-worker',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    // Another site at this address may have left a service worker.
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (requestedPath(request, config.base) !== fileName) {
          next();
          return;
        }
        removingScript(config.root).then((text) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(text);
        }, next);
      });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '.' }) {
        if (!hasServiceWorker()) {
          writeInto(dir, fileName, await removingScript(config.root));
          return;
        }
        const folder = await scriptsOf(config);
        const manifest: Manifest = JSON.parse(
          readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
        );
        const assets = (await pathsIn(folder)).filter((path) =>
          /^assets\/.*(?<!\.map)$/.test(path),
        );
        const mapWorkers = assets.filter((path) => /\/maplibre-gl-worker[^/]*\.js$/.test(path));
        const paths = await pathsIn(dir);
        const version = digestOf([...assets.toSorted(), digestOfData(dir, paths)].join('\n'));
        const text = await bundleScript(config.root, {
          entry: 'src/browser/service-worker/service-worker.ts',
          format: 'iife',
          constants: {
            siteBuild: {
              version: version.slice(0, 16),
              script: manifest['index.html']?.file ?? '',
              atlas: digestOf(readFileSync(join(dir, 'data/atlas.json'))),
              later: [
                ...filesOfParts(manifest, partsOfLater),
                ...mapWorkers,
                ...dataOfLater,
                ...paths.filter(isOpeningTile),
              ],
            },
          },
        });
        writeInto(dir, fileName, text);
        this.environment.logger.info(`${fileName}: ${kilobytes(Buffer.byteLength(text))}`);
      },
    },
  };
}
