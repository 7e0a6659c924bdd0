/** Drives any page of the site as a reader would: opens it, presses keys, inspects what it shows. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  accessibilityTree,
  accessibilityViolations,
  clippedTexts,
  isTooWide,
  setText,
  smallTargets,
  type textSettings,
} from './accessibility';
import type { Area } from './area';
import { Delivery } from './delivery';
import { DrawnMap } from './drawn-map';
import { LiveMap, type Point } from './live-map';
import { PreparedPage } from './prepared-page';
import { tabTo } from './tab-to';

/** A downloaded file. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Media features of a reader's system, such as its colour scheme. */
type Preferences = Parameters<Page['emulateMedia']>[0];

export class Reader extends PreparedPage {
  /** Uncaught errors of the page. */
  readonly pageErrors: string[] = [];
  readonly delivery: Delivery;
  readonly map: LiveMap;

  constructor(page: Page) {
    super(page);
    this.delivery = new Delivery(page);
    this.map = new LiveMap(page);
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  /** Opens a path of the site. With `early`, returns before anything but the page itself has loaded. */
  async visit(path: string, early?: 'early'): Promise<void> {
    await this.page.goto(`./${path}`, early && { waitUntil: 'commit' });
  }

  async visitUntilIdle(path: string): Promise<void> {
    await this.page.goto(`./${path}`, { waitUntil: 'networkidle' });
  }

  async waitForNetworkIdle(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Resolves when the page has been loaded again, by the reader or by itself. */
  async waitForReload(): Promise<void> {
    await this.page.waitForEvent('load');
  }

  /** The number of entries in the tab's history. */
  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** The query part of the address, decoded. */
  address(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  /** The path of the address, from the root of its host. */
  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** The parameters of the address, and its hash. */
  addressParts(): { parameters: Record<string, string>; hash: string } {
    const { searchParams, hash } = new URL(this.page.url());
    return { parameters: Object.fromEntries(searchParams), hash };
  }

  /** Waits until the window has this title. */
  async expectTitle(title: string): Promise<void> {
    await expect(this.page).toHaveTitle(title);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async setPreferences(preferences: Preferences): Promise<void> {
    await this.page.emulateMedia(preferences);
  }

  /** The names of the fonts on the page's printout; none if that is blank. */
  async printedFonts(): Promise<string[]> {
    const printout = await this.page.pdf();
    const names = printout.toString('latin1').matchAll(/\/BaseFont \/(\S+)/g);
    return [...names].map(([, name = '']) => name);
  }

  /** Presses the pointer at a point after `after` milliseconds, for `time` milliseconds. */
  async pressAt(point: Point, after: number, time: number): Promise<void> {
    await this.page.waitForTimeout(after);
    await this.holdAt(point, () => this.page.waitForTimeout(time));
  }

  /** Presses the pointer at a point while `meanwhile` runs. */
  async holdAt({ x, y }: Point, meanwhile: () => Promise<void>): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await meanwhile();
    await mouse.up();
  }

  /** Drags from a point by a number of pixels. */
  async dragBy({ x, y }: Point, right: number, down: number): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + right / 2, y + down / 2, { steps: 3 });
    await mouse.move(x + right, y + down, { steps: 3 });
    await mouse.up();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the target has the focus. */
  tabTo(target: Locator): Promise<void> {
    return tabTo(this.page, target);
  }

  /** The prerendered content, which is shown until scripts have run. */
  get prerendered(): Locator {
    return this.page.locator('#prerendered');
  }

  /** The maps of a page that has several. */
  get drawnMaps(): Locator {
    return this.prerendered.locator('svg.m');
  }

  /** Waits for a map, drawn or live. */
  async waitForAnyMap(): Promise<void> {
    await this.prerendered.locator('svg').or(this.map.canvas).first().waitFor();
  }

  /** The prerendered map. */
  get drawnMap(): DrawnMap {
    return new DrawnMap(this.prerendered.locator('svg').first());
  }

  /** The content that scripts have rendered. */
  get appRoot(): Locator {
    return this.page.locator('#root');
  }

  /** The element that has the focus. */
  get focused(): Locator {
    return this.page.locator(':focus');
  }

  hasFocusedElement(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement !== null && document.activeElement !== document.body,
    );
  }

  /** Waits until the focus is inside a part of the page. */
  async expectFocusWithin({ root }: Area): Promise<void> {
    await expect
      .poll(() => root.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  }

  /** Checks that nothing covers the middle of the focused element. */
  async expectFocusUncovered(): Promise<void> {
    const covering = await this.page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.getClientRects()[0];
      if (focused === null || box === undefined) return 'nothing has the focus';
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isUncovered = top !== null && (focused.contains(top) || top.contains(focused));
      return isUncovered ? null : (top?.outerHTML.slice(0, 200) ?? 'outside of the window');
    });
    expect(covering).toBeNull();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The file that `press` downloads. */
  async savedFile(press: () => Promise<void>): Promise<SavedFile> {
    const downloading = this.page.waitForEvent('download');
    await press();
    const download = await downloading;
    return {
      name: download.suggestedFilename(),
      content: readFileSync(await download.path()),
    };
  }

  /**
   * Tries everything that the policy forbids: injects a script, a style and markup, sends a request to another
   * server, and writes to storage. Returns whether any of the injected content had an effect.
   */
  tryForbiddenContent(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const script = document.createElement('script');
      script.append('document.title = "run"');
      const style = document.createElement('style');
      style.textContent = 'body { opacity: 0.5 }';
      document.head.append(script, style);
      const markup = document.createElement('p');
      try {
        markup.innerHTML = '<img src="none.png" onerror="document.title = \'run\'">';
      } catch {
        // The policy works.
      }
      await fetch('https://data.example/a.json').catch(() => null);
      localStorage.setItem('setting', 'kept');
      localStorage.removeItem('setting');
      return document.title === 'run' || getComputedStyle(document.body).opacity === '0.5';
    });
  }

  /** See `accessibilityTree`. */
  accessibilityTree(): Promise<{ landmarks: string[]; nameless: string[] }> {
    return accessibilityTree(this.page);
  }

  /** Violations of WCAG 2.2 AA and of axe-core's best practices. */
  accessibilityViolations(): Promise<string[]> {
    return accessibilityViolations(this.page);
  }

  /** Fails if axe-core finds a violation in the light or dark theme. */
  async expectAccessibleInBothThemes(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.setPreferences({ colorScheme });
      expect(await this.accessibilityViolations(), colorScheme).toEqual([]);
    }
  }

  /** The value of a CSS system colour, as `#rrggbb`. */
  systemColour(name: 'Canvas' | 'CanvasText' | 'LinkText'): Promise<string> {
    return this.page.evaluate((of) => {
      const probe = document.createElement('span');
      probe.style.color = of;
      document.body.append(probe);
      const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
      probe.remove();
      return `#${channels.map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`;
    }, name);
  }

  /** Whether the page scrolls sideways. */
  isTooWide(): Promise<boolean> {
    return isTooWide(this.page);
  }

  /** Enlarges or spaces the text of the open page, as some readers do. */
  setText(setting: keyof typeof textSettings): Promise<void> {
    return setText(this.page, setting);
  }

  /** Targets that are too small, texts that are cut off, and whether the page is too wide. */
  async layoutFaults(): Promise<{ small: string[]; clipped: string[]; isTooWide: boolean }> {
    return {
      small: await smallTargets(this.page),
      clipped: await clippedTexts(this.page),
      isTooWide: await isTooWide(this.page),
    };
  }
}
