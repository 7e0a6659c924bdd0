/** Drives a map with only a crowd of arcs, on a page that is built for it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { Look } from './crowd-page/crowd';

const site = 'http://crowd.test/';
const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
};

/** Builds the page; `remove` deletes it. */
export async function buildCrowdPage(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'crowd-page-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('crowd-page', import.meta.url)),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export class CrowdMap {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page with arcs, four numbers each, at a camera. */
  static async open(
    page: Page,
    folder: string,
    ends: readonly number[],
    look: Look,
    size: { readonly width: number; readonly height: number },
  ): Promise<CrowdMap> {
    await page.setViewportSize(size);
    await page.route(`${site}**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      const contentType = types[extname(path)] ?? 'application/octet-stream';
      return route.fulfill({ contentType, body: readFileSync(join(folder, path)) });
    });
    await page.goto(site);
    await page.waitForFunction(() => window.crowdPage !== undefined);
    await page.evaluate(([arcs, from]) => window.crowdPage.open([...arcs], from), [
      ends,
      look,
    ] as const);
    return new CrowdMap(page);
  }

  /** x and y of every dark pixel when only this arc is drawn. */
  darkPixelsOf(arc: number): Promise<number[]> {
    return this.#page.evaluate((index) => window.crowdPage.darkPixelsOf(index), arc);
  }

  /** x and y of every dark pixel. */
  darkPixels(): Promise<number[]> {
    return this.#page.evaluate(() => window.crowdPage.darkPixels());
  }

  /** The darkness of each pixel. */
  darkness(): Promise<number[]> {
    return this.#page.evaluate(() => window.crowdPage.darkness());
  }

  /** The arcs that are hit at each point, nearest first. */
  hitsAt(points: [number, number][], tolerance: number): Promise<number[][]> {
    return this.#page.evaluate(([at, within]) => window.crowdPage.hitsAt(at, within), [
      points,
      tolerance,
    ] as const);
  }

  async setArcs(ends: readonly number[]): Promise<void> {
    await this.#page.evaluate((arcs) => window.crowdPage.setArcs([...arcs]), ends);
  }

  async changeStyle(): Promise<void> {
    await this.#page.evaluate(() => window.crowdPage.changeStyle());
  }

  async loseContext(): Promise<void> {
    await this.#page.evaluate(() => window.crowdPage.loseContext());
  }

  async setPixelRatio(ratio: number): Promise<void> {
    await this.#page.evaluate((to) => window.crowdPage.setPixelRatio(to), ratio);
  }
}

type Size = { readonly width: number; readonly height: number };

interface CrowdDrivers {
  /** Opens a map of the crowd at a camera. */
  readonly open: (look: Look, size?: Size) => Promise<CrowdMap>;
}

/** A test fixture with a crowd of arcs, four numbers each. */
export function testWithCrowd(ends: readonly number[], usualSize: Size) {
  return test.extend<CrowdDrivers, { folder: string }>({
    folder: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what it needs there.
      async ({}, use) => {
        const { folder, remove } = await buildCrowdPage();
        await use(folder);
        remove();
      },
      { scope: 'worker' },
    ],
    open: async ({ page, folder }, use) =>
      use((look, size = usualSize) => CrowdMap.open(page, folder, ends, look, size)),
  });
}
