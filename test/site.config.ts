/** The site that browser tests open: built as the real one, from the fixed records in `records/`. */
import { defineConfig } from 'vite';
import { siteOf } from '../vite.config';

const site = siteOf('test/records');

export default defineConfig({
  ...site,
  build: { ...site.build, outDir: 'node_modules/.cache/test-site' },
});
