/**
 * `npm run bench:load [-- --site dist] [-- --before DIST] [-- --runs 5] [-- --only home,embed]
 * [-- --screens phone] [-- --later 4]`: measures how pages of the built site load and respond over a slow connection on
 * a slow device, in a real Chromium; with `--before`, alternating with another built site.
 *
 * Chromium emulates the slowness: each request takes 150 ms longer, all share 1.6 Mbit/s, and scripts take four times
 * as long (`Network.emulateNetworkConditions`, `Emulation.setCPUThrottlingRate`). Opening a connection costs nothing
 * there. Each run starts with empty caches.
 */
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { requireChromium, swiftShader } from '../browser/chromium';
import { findPlace, measureAnswers, type Tapped } from './load/answers';
import { type Measured, printFigures, type Run } from './load/figures';
import { fetchedFiles, recordPage } from './load/page-record';
import { openPage, type Screen, screens, siteFrame } from './load/slow-page';
import { holdFiles, serveFiles, servePages } from './load/static-host';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    before: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    screens: { type: 'string', default: 'phone,desktop' },
    later: { type: 'string', default: '4' },
    verbose: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const later = Number(values.later);

/** The longest wait for a live map, in milliseconds. */
const mapTimeout = 60_000;
/** How much later the first tap comes if it came before the first paint, in milliseconds. */
const tapDelay = 50;
/** The time after the live map to wait for late shifts and paints, in milliseconds. */
const afterwards = 1_000;
/** The time of the latest single tap, in milliseconds from the first paint. */
const lastTap = 15_000;

const bishkek: Tapped = { id: 'bishkek', position: [74.59, 42.87] };
/** Not Moscow: organisations have their seats there, too, and a tap would cycle through them. */
const tokyo: Tapped = { id: 'tokyo', position: [139.69, 35.69] };

interface Scenario {
  readonly name: string;
  /** The page to open; for host pages, relative to the host. */
  readonly path: string;
  /** Whether it is a host page with the site in a frame. */
  readonly isHost?: boolean;
  /** The place to tap on its map: not the page's own subject. */
  readonly tapped?: Tapped;
}

const scenarios: readonly Scenario[] = [
  { name: 'home', path: '', tapped: bishkek },
  { name: 'city', path: 'place/bishkek/', tapped: tokyo },
  { name: 'pair', path: 'pair/bishkek--moscow/', tapped: bishkek },
  { name: 'embed', path: 'visible', isHost: true, tapped: bishkek },
  { name: 'embed-below', path: 'below', isHost: true },
];

/** The host pages: one with a visible frame, and one with a frame about a screen below. */
function hostPages(site: string): Record<string, string> {
  const head = '<!doctype html><html lang="en"><title>News</title>';
  const frame = `<iframe src="${site}embed.html" title="Map" width="100%" height="480"></iframe>`;
  return {
    visible: `${head}<h1>News</h1>${frame}`,
    // Out of view, but near enough for the browser to load a lazy frame.
    below: `${head}<h1>News</h1><div style="height: 1500px"></div>${frame.replace(
      '<iframe',
      '<iframe loading="lazy"',
    )}`,
  };
}

/** A served site, and the host that embeds it in frames. */
interface Served {
  readonly name: string;
  readonly site: string;
  readonly host: string;
  readonly servers: readonly Server[];
}

async function serve(name: string, folder: string): Promise<Served> {
  const files = holdFiles(resolve(folder));
  console.log(`\nPages of ${folder}, as they are sent, in bytes`);
  for (const path of ['', 'ru/', 'embed.html', 'place/bishkek/', 'embed.js']) {
    const size = files.get(path)?.body.byteLength ?? 'not there';
    console.log(`  ${path === '' ? 'index.html' : path}: ${size}`);
  }
  const [siteServer, site] = await serveFiles(files);
  const [hostServer, host] = await servePages(hostPages(site));
  return { name, site, host, servers: [siteServer, hostServer] };
}

