/** Vite plugin: the positions of countries and cities, as files for the pages that look up places. */
import { join, resolve } from 'node:path';
import { iso31661 } from 'iso-3166';
import type { Plugin } from 'vite';
import { boundsFile, boundsPath } from '../../core/importing/bounds-file';
import { kosovo } from '../../core/importing/country-codes';
import { gazetteerFile, gazetteerPath } from '../../core/importing/gazetteer-file';
import { type KeptFiles, keptFiles } from '../discovery/kept-files';
import { boundsOfCountry } from '../geography/country-bounds';
import { geonames } from '../geography/geonames';
import { headersOf } from './headers';
import { requestedPath } from './site-files';

function countryBounds(): string {
  const codes = [...iso31661.map(({ alpha2 }) => alpha2), kosovo];
  return boundsFile(
    new Map(
      codes.flatMap((code) => {
        const bounds = boundsOfCountry(code);
        return bounds === null ? [] : [[code, bounds]];
      }),
    ),
  );
}

const writers: ReadonlyMap<string, () => string> = new Map([
  [`data/${boundsPath}`, countryBounds],
  [`data/${gazetteerPath}`, () => gazetteerFile(geonames().cities)],
]);

/**
 * Emits the files under `data/` in a build, and serves them from there in development. `cache` is the folder that keeps
 * them, relative to the project's root; by default Vite's cache.
 */
export function geography(cache: string | null = null): Plugin {
  let kept: KeptFiles;
  const made = (path: string, write: () => string) =>
    kept.file(path, () => new TextEncoder().encode(write()));
  return {
    name: 'sister-city-atlas:geography',
    configResolved({ root, cacheDir }) {
      const folder = join(resolve(root, cache ?? cacheDir), 'geography');
      kept = keptFiles(folder, 'json', 'build/geography');
    },
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const path = requestedPath(request, config.base);
        const write = writers.get(path);
        if (write === undefined) {
          next();
          return;
        }
        for (const [name, value] of Object.entries(headersOf(path))) {
          response.setHeader(name, value);
        }
        made(path, write).then((file) => response.end(file), next);
      });
    },
    async generateBundle() {
      for (const [fileName, write] of writers) {
        this.emitFile({ type: 'asset', fileName, source: await made(fileName, write) });
      }
      await kept.prune();
    },
  };
}
