/** The site that browser tests open: built as the real one, from the fixed records in `records/`. */
import { defineConfig } from 'vite';
import { siteOf } from '../vite.config';

const site = siteOf('test/records');

export default defineConfig({
  ...site,
  // Of its own: a build forgets the pages and pictures that it did not ask for.
  cacheDir: 'node_modules/.cache/test-site-made',
  build: { ...site.build, sourcemap: false, outDir: 'node_modules/.cache/test-site' },
});
