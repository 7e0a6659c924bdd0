/** The site for browser tests: built like the real one, from the fixed records in `records/`. */
import { defineConfig } from 'vite';
import { siteOf } from '../vite.config';

const site = siteOf('test/records');

export default defineConfig({
  ...site,
  // A separate cache, because a build deletes cached pages and pictures that it did not use.
  cacheDir: 'node_modules/.cache/test-site-made',
  build: { ...site.build, sourcemap: false, outDir: 'node_modules/.cache/test-site' },
});
