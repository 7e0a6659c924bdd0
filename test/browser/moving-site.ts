/** The site at an address of its own, which a test can take from the network or deploy anew. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures';

export interface MovingSite {
  readonly url: string;
  /** From now on a file is what a function makes of it. */
  deploy(path: string, edit: (text: string) => string): void;
  /** Nobody reaches it any more. */
  vanish(): Promise<void>;
}

async function startMovingSite(origin: string): Promise<MovingSite> {
  const edits = new Map<string, (text: string) => string>();
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(url, origin), { redirect: 'manual' });
    const path = url.replace(/^\/|\?.*/g, '');
    const edit = edits.get(path);
    for (const name of ['content-type', 'cache-control', 'location']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.end(edit === undefined ? bytes : edit(bytes.toString()));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    deploy: (path, edit) => void edits.set(path, edit),
    vanish: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The service worker as a page of its site has it. */
class Keeper {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves when the page that is opened could go on without a network. */
  async keepsAfter(open: () => Promise<void>): Promise<void> {
    await open();
    await expect
      .poll(() => this.#page.evaluate(async () => Boolean(await caches.match('/?whole'))), {
        timeout: 30_000,
      })
      .toBe(true);
  }

  /** How many workers the site has registered. */
  async workers(): Promise<number> {
    return this.#page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
  }

  /** The caches that it has filled. */
  async caches(): Promise<string[]> {
    return this.#page.evaluate(() => caches.keys());
  }

  async keptAtlas(): Promise<string | undefined> {
    return this.#page.evaluate(async () => (await caches.match('/data/atlas.json'))?.text());
  }

  /** The browser looks for a newer worker, as it does by itself from time to time. */
  async looksForNewer(): Promise<void> {
    await this.#page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
  }
}

/** Tests of the service worker, which is blocked in all others. */
export const test = base.extend<{ readonly site: MovingSite; readonly keeper: Keeper }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
  site: async ({}, use, { project }) => {
    const site = await startMovingSite(project.use.baseURL ?? '');
    await use(site);
    await site.vanish();
  },
  baseURL: async ({ site }, use) => use(site.url),
  keeper: async ({ page }, use) => use(new Keeper(page)),
});

export { expect };
