/** Intercepts files of the site: delays, damages, changes or blocks them. */
import type { Page } from '@playwright/test';
import { rowsOf } from '../../src/core/domain/columns';

/** Address patterns of files, by purpose. */
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
  importer: '**/assets/import-worker-*.js',
  app: '**/assets/index-*.js',
  english: '**/assets/en-*.js',
  scripts: '**/assets/*.js',
} as const;

/** A named file, or a pattern of addresses. */
export type SiteFile = keyof typeof files | `**/${string}`;

function patternOf(file: SiteFile): string {
  return file in files ? files[file as keyof typeof files] : file;
}

/** Converts an atlas's lists to rows, which the site reads, too; leaves other files unchanged. */
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

  /** Makes the server respond with an error; the returned function ends that. */
  async fail(file: SiteFile, status = 404): Promise<() => void> {
    let isBroken = true;
    await this.#page.route(patternOf(file), (route) =>
      isBroken ? route.fulfill({ status }) : route.fallback(),
    );
    return () => {
      isBroken = false;
    };
  }

  /** Aborts the connection; the returned function ends that. */
  async abort(file: SiteFile): Promise<() => void> {
    let isBroken = true;
    await this.#page.route(patternOf(file), (route) =>
      isBroken ? route.abort() : route.fallback(),
    );
    return () => {
      isBroken = false;
    };
  }

  /** Delivers only half of the file; the returned function ends that. */
  async truncate(file: SiteFile): Promise<() => void> {
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

  /** Makes the first `times` requests fail; the returned function gives the number of requests. */
  async failFirst(file: SiteFile, times: number): Promise<() => number> {
    let attempts = 0;
    await this.#page.route(patternOf(file), (route) => {
      attempts += 1;
      return attempts <= times ? route.fulfill({ status: 503 }) : route.continue();
    });
    return () => attempts;
  }

  /** Simulates the deployment of a newer version, without this script; its pages use other scripts. */
  async deployWithout(file: SiteFile): Promise<void> {
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

  /** Replaces `data/` with the complete output of a newer build. */
  async deployData(outputs: ReadonlyMap<string, string>): Promise<void> {
    await this.#page.route('**/data/**', (route) => {
      const [, path = ''] = new URL(route.request().url()).pathname.split('/data/');
      const body = outputs.get(path);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'application/json', body });
    });
  }

  /** Holds the file back until the returned function is called. */
  async hold(file: SiteFile): Promise<() => void> {
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

  /** The returned function gives how many requests were answered, and how many were open at most at the same time. */
  async countRequests(file: SiteFile): Promise<() => { answered: number; together: number }> {
    const counts = { answered: 0, together: 0 };
    let open = 0;
    await this.#page.route(patternOf(file), async (route) => {
      open += 1;
      counts.together = Math.max(counts.together, open);
      await route.fulfill({ response: await route.fetch() });
      open -= 1;
      counts.answered += 1;
    });
    return () => counts;
  }

  /** Delays the file. */
  async delay(file: SiteFile, milliseconds: number): Promise<void> {
    await this.#page.route(patternOf(file), async (route) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return route.continue();
    });
  }

  /** Never delivers the file. */
  async withhold(file: SiteFile): Promise<void> {
    await this.#page.route(patternOf(file), () => {});
  }

  /** Replaces the file. */
  async replace(file: SiteFile, json: unknown): Promise<void> {
    await this.#page.route(patternOf(file), (route) => route.fulfill({ json }));
  }

  /** Changes the file's content, or delivers that of another address. The lists of an atlas come as rows. */
  async change<T>(
    file: SiteFile,
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

  /** Resolves when the page requests the file. */
  async waitForRequest(file: SiteFile): Promise<void> {
    await this.#page.waitForRequest(patternOf(file));
  }
}
