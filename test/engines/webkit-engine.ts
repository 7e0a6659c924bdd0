/** WebKit, by its WebDriver: Debian's WebKitGTK in its MiniBrowser, each window a session. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  Builder,
  By,
  Capabilities,
  Key as DriverKey,
  error,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver';
import { markElement } from './accessible-marks';
import { startDisplay } from './display';
import type { BrowserWindow, Engine, Key, Pane, Point } from './engine';
import { boxOf, waitUntilSteady } from './steady-element';

const keys: Readonly<Record<Key, string>> = {
  Tab: DriverKey.TAB,
  Enter: DriverKey.ENTER,
  Escape: DriverKey.ESCAPE,
  ArrowDown: DriverKey.ARROW_DOWN,
  ArrowUp: DriverKey.ARROW_UP,
  '/': '/',
  '?': '?',
};

/** The elements of HTML that have a role that a test looks for. Asking the driver for each role of a page takes seconds. */
const elementsWithRole: Readonly<Record<string, string>> = {
  complementary: 'aside',
  group: 'fieldset',
  heading: 'h1, h2, h3',
  main: 'main',
  navigation: 'nav',
  region: 'section',
  slider: 'input[type="range"]',
  table: 'table',
};

/** Runs in the page: finds the frame with a title, also in the shadow root of an element. */
function frameTitled(title: string): Element | null {
  const selector = `iframe[title="${title}"]`;
  const elements = [...document.querySelectorAll('*')];
  const inShadow = elements.map((element) => element.shadowRoot?.querySelector(selector) ?? null);
  return document.querySelector(selector) ?? inShadow.find((frame) => frame !== null) ?? null;
}

/**
 * Whether the page has removed an element while the driver was reading it. For its role and its name, the driver
 * reports that as an unknown error.
 */
function isAboutRemovedElement(failure: unknown): boolean {
  return (
    failure instanceof error.StaleElementReferenceError ||
    (failure instanceof error.WebDriverError && failure.name === 'WebDriverError')
  );
}

class WebKitPane implements Pane {
  protected readonly driver: WebDriver;
  /** The titles of the frames that lead to it. */
  readonly #path: readonly string[];

  constructor(driver: WebDriver, path: readonly string[]) {
    this.driver = driver;
    this.#path = path;
  }

