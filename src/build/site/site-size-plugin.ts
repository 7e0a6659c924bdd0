/** Vite plugin: prints the size of the whole site, and fails the build if it exceeds its budget. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { finalStep } from './final-step';
import { siteUrlOf } from './site-context';
import { kilobytes, pathsIn } from './site-files';
import { describeSize, siteBudget, sizeOf } from './site-size';

/** Must come after the plugins that write or remove files, except those that compress them. */
export function siteSize(): Plugin {
  return finalStep('site-size', async function (dir) {
    const { config } = this.environment;
    const paths = await pathsIn(dir);
    const size = sizeOf(paths.map((path) => [path, statSync(join(dir, path)).size]));
    const budget = siteBudget(size, siteUrlOf(config) !== null);
    config.logger.info(`site: ${describeSize(size)} of ${kilobytes(budget)}`);
    if (size.bytes > budget) {
      this.error(
        `The site is larger than ${kilobytes(budget)}, its budget for ${size.pages} pages and ${kilobytes(size.dossierBytes)} of dossiers (src/build/site/site-size.ts).`,
      );
    }
  });
}
