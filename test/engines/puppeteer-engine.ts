/** Firefox and Chromium, driven by Puppeteer: Firefox over WebDriver BiDi, Chromium over its DevTools protocol. */
import { type Browser, type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import { swiftShader } from '../browser/chromium';
import { markElement } from './accessible-marks';
import { startDisplay } from './display';
import type { BrowserWindow, Engine, Key, Pane, Point } from './engine';
import { boxOf, waitUntilSteady } from './steady-element';

/** Preferences of Firefox: software WebGL, keys that reach windows without focus, reduced motion. */
const firefoxPreferences = {
  'focusmanager.testmode': true,
  'webgl.force-enabled': true,
  'webgl.disabled': false,
  'gfx.webrender.software': true,
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'en-GB',
  // A page that lives as long as a test gains nothing by optimised scripts, the next process or a cache on disk.
  'javascript.options.ion': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.cache.disk.enable': false,
};

const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  ...swiftShader.args,
  '--force-prefers-reduced-motion',
  '--lang=en-GB',
];

class PuppeteerPane implements Pane {
  readonly #frame: () => Promise<Frame>;

  constructor(frame: () => Promise<Frame>) {
    this.#frame = frame;
  }

  async run<A, R>(script: (argument: A) => R, argument: A): Promise<R> {
    const frame = await this.#frame();
    return (await frame.evaluate(script as (argument: unknown) => unknown, argument)) as R;
  }

  async click<A>(find: (argument: A) => Element | null, argument: A): Promise<void> {
    const frame = await this.#frame();
    const handle = await frame.evaluateHandle(
      find as (argument: unknown) => Element | null,
      argument,
    );
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (element === null) throw new Error('there is nothing to click');
    await element.scrollIntoView();
    await waitUntilSteady(() => element.evaluate(boxOf));
    await element.click();
    await element.dispose();
  }

  async markAccessible(role: string, name: string, mark: string): Promise<boolean> {
    const frame = await this.#frame();
    const handle = await frame.$(`aria/${name}[role="${role}"]`);
    await handle?.evaluate(markElement, mark);
    await handle?.dispose();
    return handle !== null;
  }

  frame(title: string): Pane {
    return new PuppeteerPane(async () => {
      const holder = await (await this.#frame()).waitForSelector(`>>> iframe[title="${title}"]`);
      const frame = await holder?.contentFrame();
      if (frame === undefined || frame === null) throw new Error(`there is no frame "${title}"`);
      return frame;
    });
  }
}

class PuppeteerWindow extends PuppeteerPane implements BrowserWindow {
  readonly #page: Page;

  constructor(page: Page) {
    super(() => Promise.resolve(page.mainFrame()));
    this.#page = page;
  }

  async visit(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async back(): Promise<void> {
    await this.run(() => history.back(), null);
  }

  address(): Promise<string> {
    return this.run(() => location.href, null);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  async press(key: Key): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async pointAt({ x, y }: Point): Promise<void> {
    await this.#page.mouse.move(x, y);
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot());
  }

  async windowCount(): Promise<number> {
    return (await this.#page.browserContext().pages()).length;
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }
}

async function openIn(browser: Browser): Promise<BrowserWindow> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.bringToFront();
  return new PuppeteerWindow(page);
}

/** Starts Firefox on a virtual screen, because it draws no maps without a screen. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const display = await startDisplay();
  const browser = await launch({
    browser: 'firefox',
    // No test reads them, and to report requests takes Firefox a fifth of the processor time of opening a page.
    networkEnabled: false,
    executablePath,
    headless: false,
    defaultViewport: null,
    env: display.environment,
    extraPrefsFirefox: firefoxPreferences,
  });
  const close = async () => {
    await browser.close();
    display.close();
  };
  return { open: () => openIn(browser), close };
}

/** Starts Chromium. */
export async function startChromium(executablePath: string): Promise<Engine> {
  const browser = await launch({ executablePath, args: chromiumArguments, defaultViewport: null });
  return { open: () => openIn(browser), close: () => browser.close() };
}
