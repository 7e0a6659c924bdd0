/** How the site is built and served. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './src/site/basemap-plugin';
import { discovery } from './src/site/discovery-plugin';
import { embedElement } from './src/site/embed-element-plugin';
import { headers } from './src/site/headers-plugin';
import { policy } from './src/site/policy-plugin';
import { records } from './src/site/records-plugin';

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  // No page stands in for a missing file: an address that is not there answers 404.
  appType: 'mpa',
  // The policy of the pages and the list of files come last: all files are there then.
  plugins: [
    react(),
    tailwindcss(),
    records(),
    basemap(),
    discovery(),
    embedElement(),
    policy(),
    headers(),
  ],
  worker: { format: 'es' },
  build: {
    // The oldest browsers with `light-dark()`, which the themes are made of.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'embed.html'] },
    // The map library is one megabyte whatever we do; it loads by itself, after the page.
    chunkSizeWarningLimit: 1200,
  },
});
