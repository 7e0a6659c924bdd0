/** Whoever sits before a page of the site: opens it, presses keys, and notes what it does. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { accessibilityViolations, clippedTexts, isTooWide, smallTargets } from './accessibility';
import { Area } from './area';
import { Delivery } from './delivery';
import { DrawnMap } from './drawn-map';
import { LiveMap, type Point } from './live-map';

/** A file that was saved. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What a reader's system asks of pages. */
type Preferences = Parameters<Page['emulateMedia']>[0];

/** Does in a page what Chrome's translator does: every text gives way to elements that hold another. */
function translate(): void {
  const keptTexts = new Set<string>();
  Object.assign(window, { keptTexts });
  const translateIn = (root: Node) => {
    const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const words = text.nodeValue ?? '';
      const around = text.parentElement;
      if (words.trim() === '' || around === null) continue;
      if (around.closest('font, script, style, textarea, svg, title, [translate="no"]')) continue;
      if (Object.keys(text).some((key) => key.startsWith('__react'))) keptTexts.add(words);
      const outer = document.createElement('font');
      outer.appendChild(document.createElement('font')).textContent = words;
      around.replaceChild(outer, text);
    }
  };
  new MutationObserver(() => translateIn(document)).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

export class Reader extends Area {
  /** Errors that nothing in the page caught. */
  readonly pageErrors: string[] = [];
  readonly delivery: Delivery;
  readonly map: LiveMap;
  protected readonly page: Page;

