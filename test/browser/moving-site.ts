/** Serves the site from an origin that a test can take offline or redeploy. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures';

export interface MovingSite {
  readonly url: string;
  /** Deploys a changed file: `edit` maps its text. */
  deploy(path: string, edit: (text: string) => string): void;
  /** Takes the site offline. */
  goOffline(): Promise<void>;
}

async function startMovingSite(origin: string): Promise<MovingSite> {
  const edits = new Map<string, (text: string) => string>();
  const server = createServer(async ({ url = '/' }, response) => {
    const original = await fetch(new URL(url, origin), { redirect: 'manual' });
    const path = url.replace(/^\/|\?.*/g, '');
    const edit = edits.get(path);
    for (const name of ['content-type', 'cache-control', 'location']) {
      const value = original.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = original.status;
    const bytes = Buffer.from(await original.arrayBuffer());
    response.end(edit === undefined ? bytes : edit(bytes.toString()));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    deploy: (path, edit) => void edits.set(path, edit),
    goOffline: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Drives the service worker of a page. */
class ServiceWorkerDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a page, and resolves when it would work offline. */
  async waitUntilCached(open: () => Promise<void>): Promise<void> {
    await open();
    await expect
      .poll(() => this.#page.evaluate(async () => Boolean(await caches.match('/?whole'))), {
        timeout: 30_000,
      })
      .toBe(true);
  }

  /** The number of registered workers. */
  async workerCount(): Promise<number> {
    return this.#page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
  }

  /** The names of its caches. */
  async caches(): Promise<string[]> {
    return this.#page.evaluate(() => caches.keys());
  }

  async cachedAtlas(): Promise<string | undefined> {
    return this.#page.evaluate(async () => (await caches.match('/data/atlas.json'))?.text());
  }

  /** Makes the browser check for a newer worker, as it does from time to time. */
  async checkForUpdate(): Promise<void> {
    await this.#page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
  }
}

/** The test function for the service worker, which is blocked in all other tests. */
export const test = base.extend<{
  readonly site: MovingSite;
  readonly worker: ServiceWorkerDriver;
}>({
  serviceWorkers: 'allow',
  // A worker keeps less where data is to be saved.
  savesData: false,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
  site: async ({}, use, { project }) => {
    const site = await startMovingSite(project.use.baseURL ?? '');
    await use(site);
    await site.goOffline();
  },
  baseURL: async ({ site }, use) => use(site.url),
  worker: async ({ page }, use) => use(new ServiceWorkerDriver(page)),
});

export { expect };
