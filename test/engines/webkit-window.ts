/** A window of WebKit and the frames in it, driven over WebDriver. */
import { setTimeout } from 'node:timers/promises';
import { By, Key as DriverKey, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { markElement } from './accessible-marks';
import type { BrowserWindow, Key, Pane, Point } from './engine';
import { boxOf, waitUntilSteady } from './steady-element';

/** WebKit's windows are not narrower than this, in CSS pixels. */
const minWidth = 447;

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

/** The only window of a session. */
export class WebKitWindow extends WebKitPane implements BrowserWindow {
  readonly #close: () => Promise<void>;

  /** `close`: what becomes of the session. */
  constructor(driver: WebDriver, close: () => Promise<void>) {
    super(driver, []);
    this.#close = close;
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
    await this.#close();
  }
}
