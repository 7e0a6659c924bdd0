/**
 * `npm run soak [-- --site URL] [-- --views 1000] [-- --mounts 200] [-- --losses 100]`: whether a page that is
 * used for long grows. Without `--site` it serves `dist`. It fails where something has grown by 5 %.
 *
 * Each part is repeated for a while first, so that what is made once is there; then heap, nodes, listeners
 * and WebGL objects are counted after collecting garbage, before and after.
 */
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { requireChromium } from '../browser/chromium';
import { countGraphics } from './graphics-counter';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    views: { type: 'string', default: '1000' },
    mounts: { type: 'string', default: '200' },
    losses: { type: 'string', default: '100' },
  },
});

/** How much more a page may have at the end than at the beginning. */
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

async function count(page: Page, session: CDPSession): Promise<Counts> {
  await page.waitForTimeout(1_500);
  // What a finaliser lets go of is collected the next time.
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
    graphics: await page.evaluate(() =>
      (window as unknown as { countGraphicsObjects(): number }).countGraphicsObjects(),
    ),
  };
}

interface Part {
  readonly name: string;
  readonly times: number;
  /** What is done before anything is counted, as often. */
  readonly before: number;
  open(page: Page): Promise<void>;
  act(page: Page, time: number): Promise<void>;
}

async function mapIsThere(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('canvas') !== null && document.querySelector('#prerendered') === null,
    null,
    { timeout: 120_000 },
  );
}

/** A page of the site's origin that holds nothing but the element's script. */
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

const parts: readonly Part[] = [
  {
    name: 'changes of view',
    times: Number(values.views),
    before: 4 * views.length,
    open: async (page) => {
      await page.goto('');
      await mapIsThere(page);
    },
    act: async (page, time) => {
      await page.evaluate(
        (search) => {
          history.pushState(null, '', search || location.pathname);
          dispatchEvent(new PopStateEvent('popstate'));
          return new Promise((resolve) => setTimeout(resolve, 60));
        },
        views[time % views.length],
      );
    },
  },
  {
    name: 'mounts of the element',
    times: Number(values.mounts),
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
    times: Number(values.losses),
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
  },
];

const server = values.site === undefined ? await preview({ configLoader: 'runner' }) : null;
const baseURL = values.site ?? server?.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
});
let hasGrown = false;
for (const { name, times, before, open, act } of parts) {
  if (times === 0) continue;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 640, height: 480 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // tsx marks named functions by this one, also in what is sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(countGraphics);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await open(page);
  for (let time = 0; time < before; time++) await act(page, time);
  // Each part ends where it began.
  await act(page, 0);
  const start = await count(page, session);
  for (let time = 1; time < times; time++) await act(page, time);
  await act(page, 0);
  const end = await count(page, session);
  console.log(`\n${times} ${name}`);
  for (const key of Object.keys(start) as (keyof Counts)[]) {
    const growth = start[key] === 0 ? 0 : end[key] / start[key] - 1;
    const told = growth > maxGrowth ? '  has grown' : '';
    hasGrown ||= growth > maxGrowth;
    console.log(`  ${key}: ${start[key]} → ${end[key]} (${(100 * growth).toFixed(1)} %)${told}`);
  }
  await context.close();
}
await browser.close();
await server?.close();
process.exit(hasGrown ? 1 : 0);