  async #enter(): Promise<void> {
    await this.driver.switchTo().defaultContent();
    for (const title of this.#path) {
      const frame = await this.driver.executeScript<WebElement | null>(frameTitled, title);
      if (frame === null) throw new Error(`there is no frame "${title}"`);
      await this.driver.switchTo().frame(frame);
    }
  }

  async run<A, R>(script: (argument: A) => R, argument: A): Promise<R> {
    await this.#enter();
    return (await this.driver.executeScript(script, argument)) as R;
  }

  async markAccessible(role: string, name: string, mark: string): Promise<boolean> {
    const ofHtml = elementsWithRole[role];
    if (ofHtml === undefined) throw new Error(`elementsWithRole does not have the role "${role}"`);
    const elements = By.css(`[role="${role}"], ${ofHtml}`);
    await this.#enter();
    try {
      for (const element of await this.driver.findElements(elements)) {
        if ((await element.getAriaRole()) !== role) continue;
        if ((await element.getAccessibleName()) !== name) continue;
        await this.driver.executeScript(markElement, element, mark);
        return true;
      }
    } catch (failure) {
      if (!isAboutRemovedElement(failure)) throw failure;
    }
    return false;
  }

  async click<A>(find: (argument: A) => Element | null, argument: A): Promise<void> {
    await this.#enter();
    const element = await this.driver.executeScript<WebElement | null>(find, argument);
    if (element === null) throw new Error('there is nothing to click');
    const scroll = (scrolled: Element) => scrolled.scrollIntoView({ block: 'center' });
    await waitUntilSteady(async () => {
      await this.driver.executeScript(scroll, element);
      return this.driver.executeScript<string>(boxOf, element);
    });
    await this.driver.actions().move({ origin: element, duration: 0 }).click().perform();
  }

  frame(title: string): Pane {
    return new WebKitPane(this.driver, [...this.#path, title]);
  }
}

class WebKitWindow extends WebKitPane implements BrowserWindow {
  constructor(driver: WebDriver) {
    super(driver, []);
  }

  async visit(address: string): Promise<void> {
    await this.driver.switchTo().defaultContent();
    await this.driver.get(address);
  }

  async back(): Promise<void> {
    await this.run(() => history.back(), null);
  }

  address(): Promise<string> {
    return this.run(() => location.href, null);
  }

  async resize(width: number, height: number): Promise<void> {
    const window = this.driver.manage().window();
    const target = { width: Math.max(width, minWidth), height };
    // The display server applies sizes late and in several steps, so a size counts once it lasts.
    let steadyReads = 0;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const inner = await this.run(() => ({ width: innerWidth, height: innerHeight }), null);
      const hasTargetSize = inner.width === target.width && inner.height === target.height;
      steadyReads = hasTargetSize ? steadyReads + 1 : 0;
      if (steadyReads === 4) return;
      if (!hasTargetSize) {
        const outer = await window.getRect();
        await window.setRect({
          x: 0,
          y: 0,
          width: outer.width + target.width - inner.width,
          height: outer.height + target.height - inner.height,
        });
      }
      await setTimeout(50);
    }
    throw new Error(`the window does not become ${target.width} by ${height} pixels`);
  }

  async press(key: Key): Promise<void> {
    await this.type(keys[key]);
  }

  async type(text: string): Promise<void> {
    await this.driver.actions().sendKeys(text).perform();
  }

  async pointAt({ x, y }: Point): Promise<void> {
    await this.#pointer({ x, y }).perform();
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.#pointer({ x, y }).click().perform();
  }

  #pointer({ x, y }: Point): ReturnType<WebDriver['actions']> {
    return this.driver.actions().move({ x: Math.round(x), y: Math.round(y), duration: 0 });
  }

  async screenshot(): Promise<Buffer> {
    await this.driver.switchTo().defaultContent();
    return Buffer.from(await this.driver.takeScreenshot(), 'base64');
  }

  async windowCount(): Promise<number> {
    return (await this.driver.getAllWindowHandles()).length;
  }

  async close(): Promise<void> {
    await this.driver.quit();
  }
}

/** WebKit's windows are not narrower than this, in CSS pixels. */
const minWidth = 447;

/** How long a session may take to open, in milliseconds; one second is usual on a machine that does nothing else. */
const sessionTimeout = 10_000;
const maxAttempts = 3;

/**
 * Without graphics hardware, handing buffers over to a compositor costs a third of the processor time of all tests,
 * and compiling scripts a second time costs more than it gains on a page that lives as long as a test.
 */
const withoutHardware = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', JSC_useDFGJIT: '0' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

async function waitUntilReady(address: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const response = await fetch(`${address}/status`).catch(() => null);
    if (response?.ok) return;
    await setTimeout(50);
  }
  throw new Error('the WebDriver of WebKit does not respond');
}

/** A folder with GTK settings that switch animations off. */
async function settingsFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'webkit-settings-'));
  const settings = '[Settings]\ngtk-enable-animations=0\n';
  await mkdir(join(folder, 'gtk-3.0'));
  await writeFile(join(folder, 'gtk-3.0', 'settings.ini'), settings);
  return folder;
}

/** Starts the driver, on a screen of its own. `browser`: the path of MiniBrowser. */
export async function startWebKit(driver: string, browser: string): Promise<Engine> {
  const display = await startDisplay();
  const folder = await settingsFolder();
  const start = async () => {
    const port = await freePort();
    const service: ChildProcess = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...display.environment,
        ...withoutHardware,
        XDG_CONFIG_HOME: folder,
        LANG: 'en_GB.UTF-8',
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(address);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    const builder = new Builder()
      .disableEnvironmentOverrides()
      .usingServer(address)
      .withCapabilities(capabilities);
    return { service, builder };
  };
  let running = await start();
  return {
    open: async () => {
      // Once in about a hundred sessions, the driver never responds to the request for one; a new driver does.
      for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
        const opening = Promise.resolve(running.builder.build());
        const opened = await Promise.race([
          opening,
          setTimeout(sessionTimeout, null, { ref: false }),
        ]);
        if (opened !== null) return new WebKitWindow(opened);
        opening.catch(() => {});
        running.service.kill();
        running = await start();
      }
      return new WebKitWindow(await running.builder.build());
    },
    close: async () => {
      running.service.kill();
      display.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
