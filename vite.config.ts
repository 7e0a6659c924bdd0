/** The Vite configuration of the site. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { scripts } from './scripts.config';
import { basemap } from './src/build/site/basemap-plugin';
import { compressedCopies } from './src/build/site/compressed-copies-plugin';
import { discovery } from './src/build/site/discovery-plugin';
import { firstPages } from './src/build/site/first-load-plugin';
import { geography } from './src/build/site/geography-plugin';
import { headers } from './src/build/site/headers-plugin';
import { keptScripts } from './src/build/site/kept-scripts-plugin';
import { pages } from './src/build/site/pages-plugin';
import { records } from './src/build/site/records-plugin';
import { serviceWorker } from './src/build/site/service-worker-plugin';
import { siteSize } from './src/build/site/site-size-plugin';
import { staleFiles } from './src/build/site/stale-files-plugin';

const scriptsConfig = fileURLToPath(new URL('scripts.config.ts', import.meta.url));

/**
 * The configuration for the site of a records folder. A build bundles the scripts in a process of their own. What does
 * not depend on the records, such as the scripts, is cached in `sharedCache`, by default Vite's cache.
 */
export const siteOf = (
  directory: string,
  command: 'build' | 'serve' = 'build',
  sharedCache: string | null = null,
): UserConfig & Required<Pick<UserConfig, 'build'>> => ({
  ...(command === 'serve' ? scripts : { base: scripts.base, appType: scripts.appType }),
  // From `staleFiles` on, the plugins need all other files: old ones go, then come the lists and copies.
  plugins: [
    ...(command === 'serve' ? scripts.plugins : [keptScripts(scriptsConfig, sharedCache)]),
    // Before the records plugin, which handles all other requests under `data/`.
    geography(sharedCache),
    records(directory),
    basemap(sharedCache),
    discovery(),
    pages(),
    staleFiles(),
    serviceWorker(),
    headers(),
    firstPages(),
    siteSize(),
    compressedCopies(),
  ],
  build: command === 'serve' ? scripts.build : { reportCompressedSize: false },
});

export default defineConfig(({ command }) => siteOf('data', command));
