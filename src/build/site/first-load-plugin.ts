/** Vite plugins: fail the build if a page's first load exceeds its budget, and name what has grown. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { finalStep } from './final-step';
import {
  budgets,
  growth,
  type Parts,
  pageBudget,
  firstPages as pageFiles,
  partsOf,
} from './first-load';
import { kilobytes } from './site-files';

/** The recorded parts of each page, for comparison: FIRST_LOAD=record writes them. */
const recordFile = fileURLToPath(new URL('first-load.json', import.meta.url));

type Bundle = Rolldown.OutputBundle;

/** The scripts that a page runs before it renders anything, including the English texts. */
function firstScriptsOf(page: string, bundle: Bundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const begins = chunks.filter(
    ({ isEntry, facadeModuleId }) =>
      (isEntry && facadeModuleId?.endsWith(`/${page}`)) ||
      facadeModuleId?.endsWith('/i18n/messages/en.ts'),
  );
  const found = new Set(begins);
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

function weightOf(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}

/** The budget of the scripts. */
export function firstScripts(): Plugin {
  return {
    name: 'sister-city-atlas:first-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const recorded: Record<string, Parts> = JSON.parse(await readFile(recordFile, 'utf8'));
        const faults: string[] = [];
        for (const [page, budget] of Object.entries(budgets)) {
          const scripts = firstScriptsOf(page, bundle);
          const weight = scripts.reduce((sum, { code }) => sum + weightOf(code), 0);
          const parts = partsOf(
            scripts.flatMap(({ modules }) =>
              Object.entries(modules).map(
                ([id, { renderedLength }]) => [id, renderedLength] as const,
              ),
            ),
          );
          const summary = `first scripts of ${page}: ${kilobytes(weight)} (gzip) of ${kilobytes(budget)}`;
          this.environment.logger.info(summary);
          if (process.env.FIRST_LOAD === 'record') recorded[page] = parts;
          else if (weight > budget) faults.push(summary, ...growth(parts, recorded[page] ?? {}));
        }
        if (process.env.FIRST_LOAD === 'record') {
          await writeFile(recordFile, `${JSON.stringify(recorded, null, 2)}\n`);
        }
        if (faults.length > 0) {
          this.error(
            `A page begins with more than it may. What has grown, before it is minified:\n${faults.join('\n')}\n` +
              'Load it when it is wanted (src/browser/parts), or raise the budget in src/build/site/first-load.ts.',
          );
        }
      },
    },
  };
}

/** The budget of the pages. Must come after the plugins that change them. */
export function firstPages(): Plugin {
  return finalStep('first-pages', async function (dir) {
    for (const page of pageFiles) {
      const weight = weightOf(await readFile(join(dir, page), 'utf8'));
      if (weight <= pageBudget) continue;
      this.error(
        `${page} weighs ${kilobytes(weight)} (gzip), and more than ${kilobytes(pageBudget)} do not come at once.`,
      );
    }
  });
}
