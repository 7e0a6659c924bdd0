/** The Vite configuration for the site's scripts, styles and shells, which `vite.config.ts` completes to a site. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { apart } from './src/build/site/apart-plugin';
import { beforePaint } from './src/build/site/before-paint-plugin';
import { cldr } from './src/build/site/cldr-plugin';
import { embedElement } from './src/build/site/embed-element-plugin';
import { firstChunks } from './src/build/site/first-chunks';
import { firstScripts } from './src/build/site/first-load-plugin';
import { look } from './src/build/site/look-plugin';
import { mapLibrary, mapLibraryChunk } from './src/build/site/map-library-plugin';
import { mapStyle } from './src/build/site/map-style-plugin';
import { messages } from './src/build/site/messages-plugin';
import { buildTargets } from './src/build/site/oldest-browsers';
import { serviceWorkerFlag } from './src/build/site/service-worker-plugin';

export const scripts = {
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  // No fallback page: a missing file gives a 404.
  appType: 'mpa',
  plugins: [
    react(),
    apart(),
    cldr(),
    look(),
    mapStyle(),
    mapLibrary(),
    messages(),
    tailwindcss(),
    beforePaint(),
    serviceWorkerFlag(),
    embedElement(),
    firstScripts(),
  ],
  // Workers are bundled separately, without the plugins above.
  worker: { format: 'es', plugins: () => [cldr()] },
  build: {
    target: buildTargets,
    assetsInlineLimit: 0,
    // For the service worker, which lists the files of parts.
    manifest: true,
    copyPublicDir: false,
    reportCompressedSize: false,
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
} satisfies UserConfig;

export default defineConfig(scripts);
