/**
 * Vite plugin: writes the Content-Security-Policy into every page of the built site, and the script
 * that has to run before the first paint.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, type Plugin } from 'vite';
import { faultsAgainstPolicy, withPolicy, withThemeInside } from './policy';

/** The script without what it says of itself, and as short as it gets. */
async function readTheme(dir: string): Promise<string> {
  const { code } = await minify('theme.js', await readFile(join(dir, 'theme.js'), 'utf8'));
  return code.trim();
}

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
        const theme = await readTheme(dir);
        const faults: string[] = [];
        for (const path of pages) {
          const html = withThemeInside(await readFile(join(dir, path), 'utf8'), theme);
          faults.push(...faultsAgainstPolicy(html, [theme]).map((fault) => `${path} has ${fault}`));
          await writeFile(join(dir, path), withPolicy(html, [theme]));
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
