/** Vite plugin: `sw.js`, the service worker, with the list of files of its version. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './bundle-script';
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

/** The scripts and styles of the parts with these modules, which load after the map. */
function filesOfParts(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set(
    chunks.filter(({ facadeModuleId }) =>
      modules.some((module) => facadeModuleId?.endsWith(module)),
    ),
  );
  // A set's iterator also visits what is added during the iteration.
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found].flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ]);
}

/** Parts that the home page may need offline, but may not have fetched itself. */
const partsOfLater = [
  ...['/list/list-page.tsx', '/filters/filter-bar.tsx', '/shell/live-map.tsx'],
  ...['/search/search-box.tsx', '/search/search-index.ts', '/search/nothing-found.tsx'],
];
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

/** Must come after the plugins that write the data files. */
export function serviceWorker(): Plugin {
  let root = '';
  let script = '';
  let assets: readonly string[] = [];
  let parts: readonly string[] = [];
  return {
    name: 'sister-city-atlas:service-worker',
    enforce: 'post',
    config: (_, { command }) => ({
      define: {
        'import.meta.env.SERVICE_WORKER': JSON.stringify(
          command === 'build' && hasServiceWorker() ? 'yes' : 'no',
        ),
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    // Another site at this address may have left a service worker.
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        if (requestedPath(request, config.base) !== fileName) {
          next();
          return;
        }
        removingScript(root).then((text) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(text);
        }, next);
      });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const page = files.find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/index.html'),
        );
        script = page?.fileName ?? '';
        assets = files.map((file) => file.fileName).filter((path) => path.startsWith('assets/'));
        const mapWorkers = assets.filter((path) => /\/maplibre-gl-worker[^/]*\.js$/.test(path));
        parts = [...filesOfParts(bundle, partsOfLater), ...mapWorkers];
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '.' }) {
        if (!hasServiceWorker()) {
          writeInto(dir, fileName, await removingScript(root));
          return;
        }
        const paths = await pathsIn(dir);
        const version = digestOf([...assets.toSorted(), digestOfData(dir, paths)].join('\n'));
        const text = await bundleScript(root, {
          entry: 'src/browser/service-worker/service-worker.ts',
          format: 'iife',
          constants: {
            siteBuild: {
              version: version.slice(0, 16),
              script,
              atlas: digestOf(readFileSync(join(dir, 'data/atlas.json'))),
              later: [...parts, ...dataOfLater, ...paths.filter(isOpeningTile)],
            },
          },
        });
        writeInto(dir, fileName, text);
        this.environment.logger.info(`${fileName}: ${kilobytes(Buffer.byteLength(text))}`);
      },
    },
  };
}
