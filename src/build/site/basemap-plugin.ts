/** Vite plugin: the basemap's files, in a build and on the development server. */
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Plugin } from 'vite';
import { buildBasemap } from '../basemap/basemap';
import { keptFiles } from '../discovery/kept-files';
import { kilobytes, writeInto } from './site-files';

let built: ReadonlyMap<string, Uint8Array> | null = null;

/** The files, built once per process. */
function basemapFiles(): ReadonlyMap<string, Uint8Array> {
  built ??= buildBasemap();
  return built;
}

/** The files, cached across builds. */
async function keptBasemap(cacheDir: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = keptFiles(join(cacheDir, 'basemap'), 'v8', 'build/basemap');
  const file = await kept.file(process.version, () => serialize(basemapFiles()));
  await kept.prune();
  return deserialize(file);
}

/**
 * Emits the files under `basemap/` in a build, and serves them from there in development. `cache` is the folder that
 * keeps them, relative to the project's root; by default Vite's cache.
 */
export function basemap(cache: string | null = null): Plugin {
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
    async writeBundle({ dir = '.' }) {
      const { root, cacheDir, logger } = this.environment.config;
      let size = 0;
      const files = await keptBasemap(resolve(root, cache ?? cacheDir));
      for (const [fileName, source] of files) {
        writeInto(dir, fileName, source);
        size += source.byteLength;
      }
      logger.info(`basemap/: ${files.size} files, ${kilobytes(size)}`);
    },
  };
}
