/** The site for browser tests: built like the real one, from the fixed records in `records/`. */
import { defineConfig } from 'vite';
import { siteOf } from '../vite.config';

// Here they would cost more than all else, and the real site has them.
process.env.COMPRESSED_COPIES = 'no';

// With the scripts and the geography of the real site.
const site = siteOf('test/records', 'build', 'node_modules/.vite');

export default defineConfig({
  ...site,
  // A separate cache, because a build deletes cached pages and pictures that it did not use.
  cacheDir: 'node_modules/.cache/test-site-made',
  build: { ...site.build, outDir: 'node_modules/.cache/test-site' },
});
