/** Vite plugin: writes the Content-Security-Policy into every page of the built site. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { beforePaintScript } from './before-paint-plugin';
import { faultsAgainstPolicy, withPolicy } from './policy';

/**
 * Stands last among the plugins and works on the files as they are written, whoever made them. A page
 * that would break the policy stops the build. The development server sends pages without a policy:
 * its live updates need inline scripts and styles.
 */
export function policy(): Plugin {
  return {
    name: 'sister-city-atlas:policy',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '.' }) {
        const paths = await readdir(dir, { recursive: true });
        const pages = paths.filter((path) => path.endsWith('.html'));
        const scripts = [await beforePaintScript(this.environment.config.root)];
        const faults: string[] = [];
        for (const path of pages) {
          const html = await readFile(join(dir, path), 'utf8');
          faults.push(...faultsAgainstPolicy(html, scripts).map((fault) => `${path} has ${fault}`));
          await writeFile(join(dir, path), withPolicy(html, scripts, path.endsWith('embed.html')));
        }
        if (faults.length > 0) {
          this.error(
            `The Content-Security-Policy forbids what stands in the pages:\n${faults.join('\n')}`,
          );
        }
      },
    },
  };
}
