/**
 * `npm run bench:arcs [-- --file CSV] [-- --runs 5] [-- --counts 4,1000,25917]`: the arc layer beside
 * MapLibre's own line layer over the same curves and beside the bare map, in a real Chromium. Times
 * of different runs, or of a busy machine, do not compare; the ratios within one run do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { requireChromium } from '../browser/chromium';
import type { Measurement, Renderer } from './arcs-page/measure';
import { type Ends, pairsOfFile, worldLikePairs } from './world';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    runs: { type: 'string', default: '5' },
    counts: { type: 'string', default: '4,1000,25917' },
  },
});

const runs = Number(values.runs);
const renderers: readonly Renderer[] = ['bare', 'native', 'own'];
const projections = ['flat', 'globe'] as const;
const viewport = { width: 1280, height: 800 };
const quantities = ['firstFrame', 'frame', 'filter', 'pick', 'firstPick'] as const;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The sets of pairs to be measured, by name. */
function workloads(): [name: string, pairs: readonly Ends[]][] {
  if (values.file === undefined) {
    const counts = values.counts.split(',').map(Number);
    return counts.map((count) => [`${count} generated pairs`, worldLikePairs(count)]);
  }
  const { pairs, leftOut } = pairsOfFile(values.file);
  return [[`${pairs.length} pairs of a file (${leftOut} rows left out)`, pairs]];
}

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(3) : value.toFixed(0);
}

async function measureAll(page: Page): Promise<void> {
  for (const [name, pairs] of workloads()) {
    for (const projection of projections) {
      const measured = new Map<Renderer, Measurement[]>(renderers.map((one) => [one, []]));
      for (let run = 0; run < runs; run += 1) {
        for (const renderer of renderers) {
          const measurement = await page.evaluate(
            ([which, ends, shape]) => window.measureArcs(which, ends, shape),
            [renderer, pairs, projection] as const,
          );
          measured.get(renderer)?.push(measurement);
        }
      }
      const medians = (renderer: Renderer, quantity: keyof Measurement) =>
        median((measured.get(renderer) ?? []).map((one) => one[quantity]));
      console.log(`\n${name}, ${projection}, medians of ${runs} in ms`);
      console.table(
        Object.fromEntries(
          quantities.map((quantity) => [
            quantity,
            {
              ...Object.fromEntries(
                renderers.map((one) => [one, milliseconds(medians(one, quantity))]),
              ),
              'native ÷ own': (medians('native', quantity) / medians('own', quantity)).toFixed(2),
            },
          ]),
        ),
      );
    }
  }
}

const outDir = mkdtempSync(join(tmpdir(), 'arc-benchmark-'));
const site = {
  configFile: false,
  root: fileURLToPath(new URL('arcs-page', import.meta.url)),
  logLevel: 'error',
  worker: { format: 'es' },
} as const;
await build({ ...site, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
const server = await preview({ ...site, build: { outDir }, preview: { port: 0 } });
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [
    ...['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    '--ignore-gpu-blocklist',
  ],
});
try {
  const page = await browser.newPage({ viewport });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => window.measureArcs !== undefined);
  console.log(`Chromium ${browser.version()}, ${viewport.width} × ${viewport.height}`);
  await measureAll(page);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}