/**
 * Calls back with a browser of its own: frames that software WebGL still draws for a closed page delay those of the
 * next one in the same browser, by up to ten seconds.
 */
async function inBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [
      ...['--no-sandbox', ...swiftShader.args, '--disable-gpu-rasterization'],
      ...['--disable-quic', '--disable-background-networking'],
    ],
  });
  try {
    // The reader's browser has shown other pages before, so that its graphics process is there.
    const first = await browser.newPage();
    await first.setContent('<canvas></canvas>');
    await first.evaluate(() => void document.querySelector('canvas')?.getContext('webgl2'));
    await first.screenshot();
    await first.close();
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function load(
  browser: Browser,
  address: string,
  site: string,
  screen: Screen,
  waitsForMap: boolean,
): Promise<Run> {
  const { context, page } = await openPage(browser, screen);
  try {
    await page.addInitScript(recordPage);
    await page.goto(address, { waitUntil: 'commit' });
    const frame = await siteFrame(page, site);
    await frame.waitForLoadState('load');
    if (waitsForMap) {
      // A map that does not load in that time has no measurement.
      await frame
        .waitForFunction(() => window.pageRecord.liveMap !== null, null, { timeout: mapTimeout })
        .catch(() => null);
    } else await page.waitForLoadState('networkidle');
    await page.waitForTimeout(afterwards);
    const files = await frame.evaluate(fetchedFiles);
    const record = await frame.evaluate(() => window.pageRecord);
    return { record, files };
  } finally {
    await context.close();
  }
}

async function measure(
  { site, host }: Served,
  { path, isHost = false, tapped }: Scenario,
  screen: Screen,
  run: number,
  measured: Measured,
): Promise<void> {
  const address = `${isHost ? host : site}${path}`;
  const loaded = await inBrowser((browser) =>
    load(browser, address, site, screen, tapped !== undefined),
  );
  measured.runs.push(loaded);
  if (tapped === undefined) return;
  const point = await inBrowser((browser) => findPlace(browser, address, site, screen, tapped));
  let firstTap = loaded.record.firstContentfulPaint ?? 0;
  const tap = (taps?: { readonly onceAt: number }) =>
    inBrowser((browser) =>
      measureAnswers(browser, address, site, screen, tapped, point, firstTap, taps),
    );
  let answers = await tap();
  while (answers.isEarly) {
    firstTap += tapDelay;
    answers = await tap();
  }
  measured.answers.push(answers);
  for (let index = 0; index < later; index += 1) {
    // Different times in each run, but the same ones in the next measurement.
    const onceAt = (lastTap * (index + (run + 0.5) / runs)) / later;
    measured.laterTaps.push(await tap({ onceAt }));
  }
}

const before = values.before === undefined ? [] : [await serve('before', values.before)];
const sites = [...before, await serve('now', values.site)];
try {
  const version = await inBrowser(async (browser) => browser.version());
  console.log(`\nChromium ${version}, medians of ${runs}, times in ms`);
  const wanted = values.only?.split(',');
  for (const name of values.screens.split(',')) {
    const screen = screens[name];
    if (screen === undefined) throw new Error(`there is no screen "${name}"`);
    for (const scenario of scenarios) {
      if (wanted !== undefined && !wanted.includes(scenario.name)) continue;
      const all = sites.map((site): readonly [Served, Measured] => [
        site,
        { runs: [], answers: [], laterTaps: [] },
      ]);
      for (let run = 0; run < runs; run += 1) {
        for (const [site, measured] of all) {
          await measure(site, scenario, screen, run, measured);
        }
      }
      printFigures(
        `${scenario.name}, ${name}`,
        all.map(([site, measured]) => [site.name, measured]),
      );
      if (values.verbose) console.log(JSON.stringify(all.map(([, measured]) => measured)));
    }
  }
} finally {
  for (const server of sites.flatMap(({ servers }) => servers)) server.close();
}
