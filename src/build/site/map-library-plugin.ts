/**
 * Vite plugin: builds MapLibre from its sources. In the published files, library and worker each contain what both need,
 * 100 kB of Brotli; here that is a file of its own, which the browser fetches once. Features that no map of ours uses are
 * left out.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type Rolldown, transformWithOxc } from 'vite';

const published = fileURLToPath(import.meta.resolve('maplibre-gl'));
const sources = normalizePath(published).replace(/dist\/[^/]+$/, 'src/');
const library = `${sources}index.ts`;
const worker = `${sources}source/worker.ts`;
const manifest = sources.replace(/src\/$/, 'package.json');
const workerImport = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const workerAddress = '\0map-worker-address';

/** Kinds of layers, sources, tiles and buttons that no map of ours has. Using one throws an error. */
const leftOut: readonly string[] = [
  ...['heatmap', 'hillshade', 'color_relief', 'fill_extrusion', 'raster'].flatMap((kind) => [
    `style/style_layer/${kind}_style_layer.ts`,
    `webgl/draw/draw_${kind}.ts`,
  ]),
  ...['canvas', 'image', 'video', 'raster_tile', 'raster_dem_tile', 'raster_dem_tile_worker'].map(
    (kind) => `source/${kind}_source.ts`,
  ),
  'source/vector_tile_mlt.ts',
  ...['render/terrain.ts', 'render/terrain_coverage.ts', 'tile/tile_manager_raster_dem.ts'],
  'webgl/render_to_texture.ts',
  ...['webgl/draw/draw_debug.ts', 'webgl/draw/draw_collision_debug.ts'],
  ...['ui/control/attribution_control.ts', 'ui/control/logo_control.ts'],
];
const shadersLeftOut =
  /glsl\/(?:heatmap|hillshade|color_relief|fill_extrusion|raster|terrain|debug|collision|sky|atmosphere)\w*\.(?:vertex|fragment)\.glsl\.g\.ts$/;

/** Replaces the validation of styles, which takes as long as creating the layers: ours are validated in development. */
const noValidation = `
const accept = () => [];
export const validateStyle = new Proxy(accept, { get: () => accept });
export const SPEC_SOURCE_TYPES = new Set();
export const validateStyleAndEmit = () => false;
export const emitValidationErrors = () => false;
export const validateAndEmit = () => false;
`;

/** No style of ours has a sky. The library would build both of its programs for nothing, before the first frame. */
const noSky = 'export function drawSky() {}\nexport function drawAtmosphere() {}';

/** A module with the same exports as stubs: type checks return false, other functions and constructors throw. */
export function withoutContent(code: string): string {
  const declared = code.matchAll(
    /^export (?:abstract )?(?:async )?(?:function|class|const|let) (\w+)/gm,
  );
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  return [...[...declared].map(([, name]) => name), ...listed]
    .filter((name) => name !== '' && !name?.startsWith('type '))
    .map((name) => {
      const body = /^is[A-Z]/.test(`${name}`)
        ? 'return false;'
        : `throw new Error('${name} is left out');`;
      return `export function ${name}() { ${body} }`;
    })
    .join('\n');
}

/**
 * In a frame with an opaque origin, MapLibre starts its worker from a `data:` address that contains the file's text: it
 * cannot resolve relative imports. This makes the `data:` script import the worker by its absolute address instead.
 */
export function importingWorker(code: string): string {
  const whole = 'encodeURIComponent(await fetchWorkerCode(url))';
  if (!code.includes(whole)) throw new Error('the map library starts its worker in another way');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of the generated script
  const imported = 'encodeURIComponent(`import "${new URL(url, import.meta.url).href}"`)';
  return code.replace(whole, () => imported);
}

/** The replacement for one of MapLibre's source files; `null` to use the file itself. */
function replacementOf(path: string, code: string): string | null {
  if (path === 'style/validate_style.ts') return noValidation;
  if (path === 'webgl/draw/draw_sky.ts') return noSky;
  if (path === 'util/web_worker.ts') return importingWorker(code);
  if (shadersLeftOut.test(path)) return 'export default "";';
  return leftOut.includes(path) ? withoutContent(code) : null;
}

/** The version in a manifest, which is all that MapLibre reads from it. */
async function versionIn(file: string): Promise<string> {
  return JSON.parse(await readFile(file, 'utf8')).version;
}

/** All modules that a module imports, directly or not. */
function reach(from: string, modules: Pick<Rolldown.ChunkingContext, 'getModuleInfo'>) {
  const found = new Set([from]);
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}

/** The chunk of the modules that the library and its worker share. */
export function mapLibraryChunk(): Rolldown.CodeSplittingGroup {
  let both: readonly ReadonlySet<string>[] | null = null;
  return {
    debugName: 'map library',
    name: (id, modules) => {
      both ??= [reach(library, modules), reach(worker, modules)];
      return both.every((reached) => reached.has(id)) ? 'maplibre-gl-shared' : null;
    },
  };
}

/** Applies only to builds: development and unit tests use the published library. */
export function mapLibrary(): Plugin {
  const replaced = new Set<string>();
  let workerFile = '';
  return {
    name: 'sister-city-atlas:map-library',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      replaced.clear();
      workerFile = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-gl-worker' });
    },
    resolveId(source) {
      if (source === 'maplibre-gl') return library;
      return source === workerImport ? workerAddress : null;
    },
    load: {
      filter: { id: /\/maplibre-gl\/(?:src\/.*\.ts|package\.json)$|^\0map-worker-address$/ },
      async handler(id) {
        if (id === workerAddress)
          return `export default import.meta.ROLLUP_FILE_URL_${workerFile};`;
        if (id === manifest) return JSON.stringify({ version: await versionIn(id) });
        const path = id.slice(sources.length);
        const code = await readFile(id, 'utf8');
        const replacement = replacementOf(path, code);
        if (replacement !== null) replaced.add(path);
        // As in MapLibre's own build: a field that a subclass declares again keeps its value.
        const { code: script, map } = await transformWithOxc(replacement ?? code, id, {
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        });
        return { code: script, map: map ?? null, moduleType: 'js' };
      },
    },
    buildEnd(error) {
      const unknown = leftOut.filter((path) => !replaced.has(path));
      if (error === undefined && unknown.length > 0) {
        this.error(`The map library has no ${unknown.join(', ')} to leave out.`);
      }
    },
  };
}
