/** Vite plugin: the basemap's files beside the page, in a build and on the development server. */
import type { Plugin } from 'vite';
import { buildBasemap } from '../basemap/basemap';

let built: ReadonlyMap<string, Uint8Array> | null = null;

/** The files, built once a process. */
function basemapFiles(): ReadonlyMap<string, Uint8Array> {
  built ??= buildBasemap();
  return built;
}

/** Emits the files under `basemap/` in a build, and serves them from there in development. */
export function basemap(): Plugin {
  return {
    name: 'sister-city-atlas:basemap',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path] = /basemap\/[\w/]+\.(?:pbf|json)$/.exec(request.url ?? '') ?? [];
        const file = path === undefined ? undefined : basemapFiles().get(path);
        if (file === undefined) {
          next();
          return;
        }
        const isJson = path?.endsWith('.json');
        response.setHeader('Content-Type', isJson ? 'application/json' : 'application/x-protobuf');
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.end(file);
      });
    },
    generateBundle() {
      for (const [fileName, source] of basemapFiles()) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
