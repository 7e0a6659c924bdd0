/** The Vite configuration of the site. */
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

/** The configuration for the site of a records folder. */
export const siteOf = (directory: string): UserConfig => ({
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  // No fallback page: a missing file gives a 404.
  appType: 'mpa',
  // From `staleFiles` on, the plugins need all other files: old ones go, then come the lists and copies.
  plugins: [
    react(),
    apart(),
    cldr(),
    look(),
    mapStyle(),
    mapLibrary(),
    messages(),
    tailwindcss(),
    // Before the records plugin, which handles all other requests under `data/`.
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
  // Workers are bundled separately, without the plugins above.
  worker: { format: 'es', plugins: () => [cldr()] },
  build: {
    target: buildTargets,
    assetsInlineLimit: 0,
    // Source maps are beside the scripts, but not referenced in them, so browsers do not fetch them.
    sourcemap: 'hidden',
    // All target browsers support it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        // A page starts with two files instead of thirty that all have to be preloaded.
        codeSplitting: { groups: [...firstChunks(), mapLibraryChunk()] },
      },
    },
    // MapLibre alone is one megabyte; it loads separately, after the page.
    chunkSizeWarningLimit: 1200,
  },
});

export default defineConfig(siteOf('data'));
