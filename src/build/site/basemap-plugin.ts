/** Vite plugin: the basemap's files, in a build and on the development server. */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { buildBasemap } from '../basemap/basemap';
import { kilobytes, writeInto } from './site-files';

let built: ReadonlyMap<string, Uint8Array> | null = null;

/** The files, built once per process. */
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
    // Written here instead of emitted, because Vite would list the sizes of 350 tiles.
    writeBundle({ dir = '.' }) {
      let size = 0;
      let compressed = 0;
      for (const [fileName, source] of basemapFiles()) {
        writeInto(dir, fileName, source);
        size += source.byteLength;
        compressed += gzipSync(source).byteLength;
      }
      this.environment.logger.info(
        `basemap/: ${basemapFiles().size} files, ${kilobytes(size)} │ gzip: ${kilobytes(compressed)}`,
      );
    },
  };
}
