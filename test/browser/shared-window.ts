/** The window that tests of a worker share: opening one for each costs more than loading the list. */
import type {
  Browser,
  BrowserContext,
  Disposable,
  Page,
  PlaywrightTestOptions,
} from '@playwright/test';
import { PageWatch } from './page-watch';

/** What tests choose for their windows, and an open one cannot change. */
const fixedOptions = [
  ...(['baseURL', 'hasTouch', 'javaScriptEnabled', 'locale', 'timezoneId'] as const),
  ...(['serviceWorkers', 'deviceScaleFactor', 'isMobile', 'savesData'] as const),
] as const;

export interface MapOptions {
  /** Whether the browser asks pages to save data: then the drawn map stays until a reader needs the live one. */
  readonly savesData: boolean;
}

/** What tests choose for their windows. Everything else is the same for all of them. */
type WindowOptions = Pick<
  PlaywrightTestOptions & MapOptions,
  (typeof fixedOptions)[number] | 'viewport'
>;

/** Runs in every document before its own scripts. */
function askToSaveData(): void {
  const { connection } = navigator as { readonly connection?: object };
  Object.defineProperty(connection, 'saveData', { value: true, configurable: true });
}

/** The media features of a new window. */
const media: Parameters<Page['emulateMedia']>[0] = {
  media: null,
  colorScheme: 'light',
  forcedColors: 'none',
  contrast: 'no-preference',
  reducedMotion: 'reduce',
};

const pageEvents = [
  ...['request', 'requestfinished', 'requestfailed', 'response', 'websocket', 'popup'],
  ...['console', 'pageerror', 'dialog', 'download', 'load', 'framenavigated'],
];

/** The history of a window has at most 50 entries, and tests count those that they add. */
const maxHistory = 25;

type Method = (...values: unknown[]) => unknown;

/** Calls `before` before every call of a method. */
function beforeCalls(owner: object, name: string, before: () => void): void {
  const method = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, (...values: unknown[]) => {
    before();
    return Reflect.apply(method, owner, values);
  });
}

export class SharedWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: PageWatch;
  readonly #scripts: Disposable[] = [];
  /** Whether a test has changed what cannot be changed back. */
  #isWorn = false;

  private constructor(context: BrowserContext, page: Page, watch: PageWatch) {
    this.context = context;
    this.page = page;
    this.watch = watch;
    const wear = () => this.wear();
    for (const name of ['exposeFunction', 'exposeBinding']) {
      for (const owner of [context, page]) beforeCalls(owner, name, wear);
    }
    for (const name of ['addInitScript', 'grantPermissions', 'newCDPSession', 'setOffline']) {
      beforeCalls(context, name, wear);
    }
    for (const name of ['install', 'setFixedTime', 'setSystemTime']) {
      beforeCalls(page.clock, name, wear);
    }
    const { addInitScript } = page;
    page.addInitScript = async (...values: Parameters<typeof addInitScript>) => {
      const script = await Reflect.apply(addInitScript, page, values);
      this.#scripts.push(script);
      return script;
    };
  }

  static async open(
    browser: Browser,
    { baseURL, savesData }: WindowOptions,
  ): Promise<SharedWindow> {
    // With the options of the running test.
    const context = await browser.newContext();
    if (savesData) await context.addInitScript(askToSaveData);
    const watch = await PageWatch.start(context, new URL(baseURL ?? '').origin);
    return new SharedWindow(context, await context.newPage(), watch);
  }

  /** The next test gets a new window. */
  wear(): void {
    this.#isWorn = true;
  }

  /** Makes the window like a new one. Returns whether that is possible. */
  async restore(): Promise<boolean> {
    const { context, page } = this;
    if (this.#isWorn || page.isClosed()) return false;
    for (const type of pageEvents) page.removeAllListeners(type);
    for (const other of context.pages()) if (other !== page) await other.close();
    const entries = await page.evaluate(() => {
      sessionStorage.clear();
      return history.length;
    });
    if (entries > maxHistory) return false;
    // Stops whatever the page is still doing.
    await page.goto('about:blank');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const script of this.#scripts.splice(0)) await script.dispose();
    await page.emulateMedia(media);
    await page.mouse.move(0, 0);
    this.watch.breaches.length = 0;
    return true;
  }
}

/** Gives each test of a worker its window: the one of the test before, if that can be made like new. */
export class WindowKeeper {
  readonly #browser: Browser;
  #kept: { readonly window: SharedWindow; readonly key: string } | undefined;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async open(options: WindowOptions): Promise<SharedWindow> {
    const key = JSON.stringify(fixedOptions.map((name) => options[name]));
    if (this.#kept?.key !== key) {
      await this.close();
      this.#kept = { window: await SharedWindow.open(this.#browser, options), key };
    }
    const { window } = this.#kept;
    if (options.viewport != null) await window.page.setViewportSize(options.viewport);
    return window;
  }

  /** Keeps the window for the next test, unless the test has `failed` or it cannot be made like new. */
  async putBack(failed: boolean): Promise<void> {
    const isLikeNew = !failed && (await this.#kept?.window.restore().catch(() => false));
    if (isLikeNew !== true) await this.close();
  }

  async close(): Promise<void> {
    await this.#kept?.window.context.close();
    this.#kept = undefined;
  }
}
