/**
 * `npm run bench:own-list [-- --file CSV] [-- --runs 3] [-- --drivers mesa,swiftshader,defaults]
 * [-- --screens desktop,phone] [-- --from import,map] [-- --waits 0,4000] [-- --site dist] [-- --pictures FOLDER] [-- --traces FOLDER]`:
 * drops a list on the page "Your own list" of the built site and shows it on the map. Prints when its result and its
 * lines are there, and the longest tasks of the page. Without a file, the list is generated from a seed.
 *
 * A driver is what Chromium draws WebGL with: Mesa's, SwiftShader, or what it takes by itself. `--from`: where the
 * site is opened, on that page or on the map, from which a reader goes there. `--waits`: milliseconds from when a
 * list can be dropped to the drop.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { requireChromium, softwareWebGl, swiftShader } from '../browser/chromium';
import { usualFaults, worldLikeCsv, worldLikeList } from '../world-like/world-like-list';
import { openPage, type Screen, screens } from './load/slow-page';
import { holdFiles, serveFiles } from './load/static-host';
import { type DropRecord, type LongTask, prepareDrop } from './own-list/drop-record';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    count: { type: 'string', default: '25917' },
    site: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
    drivers: { type: 'string', default: 'mesa,swiftshader,defaults' },
    screens: { type: 'string', default: 'desktop' },
    from: { type: 'string', default: 'import,map' },
    waits: { type: 'string', default: '0,4000' },
    pictures: { type: 'string' },
    traces: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const drivers: Readonly<Record<string, Pick<typeof softwareWebGl, 'args' | 'env'>>> = {
  mesa: softwareWebGl,
  swiftshader: swiftShader,
  defaults: { args: ['--ignore-gpu-blocklist'], env: {} },
};

/** How long the page is watched after the lines are there, in milliseconds. */
const afterwards = 3_000;
const timeout = 60_000;
/** More vertices than anything else on the map has in one draw call. */
const fewestVertices = 20_000;

interface List {
  readonly name: string;
  readonly text: string;
}

function listToDrop(): List {
  const { file } = values;
  if (file !== undefined) return { name: basename(file), text: readFileSync(file, 'utf8') };
  const count = Number(values.count);
  return { name: 'generated.csv', text: worldLikeCsv(worldLikeList(count), usualFaults(count)) };
}

/** Opens the page for lists: at once, or by its link in the filters once the map is there. */
async function openImport(page: Page, address: string, from: string): Promise<void> {
  if (from === 'import') {
    await page.goto(`${address}?tab=import&lang=en`);
    return;
  }
  await page.goto(`${address}?lang=en`);
  await page.locator('[data-atlas-map]:not(.opacity-0)').waitFor({ timeout });
  await page.getByRole('button', { name: 'Your own list' }).first().click();
}

async function drop(
  page: Page,
  address: string,
  list: List,
  from: string,
  wait: number,
): Promise<DropRecord> {
  await page.addInitScript(prepareDrop, fewestVertices);
  await openImport(page, address, from);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.waitForTimeout(wait);
  await page.evaluate(({ name, text }) => window.dropList(name, text), list);
  await page.waitForFunction(() => window.dropRecord.shown !== null, null, {
    ...{ timeout, polling: 250 },
  });
  if (values.pictures !== undefined) {
    const path = join(values.pictures, `shown-${page.viewportSize()?.width}.png`);
    await page.screenshot({ path });
  }
  await page.waitForTimeout(afterwards);
  return page.evaluate(() => window.dropRecord);
}

/** The longest task that ends between two times. */
function longest(tasks: readonly LongTask[], from: number, to: number): number {
  const within = tasks.filter(({ start, duration }) => {
    const end = start + duration;
    return end > from && end <= to;
  });
  return Math.max(0, ...within.map(({ duration }) => duration));
}

function rowOf(record: DropRecord) {
  const { result, shown, settled, tasks } = record;
  const [clicked, seen] = [result ?? 0, shown ?? 0];
  return {
    result,
    'on the map': shown,
    'in full detail': settled,
    'longest task until the result': longest(tasks, 0, clicked),
    'until the map': longest(tasks, clicked, seen),
    'after it': longest(tasks, seen, Number.POSITIVE_INFINITY),
  };
}

async function measure(
  browser: Browser,
  title: string,
  screen: Screen,
  address: string,
  list: List,
  from: string,
  wait: number,
): Promise<void> {
  const rows: ReturnType<typeof rowOf>[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    const { context, page } = await openPage(browser, screen, false);
    try {
      if (values.traces !== undefined) {
        const path = join(values.traces, `${title.replaceAll(/\W+/g, '-')}-${run}.json`);
        const cpu = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-gpu.service'];
        const categories = ['devtools.timeline', 'v8.execute', 'gpu', 'toplevel', 'cc', ...cpu];
        await browser.startTracing(page, { path, categories });
      }
      const record = await drop(page, address, list, from, wait);
      if (values.traces !== undefined) await browser.stopTracing();
      rows.push(rowOf(record));
      if (values.verbose) {
        for (const { start, text } of record.frames) console.log(`  at ${start}: ${text}`);
        console.log(
          `  tasks: ${record.tasks.map((one) => `${one.start}+${one.duration}`).join(' ')}`,
        );
      }
    } finally {
      await context.close();
    }
  }
  console.log(`\n${title}`);
  console.table(rows);
}

for (const folder of [values.pictures, values.traces]) {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
}
const list = listToDrop();
const [server, address] = await serveFiles(holdFiles(resolve(values.site)));
console.log(`${list.name}, ${list.text.length} letters; milliseconds since the drop`);
try {
  for (const name of values.drivers.split(',')) {
    const driver = drivers[name];
    if (driver === undefined) throw new Error(`there is no driver "${name}"`);
    const browser = await chromium.launch({
      executablePath: requireChromium(),
      args: [
        ...['--no-sandbox', '--disable-quic'],
        ...['--disable-background-networking', ...driver.args],
      ],
      env: { ...process.env, ...driver.env } as Record<string, string>,
    });
    try {
      for (const screenName of values.screens.split(',')) {
        const screen = screens[screenName];
        if (screen === undefined) throw new Error(`there is no screen "${screenName}"`);
        for (const from of values.from.split(',')) {
          for (const wait of values.waits.split(',').map(Number)) {
            const title = `${name}, ${screenName}, opened on ${from}, dropped ${wait} ms after it can be`;
            await measure(browser, title, screen, address, list, from, wait);
          }
        }
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  server.close();
}
