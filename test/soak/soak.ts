/**
 * `npm run soak [-- --site URL] [-- --views 1000] [-- --mounts 200] [-- --losses 100]`: tests whether memory grows
 * during long use. With counts, it runs only the parts that they name. Without `--site`, it serves `dist`. It fails
 * if anything has grown by 5 %.
 *
 * A warm-up of each part first creates everything that is created once. Then heap, nodes, listeners and WebGL objects
 * are counted after garbage collection: at the start, and after each quarter.
 */
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { preview } from 'vite';
import { requireChromium, swiftShader } from '../browser/chromium';
import { countGraphics } from './graphics-counter';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    views: { type: 'string' },
    mounts: { type: 'string' },
    losses: { type: 'string' },
  },
});

const runsAll = [values.views, values.mounts, values.losses].every((each) => each === undefined);

function timesOf(asked: string | undefined, all: number): number {
  return runsAll ? all : Number(asked ?? 0);
}

/** The maximum growth from start to end, as a share. */
const maxGrowth = 0.05;

/** Views that have nothing in common: the whole, places, a pair, a chain, filters, other pages, other looks. */
const views = [
  '',
  '?place=bishkek',
  '?tab=list',
  '?pair=bishkek--moscow',
  '?years=1990..2000',
  '?places=bishkek,moscow',
  '?tab=insights',
  '?tie=sister-city&projection=flat',
  '?q=moscow',
  '?theme=dark',
  '?tab=about',
  '?lang=ru&place=moscow',
  '?tab=list&topic=culture',
  '?tab=calendar',
];

interface Counts {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly graphics: number;
}

function graphicsIn(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as { countGraphicsObjects(): number }).countGraphicsObjects(),
  );
}

async function count(page: Page, session: CDPSession): Promise<Counts> {
  await page.waitForTimeout(1_500);
  // Objects released by a finaliser are only collected the next time.
  for (let time = 0; time < 4; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    graphics: await graphicsIn(page),
  };
}

interface Part {
  readonly name: string;
  readonly times: number;
  /** The number of repetitions before the first count. */
  readonly before: number;
  open(page: Page): Promise<void>;
  act(page: Page, time: number): Promise<void>;
  /** Brings the page to the same state before every count. */
  settle?(page: Page): Promise<void>;
}

async function mapIsThere(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('canvas') !== null && document.querySelector('#prerendered') === null,
    null,
    { timeout: 120_000 },
  );
}

/** A page on the site's origin that contains only the element's script. */
async function openHost(page: Page): Promise<void> {
  await page.route('**/soak-host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Host</title><script type="module" src="embed.js"></script>',
    }),
  );
  await page.goto('soak-host.html');
  await page.waitForFunction(() => customElements.get('sister-city-map') !== undefined);
}

/** Shows another view, like the browser's back button, and waits for `duration` milliseconds. */
async function show(page: Page, search: string, duration: number): Promise<void> {
  await page.evaluate(
    ([to, wait]) => {
      history.pushState(null, '', to || location.pathname);
      dispatchEvent(new PopStateEvent('popstate'));
      return new Promise((resolve) => setTimeout(resolve, wait));
    },
    [search, duration] as const,
  );
}

/** Waits until the page has rendered everything: on a slow machine, the next view would interrupt the last one. */
async function waitUntilIdle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let time = 0; time < 3; time++) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

const parts: readonly Part[] = [
  {
    name: 'changes of view',
    times: timesOf(values.views, 1_000),
    before: 8 * views.length,
    open: async (page) => {
      await page.goto('');
      await mapIsThere(page);
    },
    act: (page, time) => show(page, views[time % views.length] ?? '', 60),
    // React keeps the previous tree, which must be the same at every count.
    settle: async (page) => {
      for (const search of [...views, '']) {
        await show(page, search, 400);
        await waitUntilIdle(page);
      }
    },
  },
  {
    name: 'mounts of the element',
    times: timesOf(values.mounts, 200),
    before: 10,
    open: openHost,
    act: async (page) => {
      await page.evaluate(async () => {
        const map = document.createElement('sister-city-map');
        map.setAttribute('place', 'bishkek');
        map.setAttribute('loading', 'eager');
        const ready = new Promise((resolve) => {
          map.addEventListener('sistercitymap-ready', resolve, { once: true });
          setTimeout(resolve, 10_000);
        });
        document.body.append(map);
        await ready;
        map.remove();
      });
    },
  },
  {
    name: 'lost contexts',
    times: timesOf(values.losses, 100),
    before: 5,
    open: async (page) => {
      await page.goto('');
      await mapIsThere(page);
    },
    act: async (page) => {
      await page.evaluate(async () => {
        const canvas = document.querySelector('canvas');
        const loser = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        if (!canvas || !loser) throw new Error('there is no live map');
        const happens = (event: string) =>
          new Promise((resolve) => canvas.addEventListener(event, resolve, { once: true }));
        const lost = happens('webglcontextlost');
        loser.loseContext();
        await lost;
        await new Promise((resolve) => setTimeout(resolve));
        const restored = happens('webglcontextrestored');
        loser.restoreContext();
        await restored;
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
    },
    // Until the map has drawn everything again.
    settle: async (page) => {
      let before = -1;
      await expect
        .poll(
          async () => {
            const now = await graphicsIn(page);
            const isStill = now === before;
            before = now;
            return isStill;
          },
          { intervals: [3_000], timeout: 60_000 },
        )
        .toBe(true);
    },
  },
];

const server = values.site === undefined ? await preview({ configLoader: 'runner' }) : null;
const baseURL = values.site ?? server?.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [
    '--no-sandbox',
    ...swiftShader.args,
    // The engine compiles more and more hot code, which would count as heap.
    '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode',
  ],
});
let hasGrown = false;
for (const { name, times, before, open, act, settle } of parts) {
  if (times === 0) continue;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 640, height: 480 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // tsx calls this function to name functions, also in code that is sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(countGraphics);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await open(page);
  for (let time = 0; time < before; time++) await act(page, time);
  const counted: Counts[] = [];
  let time = 0;
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    while (time < share * times) await act(page, time++);
    await settle?.(page);
    counted.push(await count(page, session));
  }
  const [start, end] = [counted[0] as Counts, counted.at(-1) as Counts];
  console.log(`\n${times} ${name}`);
  for (const key of Object.keys(start) as (keyof Counts)[]) {
    const growth = start[key] === 0 ? 0 : end[key] / start[key] - 1;
    const verdict = growth > maxGrowth ? '  has grown' : '';
    hasGrown ||= growth > maxGrowth;
    const all = counted.map((counts) => counts[key]).join(' → ');
    console.log(`  ${key}: ${all} (${(100 * growth).toFixed(1)} %)${verdict}`);
  }
  await context.close();
}
await browser.close();
await server?.close();
process.exit(hasGrown ? 1 : 0);
