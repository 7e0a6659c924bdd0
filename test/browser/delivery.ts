/** How the files of the site reach the page: late, damaged, changed on their way, or not at all. */
import type { Page } from '@playwright/test';
import { rowsOf } from '../../src/core/domain/columns';

/** Files by what they are. */
const files = {
  atlas: '**/data/atlas.json',
  dossiers: '**/data/pairs/*.json',
  stories: '**/data/stories/*.json',
  register: '**/data/registers/sample.json',
  pins: '**/data/pins.json',
  map: '**/assets/live-map-*.js',
  list: '**/assets/list-page-*.js',
  search: '**/assets/search-box-*.js',
  worker: '**/assets/maplibre-gl-worker-*',
  app: '**/assets/index-*.js',
  english: '**/assets/en-*.js',
  scripts: '**/assets/*.js',
} as const;

/** Files of the site, or others by the pattern of their addresses. */
export type Delivered = keyof typeof files | `**/${string}`;

function patternOf(file: Delivered): string {
  return file in files ? files[file as keyof typeof files] : file;
}

/** An atlas with its lists as rows, which the site reads, too; other files as they are. */
function inRows(file: object): object {
  if (!('places' in file)) return file;
  const rows = Object.fromEntries(
    Object.entries(file).map(([field, value]) => [field, rowsOf(value)]),
  );
  const pairs = rows.pairs as readonly { readonly events: unknown }[];
  return { ...rows, pairs: pairs.map((pair) => ({ ...pair, events: rowsOf(pair.events) })) };
}

export class Delivery {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The server has it not, or fails otherwise: the function returned makes it well again. */
  async fail(file: Delivered, status = 404): Promise<() => void> {
    let isBroken = true;
    await this.#page.route(patternOf(file), (route) =>
      isBroken ? route.fulfill({ status }) : route.fallback(),
    );
    return () => {
      isBroken = false;
    };
  }

  /** The connection breaks off: the function returned makes it well again. */
  async breakOff(file: Delivered): Promise<() => void> {
    let isBroken = true;
    await this.#page.route(patternOf(file), (route) =>
      isBroken ? route.abort() : route.fallback(),
    );
    return () => {
      isBroken = false;
    };
  }

  /** Half of it arrives: the function returned makes it well again. */
  async truncate(file: Delivered): Promise<() => void> {
    let isBroken = true;
    await this.#page.route(patternOf(file), async (route) => {
      if (!isBroken) return route.fallback();
      const response = await route.fetch();
      const text = await response.text();
      return route.fulfill({ response, body: text.slice(0, text.length / 2) });
    });
    return () => {
      isBroken = false;
    };
  }

  /** The server fails so many times; the function returned says how often it was asked. */
  async failAtFirst(file: Delivered, times: number): Promise<() => number> {
    let attempts = 0;
    await this.#page.route(patternOf(file), (route) => {
      attempts += 1;
      return attempts <= times ? route.fulfill({ status: 503 }) : route.continue();
    });
    return () => attempts;
  }

  /** From now on the server has a newer version of the site, without this script; its pages ask for others. */
  async deployWithout(file: Delivered): Promise<void> {
    await this.#page.route(patternOf(file), (route) => route.fulfill({ status: 404 }), {
      times: 1,
    });
    const newPage = '<script type="module" src="./assets/index-newer.js"></script>';
    const isPage = ({ pathname }: URL) => pathname.endsWith('/');
    await this.#page.route(isPage, (route) =>
      route.request().resourceType() === 'fetch'
        ? route.fulfill({ contentType: 'text/html', body: newPage })
        : route.fallback(),
    );
  }

  /** From now on `data/` is what a newer build has made of it: file by file, and nothing else. */
  async deployData(outputs: ReadonlyMap<string, string>): Promise<void> {
    await this.#page.route('**/data/**', (route) => {
      const [, path = ''] = new URL(route.request().url()).pathname.split('/data/');
      const body = outputs.get(path);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'application/json', body });
    });
  }

  /** It waits until the function returned is called. */
  async hold(file: Delivered): Promise<() => void> {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.#page.route(patternOf(file), async (route) => {
      await held;
      return route.continue();
    });
    return release;
  }

  /** It comes so many milliseconds late. */
  async delay(file: Delivered, milliseconds: number): Promise<void> {
    await this.#page.route(patternOf(file), async (route) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return route.continue();
    });
  }

  /** It never comes. */
  async withhold(file: Delivered): Promise<void> {
    await this.#page.route(patternOf(file), () => {});
  }

  /** Something else stands in its place. */
  async replace(file: Delivered, json: unknown): Promise<void> {
    await this.#page.route(patternOf(file), (route) => route.fulfill({ json }));
  }

  /** It holds something else, or is what stands at another address. The lists of an atlas come as rows. */
  async change<T>(
    file: Delivered,
    edit: (content: T, address: string) => void,
    from = (address: string) => address,
  ): Promise<void> {
    await this.#page.route(patternOf(file), async (route) => {
      const address = from(route.request().url());
      const response = await route.fetch({ url: address });
      const content = inRows(await response.json()) as T;
      edit(content, address);
      return route.fulfill({ response, json: content });
    });
  }

  /** Resolves when the page asks for it. */
  async isAskedFor(file: Delivered): Promise<void> {
    await this.#page.waitForRequest(patternOf(file));
  }
}
