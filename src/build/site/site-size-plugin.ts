/** Vite plugin: prints the size of the whole site, and fails the build if it exceeds its budget. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { siteUrlOf } from './site-context';
import { kilobytes, pathsIn } from './site-files';
import { describeSize, siteBudget, sizeOf } from './site-size';

/** Must come after the plugins that write or remove files, except those that compress them. */
export function siteSize(): Plugin {
  return {
    name: 'sister-city-atlas:site-size',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '.' }) {
        const { config } = this.environment;
        const entries = (await pathsIn(dir)).map((path) => ({
          path,
          at: statSync(join(dir, path)),
        }));
        const files = entries.filter(({ at }) => at.isFile());
        const size = sizeOf(files.map(({ path, at }) => [path, at.size]));
        const budget = siteBudget(size.pages, siteUrlOf(config) !== null);
        config.logger.info(`site: ${describeSize(size)} of ${kilobytes(budget)}`);
        if (size.bytes > budget) {
          this.error(
            `The site is larger than ${kilobytes(budget)}, its budget for ${size.pages} pages (src/build/site/site-size.ts).`,
          );
        }
      },
    },
  };
}
