/** The site for browser tests: built like the real one, from the fixed records in `records/`. */
import { defineConfig } from 'vite';
import { siteOf } from '../vite.config';

// With the scripts of the real site.
const site = siteOf('test/records', 'build', 'node_modules/.vite/scripts');

export default defineConfig({
  ...site,
  // A separate cache, because a build deletes cached pages and pictures that it did not use.
  cacheDir: 'node_modules/.cache/test-site-made',
  build: { ...site.build, outDir: 'node_modules/.cache/test-site' },
});
