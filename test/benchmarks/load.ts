/**
 * `npm run bench:load [-- --site dist] [-- --runs 5] [-- --only home,embed] [-- --screens phone]`:
 * how pages of the built site load over a slow connection on a slow device, in a real Chromium.
 *
 * Chromium itself slows down: 150 ms are added to each request, 1.6 Mbit/s are what all share, and
 * scripts take four times as long (`Network.emulateNetworkConditions`, `Emulation.
 * setCPUThrottlingRate`). Opening a connection costs nothing there. Each run begins with empty caches.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Frame, type Page } from '@playwright/test';
import { requireChromium } from '../browser/chromium';
import { type FetchedFile, fetchedFiles, type PageRecord, recordPage } from './load/page-record';
import { holdFiles, serveFiles, servePages } from './load/static-host';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    screens: { type: 'string', default: 'phone,desktop' },
    verbose: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);

const screens: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
};

/** Longest that a live map is waited for. */
const patience = 60_000;
/** After the live map, for what shifts or is painted late. */
const afterwards = 1_000;

interface Scenario {
  readonly name: string;
  /** The page to open; with a host's page, relative to it. */
  readonly path: string;
  /** Whether the page is a host's and holds the site in a frame. */
  readonly isHost?: boolean;
}

const scenarios: readonly Scenario[] = [
  { name: 'home', path: '' },
  { name: 'city', path: 'place/bishkek/' },
  { name: 'pair', path: 'pair/bishkek--moscow/' },
  { name: 'embed', path: 'visible', isHost: true },
  { name: 'embed-below', path: 'below', isHost: true },
];

/** The pages of a host: a frame in sight, and one a screen or so below it. */
function hostPages(site: string): Record<string, string> {
  const head = '<!doctype html><html lang="en"><title>News</title>';
  const frame = `<iframe src="${site}embed.html" title="Map" width="100%" height="480"></iframe>`;
  return {
    visible: `${head}<h1>News</h1>${frame}`,
    // Near enough for the browser to load a lazy frame, and out of sight.
    below: `${head}<h1>News</h1><div style="height: 1500px"></div>${frame.replace(
      '<iframe',
      '<iframe loading="lazy"',
    )}`,
  };
}

interface Run {
  readonly record: PageRecord;
  readonly files: readonly FetchedFile[];
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function siteFrame(page: Page, site: string): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().startsWith(site));
    if (frame !== undefined) return frame;
    await page.waitForEvent('framenavigated');
  }
}

