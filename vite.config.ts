/** How the site is built and served. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { apart } from './src/build/site/apart-plugin';
import { basemap } from './src/build/site/basemap-plugin';
import { beforePaint } from './src/build/site/before-paint-plugin';
import { cldr } from './src/build/site/cldr-plugin';
import { compressedCopies } from './src/build/site/compressed-copies-plugin';
import { discovery } from './src/build/site/discovery-plugin';
import { embedElement } from './src/build/site/embed-element-plugin';
import { firstChunks } from './src/build/site/first-chunks';
import { firstLoad } from './src/build/site/first-load-plugin';
import { geography } from './src/build/site/geography-plugin';
import { headers } from './src/build/site/headers-plugin';
import { look } from './src/build/site/look-plugin';
import { mapLibrary, mapLibraryChunk } from './src/build/site/map-library-plugin';
import { mapStyle } from './src/build/site/map-style-plugin';
import { messages } from './src/build/site/messages-plugin';
import { buildTargets } from './src/build/site/oldest-browsers';
import { pages } from './src/build/site/pages-plugin';
import { records } from './src/build/site/records-plugin';
import { serviceWorker } from './src/build/site/service-worker-plugin';
import { staleFiles } from './src/build/site/stale-files-plugin';

/** The site of a folder of records. */
export const siteOf = (directory: string): UserConfig => ({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  // No page stands in for a missing file: an address that is not there answers 404.
  appType: 'mpa',
  // What is old goes, then the list of files and their copies come: all files are there then.
  plugins: [
    react(),
    apart(),
    cldr(),
    look(),
    mapStyle(),
    mapLibrary(),
    messages(),
    tailwindcss(),
    // Before the records, whose server answers everything else under `data/`.
    geography(),
    records(directory),
    basemap(),
    beforePaint(),
    discovery(),
    pages(),
    embedElement(),
    staleFiles(),
    serviceWorker(),
    headers(),
    firstLoad(),
    compressedCopies(),
  ],
  // Workers are bundled by themselves, without the plugins above.
  worker: { format: 'es', plugins: () => [cldr()] },
  build: {
    target: buildTargets,
    assetsInlineLimit: 0,
    // Beside the scripts and not named in them: nobody fetches one who does not look for it.
    sourcemap: 'hidden',
    // All of those know it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        // What a page begins with are two files, and not thirty that all have to be named.
        codeSplitting: { groups: [...firstChunks(), mapLibraryChunk()] },
      },
    },
    // The map library is one megabyte whatever we do; it loads by itself, after the page.
    chunkSizeWarningLimit: 1200,
  },
});

export default defineConfig(siteOf('data'));
