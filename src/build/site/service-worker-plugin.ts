/** Vite plugin: `sw.js`, the service worker, which the build tells what its version is made of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './bundle-script';
import { kilobytes, pathsIn, requestedPath, writeInto } from './site-files';

const fileName = 'sw.js';

/** SERVICE_WORKER=no builds a site without; what is at its address then takes away an earlier one. */
export function hasServiceWorker(): boolean {
  return process.env.SERVICE_WORKER !== 'no';
}

/** `sw.js` of a site without; `root` is the folder of the project. */
export function removingScript(root: string): Promise<string> {
  return bundleScript(root, {
    entry: 'src/browser/service-worker/without-copies.ts',
    format: 'iife',
  });
}

/** The scripts and styles of the parts with these modules, which a page asks for later than the map. */
function filesOfParts(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const found = new Set(
    chunks.filter(({ facadeModuleId }) =>
      modules.some((module) => facadeModuleId?.endsWith(module)),
    ),
  );
  // What is added on the way is walked through as well.
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found].flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ]);
}

/** What the home page may need without a network and has perhaps not fetched by itself, or not yet. */
const partsOfLater = [
  ...['/list/list-page.tsx', '/filters/filter-bar.tsx', '/shell/live-map.tsx'],
  ...['/search/search-box.tsx', '/search/search-index.ts', '/search/nothing-found.tsx'],
];
const dataOfLater = ['data/search.json'];

/** Tiles under the opening view, on whatever screen. */
function isOpeningTile(path: string): boolean {
  return /^basemap\/[01]\/\d+\/\d+\.pbf$/.test(path);
}

function digestOf(contents: string | Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** Of all records that pages draw from, whatever their dates on the disk. */
function digestOfData(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) {
    if (!/^data\/(?!pinned\/).*\.json$/.test(path)) continue;
    hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

/** Stands after the plugins that write what pages draw from. */
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
    // A site that was served at this address before may have left one.
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
        const mapWorkers = assets.filter((path) => path.includes('/maplibre-gl-worker'));
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