async function load(
  browser: Browser,
  address: string,
  site: string,
  screen: string,
  waitsForMap: boolean,
): Promise<Run> {
  const context = await browser.newContext({ viewport: screens[screen] ?? null, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    // What tsx calls to name functions is not there in a page.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(recordPage);
    await throttle(page);
    await page.goto(address, { waitUntil: 'commit' });
    const frame = await siteFrame(page, site);
    await frame.waitForLoadState('load');
    if (waitsForMap) {
      await frame.waitForFunction(() => window.pageRecord.liveMap !== null, null, {
        timeout: patience,
      });
    } else await page.waitForLoadState('networkidle');
    await page.waitForTimeout(afterwards);
    const files = await frame.evaluate(fetchedFiles);
    const record = await frame.evaluate(() => window.pageRecord);
    return { record, files };
  } finally {
    await context.close();
  }
}

function median(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.filter((one) => one !== null).toSorted((a, b) => a - b);
  // A figure that some run lacks is none.
  if (sorted.length < numbers.length) return null;
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['map library', /\/assets\/(?:live-map|maplibre)[^/]*\.(?:js|css)$/],
  ['scripts', /\.m?js$/],
  ['styles', /\.css$/],
  ['fonts', /\.woff2$/],
  ['data', /\.(?:json|pbf)$/],
  ['pages', /(?:\/|\.html)$/],
];

function kindOf({ address }: FetchedFile): string {
  const { pathname } = new URL(address);
  return kinds.find(([, pattern]) => pattern.test(pathname))?.[0] ?? 'others';
}

/** Kilobytes by kind: `pages 12.1, scripts 80.0`. */
function weight(files: readonly FetchedFile[]): string {
  const sums = new Map<string, number>();
  for (const file of files) sums.set(kindOf(file), (sums.get(kindOf(file)) ?? 0) + file.bytes);
  return [...sums].map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`).join(', ');
}

/** Of all tasks between the first paint and the live map, what is over 50 ms. */
function blockingTime({ longTasks, firstContentfulPaint, liveMap }: PageRecord): number | null {
  if (firstContentfulPaint === null || liveMap === null) return null;
  return longTasks
    .filter(({ start }) => start >= firstContentfulPaint && start < liveMap)
    .reduce((sum, { duration }) => sum + duration - 50, 0);
}

function rowOf(measured: readonly Run[]): Record<string, string> {
  const of = (figure: (run: Run) => number | null, digits = 0) =>
    median(measured.map(figure))?.toFixed(digits) ?? '–';
  const [first] = measured;
  const paint = first?.record.largestContentfulPaint ?? 0;
  return {
    'first paint': of(({ record }) => record.firstContentfulPaint),
    'largest paint': of(({ record }) => record.largestContentfulPaint),
    'layout shift': of(({ record }) => record.layoutShift, 4),
    'live map': of(({ record }) => record.liveMap),
    blocking: of(({ record }) => blockingTime(record)),
    'files before first paint': of(
      ({ record, files }) =>
        files.filter(({ end }) => end <= (record.firstContentfulPaint ?? 0)).length,
    ),
    'files before largest paint': of(
      ({ record, files }) =>
        files.filter(({ start }) => start < (record.largestContentfulPaint ?? 0)).length,
    ),
    'kB before largest paint': weight((first?.files ?? []).filter(({ end }) => end <= paint)),
    'kB in all': weight(first?.files ?? []),
  };
}

const files = holdFiles(resolve(values.site));
const sizeOf = (path: string) => files.get(path)?.body.byteLength;
console.log('\nPages, gzip, in bytes');
for (const path of [
  '',
  'ru/',
  'embed.html',
  'place/bishkek/',
  'pair/bishkek--moscow/',
  'embed.js',
]) {
  console.log(`  ${path === '' ? 'index.html' : path}: ${sizeOf(path) ?? 'not there'}`);
}

const [siteServer, site] = await serveFiles(files);
const [hostServer, host] = await servePages(hostPages(site));
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [
    ...['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    ...['--ignore-gpu-blocklist', '--disable-gpu-rasterization'],
    ...['--disable-quic', '--disable-background-networking'],
  ],
});
try {
  console.log(`\nChromium ${browser.version()}, medians of ${runs}, times in ms`);
  const wanted = values.only?.split(',');
  for (const screen of values.screens.split(',')) {
    const rows: Record<string, Record<string, string>> = {};
    for (const { name, path, isHost = false } of scenarios) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      if (!files.has(isHost ? 'embed.html' : path)) continue;
      const measured: Run[] = [];
      for (let run = 0; run < runs; run += 1) {
        const address = `${isHost ? host : site}${path}`;
        measured.push(await load(browser, address, site, screen, name !== 'embed-below'));
      }
      rows[name] = rowOf(measured);
      if (values.verbose) {
        for (const { record } of measured) console.log(name, JSON.stringify(record));
        console.log(measured[0]?.files.map((file) => JSON.stringify(file)).join('\n'));
      }
    }
    for (const [name, row] of Object.entries(rows)) {
      console.log(`\n${name}, ${screen}`);
      for (const [figure, value] of Object.entries(row)) console.log(`  ${figure}: ${value}`);
    }
  }
} finally {
  await browser.close();
  siteServer.close();
  hostServer.close();
}