  constructor(page: Page) {
    super(page.locator(':root'));
    this.page = page;
    this.delivery = new Delivery(page);
    this.map = new LiveMap(page);
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  /** Goes to a path of the site; `early`: before anything but the page itself is there. */
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

  /** Resolves when the page has been loaded anew, whoever did it. */
  async waitForReload(): Promise<void> {
    await this.page.waitForEvent('load');
  }

  /** How many steps one could go back. */
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

  /** Waits for the title of the window. */
  async expectTitle(title: string): Promise<void> {
    await expect(this.page).toHaveTitle(title);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async setPreferences(preferences: Preferences): Promise<void> {
    await this.page.emulateMedia(preferences);
  }

  /** Until the pages are closed, drawing with WebGL fails. Before a page is opened. */
  async disableWebGl(): Promise<void> {
    await this.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        type: string,
        ...rest: unknown[]
      ) {
        return type.startsWith('webgl') ? null : Reflect.apply(getContext, this, [type, ...rest]);
      } as typeof getContext;
    });
  }

  /**
   * Focuses and presses a button in the moment in which it is drawn, as somebody does for whom a slow
   * machine has not got further. Before a page is opened.
   */
  async pressOnceRendered(label: string): Promise<void> {
    await this.page.addInitScript((name) => {
      const observer = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
        if (button === null) return;
        observer.disconnect();
        button.focus();
        button.click();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, label);
  }

  /** The browser keeps nothing for the page, as in a sandboxed frame. Before a page is opened. */
  async blockStorage(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
  }

  /** The browser translates what a page says, now and whenever it changes. Before a page is opened. */
  async translatePages(): Promise<void> {
    await this.page.addInitScript(translate);
  }

  /** Texts that the page could no longer change or remove, because React keeps their nodes. */
  textsHeldByReact(): Promise<string[]> {
    return this.page.evaluate(() => [
      ...(window as unknown as { keptTexts: Set<string> }).keptTexts,
    ]);
  }

  /** Presses the pointer at a point, after so many milliseconds and for so many. */
  async pressAt(point: Point, after: number, time: number): Promise<void> {
    await this.page.waitForTimeout(after);
    await this.holdAt(point, () => this.page.waitForTimeout(time));
  }

  /** Presses the pointer at a point for as long as something else takes. */
  async holdAt({ x, y }: Point, meanwhile: () => Promise<void>): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await meanwhile();
    await mouse.up();
  }

  /** Drags what is at a point by so many pixels. */
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

  /** Presses Tab until something has the focus, as somebody does who sees where it is. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** The page as it came, before any script. */
  get prerendered(): Locator {
    return this.page.locator('#prerendered');
  }

  /** The maps of a page that has several. */
  get drawnMaps(): Locator {
    return this.prerendered.locator('svg.m');
  }

  /** Waits for the first map that there is, drawn or live. */
  async waitForAnyMap(): Promise<void> {
    await this.prerendered.locator('svg').or(this.map.canvas).first().waitFor();
  }

  /** The map that stands in it. */
  get drawnMap(): DrawnMap {
    return new DrawnMap(this.prerendered.locator('svg').first());
  }

  /** What the scripts of the page have drawn so far. */
  get appRoot(): Locator {
    return this.page.locator('#root');
  }

  /** What has the focus. */
  get focused(): Locator {
    return this.page.locator(':focus');
  }

  hasFocusedElement(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement !== null && document.activeElement !== document.body,
    );
  }

  /** Waits until the focus is within a part of the page. */
  async expectFocusWithin({ root }: Area): Promise<void> {
    await expect
      .poll(() => root.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  }

  /** Checks that nothing lies over the middle of what has the focus. */
  async expectFocusUncovered(): Promise<void> {
    const covering = await this.page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.getClientRects()[0];
      if (focused === null || box === undefined) return 'nothing has the focus';
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isInSight = top !== null && (focused.contains(top) || top.contains(focused));
      return isInSight ? null : (top?.outerHTML.slice(0, 200) ?? 'outside of the window');
    });
    expect(covering).toBeNull();
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** The browser refuses what asks to copy. Before a page is opened. */
  async blockClipboard(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('refused')),
      });
    });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What is saved when a button is pressed. */
  async savedFile(press: () => Promise<void>): Promise<SavedFile> {
    const downloading = this.page.waitForEvent('download');
    await press();
    const download = await downloading;
    return {
      name: download.suggestedFilename(),
      content: readFileSync(await download.path()),
    };
  }

  /** The sum of all movements of the page's parts that no reader caused; `watchJumps` comes first. */
  async layoutShift(): Promise<number> {
    const shifts = await this.page.evaluate(
      () => (window as unknown as { shifts: number[] }).shifts,
    );
    return shifts.reduce((sum, shift) => sum + shift, 0);
  }

  /** Before a page is opened. */
  async recordLayoutShifts(): Promise<void> {
    await this.page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
  }

  /** Every colour that the page's ground is painted in; `watchGround` comes first. */
  backgroundColours(): Promise<string[]> {
    return this.page.evaluate(() => [...(window as unknown as { colours: Set<string> }).colours]);
  }

  /** Before a page is opened. */
  async recordBackground(): Promise<void> {
    await this.page.addInitScript(() => {
      const colours = new Set<string>();
      Object.assign(window, { colours });
      const note = () => {
        if (document.body !== null) colours.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(note);
      };
      note();
      document.addEventListener('DOMContentLoaded', note);
    });
  }

  /**
   * Runs a script, a style and markup that no page of the site has, asks somebody else, and keeps a setting:
   * whether the first three came through.
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
        // As it should be.
      }
      await fetch('https://data.example/a.json').catch(() => null);
      localStorage.setItem('setting', 'kept');
      localStorage.removeItem('setting');
      return document.title === 'run' || getComputedStyle(document.body).opacity === '0.5';
    });
  }

  /** What a screen reader finds in the accessibility tree: the landmarks in order, and what has no name. */
  async accessibilityTree(): Promise<{ landmarks: string[]; nameless: string[] }> {
    const lines = (await this.page.locator('body').ariaSnapshot()).split('\n');
    const told = lines.map((line) => line.replace(/^\s*- '?/, '').replace(/'?:?$/, ''));
    return {
      landmarks: told.filter((line) =>
        /^(banner|complementary|main|navigation)\b|^region "Filters"/.test(line),
      ),
      nameless: told.filter((line) =>
        /^(button|checkbox|combobox|dialog|figure|group|img|link|listbox|option|region|slider|switch|table|textbox)( \[[^\]]*\])*$/.test(
          line,
        ),
      ),
    };
  }

  /** What axe-core finds against WCAG 2.2 AA and its own best practices. */
  accessibilityViolations(): Promise<string[]> {
    return accessibilityViolations(this.page);
  }

  /** Fails where axe-core finds something, be the system light or dark. */
  async expectAccessibleInBothThemes(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.setPreferences({ colorScheme });
      expect(await this.accessibilityViolations(), colorScheme).toEqual([]);
    }
  }

  /** What a colour that CSS names after its use by the system is now, as `#rrggbb`. */
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

  /** Whether one has to scroll sideways. */
  isTooWide(): Promise<boolean> {
    return isTooWide(this.page);
  }

  /** What is too small to be pressed, cut off, or wider than the window. */
  async layoutFaults(): Promise<{ small: string[]; clipped: string[]; isTooWide: boolean }> {
    return {
      small: await smallTargets(this.page),
      clipped: await clippedTexts(this.page),
      isTooWide: await isTooWide(this.page),
    };
  }
}
