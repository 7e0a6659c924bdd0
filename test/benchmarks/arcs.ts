/**
 * `npm run bench:arcs [-- --file CSV]`: compares the atlas's arc layers with MapLibre's line layer on the same curves,
 * deck.gl's arc layer with great circles, and the bare map, in a real Chromium. Times of different runs, or of a busy
 * machine, are not comparable; the ratios within one run are.
 *
 * Single cells: `--counts 4,1000 --projections flat --viewports 320x200 --renderers crowd,native --runs 3`.
 * `--rival-runs 2` measures the slower alternatives fewer times; `--antialias off` turns off multisampling, which the
 * atlas uses, on the map's canvas. Prints a Markdown table per cell.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { build, preview, type Rolldown } from 'vite';
import { requireChromium, swiftShader } from '../browser/chromium';
import type { Measurement, Renderer } from './arcs-page/measure';
import { type Ends, pairsOfFile, worldLikePairs } from './world';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    runs: { type: 'string', default: '5' },
    counts: { type: 'string', default: '4,1000,25917,100000' },
    projections: { type: 'string', default: 'flat,globe' },
    viewports: { type: 'string', default: '1280x800,320x200' },
    renderers: { type: 'string', default: 'bare,crowd,native,deck' },
    'rival-runs': { type: 'string' },
    antialias: { type: 'string', default: 'on' },
  },
});

type Projection = 'flat' | 'globe';
interface Cell extends Measurement {
  /** The heap, including array buffers, that the arcs have added to the page, in megabytes. */
  readonly heap: number;
}

const runs = Number(values.runs);
const rivalRuns = Number(values['rival-runs'] ?? values.runs);
const antialias = values.antialias !== 'off';
const renderers = values.renderers.split(',') as Renderer[];
const projections = values.projections.split(',') as Projection[];
const quantities: readonly [keyof Cell, string][] = [
  ['firstFrame', 'first frame'],
  ['frame', 'frame'],
  ['filter', 'filter → frame'],
  ['filterScript', 'of that, own script'],
  ['pick', 'pick'],
  ['pickAfterMove', 'pick after a move'],
  ['heap', 'heap, MB'],
];

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The sets of pairs to measure, by name. */
function workloads(): [name: string, pairs: readonly Ends[]][] {
  if (values.file === undefined) {
    const counts = values.counts.split(',').map(Number);
    return counts.map((count) => [`${count} generated pairs`, worldLikePairs(count)]);
  }
  const { pairs, leftOut } = pairsOfFile(values.file);
  return [[`${pairs.length} pairs of a file (${leftOut} rows left out)`, pairs]];
}

/** Rounds a number; NaN, for what could not be measured, becomes a dash. */
function rounded(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** The heap in use after garbage collection, in bytes. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** Measures one renderer; `null` if it draws nothing. */
async function measure(
  page: Page,
  renderer: Renderer,
  projection: Projection,
): Promise<Cell | null> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(([shape, isSmooth]) => window.arcBenchmark.open(shape, isSmooth), [
    projection,
    antialias,
  ] as const);
  const before = await heapOf(session);
  const measurement = await page.evaluate(
    ([which, shape]) => window.arcBenchmark.measure(which, shape),
    [renderer, projection] as const,
  );
  const heap = ((await heapOf(session)) - before) / 1e6;
  await page.evaluate(() => window.arcBenchmark.close());
  await session.detach();
  return measurement && { ...measurement, heap };
}

function isRival(renderer: Renderer): boolean {
  return renderer.startsWith('native') || renderer === 'deck';
}

/** How many times slower than ours; a dash if ours is below the clock's resolution. */
function ratio(other: number, own: number): string {
  return own < 0.005 ? '–' : rounded(other / own);
}

/** One row per quantity, one column per renderer, and how many times slower than ours the others are. */
function tableOf(measured: ReadonlyMap<Renderer, readonly Cell[]>): string {
  const own = renderers.find((one) => one === 'crowd' || one === 'documented');
  const rivals = renderers.filter(isRival);
  const head = ['', ...renderers, ...rivals.map((one) => `${one} ÷ ${own}`)];
  const rows = quantities.map(([quantity, name]) => {
    const of = (renderer: Renderer) =>
      median((measured.get(renderer) ?? []).map((cell) => cell[quantity]));
    const times = renderers.map((one) => rounded(of(one)));
    const ratios = rivals.map((one) => (own ? ratio(of(one), of(own)) : ''));
    return [name, ...times, ...ratios];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

async function measureAll(page: Page): Promise<void> {
  for (const [name, pairs] of workloads()) {
    await page.evaluate((numbers) => window.arcBenchmark.setPairs(numbers), pairs.flat());
    for (const viewport of values.viewports.split(',')) {
      const [width = 1280, height = 800] = viewport.split('x').map(Number);
      await page.setViewportSize({ width, height });
      for (const projection of projections) {
        const measured = new Map<Renderer, Cell[]>(renderers.map((one) => [one, []]));
        for (let run = 0; run < runs; run += 1) {
          for (const renderer of renderers) {
            if (isRival(renderer) && run >= rivalRuns) continue;
            const cell = await measure(page, renderer, projection);
            if (cell !== null) measured.get(renderer)?.push(cell);
          }
        }
        const fewer = rivalRuns < runs ? ` (rivals of ${rivalRuns})` : '';
        console.log(`\n${name}, ${viewport}, ${projection}, medians of ${runs}${fewer}, ms`);
        console.log(`\n${tableOf(measured)}`);
      }
    }
  }
}

/** The compressed size of the crowd's code and shaders as a separate bundle. */
async function bytesAdded(entry: string): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'arcs',
      },
      rolldownOptions: { external: ['maplibre-gl'] },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const code = outputs.flatMap(({ output }) =>
    output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')),
  );
  return gzipSync(code.join('')).length;
}

const outDir = mkdtempSync(join(tmpdir(), 'arc-benchmark-'));
const site = {
  configFile: false,
  root: fileURLToPath(new URL('arcs-page', import.meta.url)),
  logLevel: 'error',
  worker: { format: 'es' },
} as const;
await build({ ...site, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 3000 } });
const server = await preview({ ...site, build: { outDir }, preview: { port: 0 } });
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', ...swiftShader.args],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => window.arcBenchmark !== undefined);
  const [processor] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${processor?.model}`,
  );
  const layers = { crowd: 'crowd/crowd-layer', documented: 'documented/arc-layer' };
  for (const [name, file] of Object.entries(layers)) {
    console.log(`${name}: ${await bytesAdded(`../../src/browser/arcs/${file}.ts`)} bytes, gzip`);
  }
  await measureAll(page);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}
