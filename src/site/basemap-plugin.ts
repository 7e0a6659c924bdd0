/** Vite plugin: the basemap's tiles beside the page, in a build and on the development server. */
import type { Plugin } from 'vite';
import { buildBasemap } from '../basemap/basemap';

let built: ReadonlyMap<string, Uint8Array> | null = null;

/** The tiles, built once a process. */
function basemapTiles(): ReadonlyMap<string, Uint8Array> {
  built ??= buildBasemap();
  return built;
}

/** Emits the tiles under `basemap/` in a build, and serves them from there in development. */
export function basemap(): Plugin {
  return {
    name: 'sister-city-atlas:basemap',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path] = /basemap\/\d+\/\d+\/\d+\.pbf$/.exec(request.url ?? '') ?? [];
        const tile = path === undefined ? undefined : basemapTiles().get(path);
        if (tile === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/x-protobuf');
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.end(tile);
      });
    },
    generateBundle() {
      for (const [fileName, source] of basemapTiles()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
