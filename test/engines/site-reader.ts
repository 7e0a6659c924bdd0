/** Drives the site in any engine, as a reader would. */
import { expect } from '@playwright/test';
import { readCamera } from '../../src/core/drawing/page-plan';
import { projectPosition } from '../../src/core/geometry/screen-camera';
import { positionOf } from '../browser/fixed-records';
import type { BrowserWindow, Key, Point } from './engine';
import type { PageElement } from './page-element';
import { Part } from './page-part';
import type { EngineSite } from './site';

/** The map's interface for scripts, on its element; see `src/browser/app/map-pane.tsx`. */
interface MapElement extends HTMLElement {
  readonly atlasMap: {
    project(position: readonly [number, number]): Point | null;
    getCamera(): object;
  } | null;
}

export class SiteReader extends Part {
  readonly window: BrowserWindow;
  readonly site: EngineSite;
  readonly panel: Part;
  readonly filters: Part;
  readonly list: Part;

  constructor(window: BrowserWindow, site: EngineSite) {
    super(window);
    this.window = window;
    this.site = site;
    this.panel = new Part(window, 'aside');
    this.filters = new Part(window, 'section[aria-label="Filters"]');
    this.list = new Part(window, '[aria-label="Relationships that pass the filters"]');
  }

  /** Opens a path of the site. */
  async open(path = ''): Promise<void> {
    await this.window.visit(`${this.site.address}${path}`);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.window.resize(width, height);
  }

  async press(...keys: readonly Key[]): Promise<void> {
    for (const key of keys) await this.window.press(key);
  }

  /** Presses Tab until the element has the focus. */
  async tabTo(element: PageElement): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await element.hasFocus()) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not reach the element');
  }

  /** Types; several parts with pauses between them. */
  async type(...parts: readonly string[]): Promise<void> {
    for (const part of parts) {
      await this.window.type(part);
      if (parts.length > 1) await new Promise((resolve) => setTimeout(resolve, 350));
    }
  }

  /** Presses a topic of the filters, after showing the topics that are hidden at first if it is one of them. */
  async toggleTopic(name: string): Promise<void> {
    const topic = this.filters.button(new RegExp(`^${name}`));
    await this.filters.button(/\d more$/).expectVisible();
    if (!(await topic.isVisible())) await this.filters.button(/\d more$/).click();
    await topic.click();
  }

  /** Types a year and leaves the field. */
  async typeYear(label: string, year: number): Promise<void> {
    await this.filters.field(label).selectAll();
    await this.type(String(year));
    await this.press('Enter');
  }

  /** Records the height of the filters in each frame. Call it before opening a page. */
  recordFilterHeights(): void {
    this.site.runBeforeScripts(() => {
      const heights = new Set<number>();
      Object.assign(window, { heights });
      const note = () => {
        const filters = document.querySelector('section[aria-label="Filters"]');
        if (filters !== null) heights.add(filters.getBoundingClientRect().height);
        requestAnimationFrame(note);
      };
      note();
    });
  }

  /** The different heights that `recordFilterHeights` has recorded. */
  filterHeights(): Promise<number[]> {
    return this.window.run(
      () => [...(window as unknown as { heights: Set<number> }).heights],
      null,
    );
  }

  /** Waits until the decoded query of the address matches. */
  async expectAddress(parameters: string | RegExp): Promise<void> {
    const address = async () => decodeURIComponent(new URL(await this.window.address()).search);
    const expected = expect.poll(address);
    if (typeof parameters === 'string') await expected.toBe(parameters);
    else await expected.toMatch(parameters);
  }

  /** Whether the hover preview is shown. */
  hasPreview(): Promise<boolean> {
    return this.window.run(
      () => document.querySelector('.fixed[aria-hidden="true"].shadow-panel') !== null,
      null,
    );
  }

  /** Moves the pointer to a place, and waits for its preview. */
  async pointAtPlace(place: string): Promise<void> {
    await this.waitForMap();
    const { x, y } = await this.pointOf(place);
    await this.window.pointAt({ x: x - 3, y });
    await this.window.pointAt({ x, y });
    await expect.poll(() => this.hasPreview(), 'the preview is shown').toBe(true);
  }

  /**
   * Presses Tab `presses` times. Returns the elements that had the focus without being a control or having a name,
   * such as scroll containers in Firefox.
   */
  async tabStopsWithoutName(presses: number): Promise<string[]> {
    const nameless: string[] = [];
    for (let press = 0; press < presses; press += 1) {
      await this.press('Tab');
      const stop = await this.window.run(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const isControl = element.matches('a, button, input, select, textarea, summary, canvas');
        const isNamed = ['aria-label', 'aria-labelledby'].some((name) =>
          element.hasAttribute(name),
        );
        return isControl || isNamed ? null : element.outerHTML.slice(0, 120);
      }, null);
      if (stop !== null) nameless.push(stop);
    }
    return nameless;
  }

  /** Waits until the live map is shown and has stopped moving. */
  async waitForMap(): Promise<void> {
    let before: string | null = '';
    await expect
      .poll(
        async () => {
          const now = await this.window.run(() => {
            const element = document.querySelector<MapElement>('[data-atlas-map]');
            const isUp = element !== null && !element.classList.contains('opacity-0');
            return isUp ? JSON.stringify(element.atlasMap?.getCamera() ?? null) : null;
          }, null);
          const isStill = now !== null && now === before;
          before = now;
          return isStill;
        },
        { timeout: 45_000, message: 'the live map is up and still' },
      )
      .toBe(true);
  }

  /** The point of a place on the live map. */
  async pointOf(place: string): Promise<Point> {
    const point = await this.window.run(
      (position) =>
        document.querySelector<MapElement>('[data-atlas-map]')?.atlasMap?.project(position) ?? null,
      positionOf(place),
    );
    if (point === null) throw new Error(`${place} is behind the globe`);
    return point;
  }

  /** Clicks a place on the page's drawn map. */
  async clickDrawnPlace(place: string): Promise<void> {
    const drawing = await this.window.run(() => {
      const svg = document.querySelector<SVGSVGElement>('#prerendered svg');
      const { a = 1, e = 0, f = 0 } = svg?.getScreenCTM() ?? {};
      return { camera: svg?.dataset.camera ?? '', scale: a, x: e, y: f };
    }, null);
    const point = projectPosition(readCamera(drawing.camera), positionOf(place));
    if (point === null) throw new Error(`${place} is behind the globe`);
    await this.window.clickAt({
      x: drawing.x + drawing.scale * point.x,
      y: drawing.y + drawing.scale * point.y,
    });
  }

  /** The font size of each name on the drawn map, in CSS pixels of the window. */
  drawnNameSizes(): Promise<number[]> {
    return this.window.run(() => {
      const svg = document.querySelector<SVGSVGElement>('#prerendered svg');
      const scale = svg?.getScreenCTM()?.a ?? 0;
      const names = [...(svg?.querySelectorAll('text') ?? [])].filter((name) =>
        name.checkVisibility(),
      );
      return names.map((name) => Number.parseFloat(getComputedStyle(name).fontSize) * scale);
    }, null);
  }

  /** The names on the drawn map, by whether the card with the heading covers them. */
  namesByCard(heading: string): Promise<{ beside: string[]; covered: string[] }> {
    return this.window.run((title) => {
      const headings = [...document.querySelectorAll('#root h2')];
      const card = headings.find((each) => each.textContent === title)?.closest('.bg-panel');
      if (!card) throw new Error(`there is no card "${title}"`);
      const edge = card.getBoundingClientRect().left;
      const names = [...document.querySelectorAll('#prerendered svg text')];
      const visible = names.filter((name) => name.checkVisibility());
      const isCovered = (name: Element) => name.getBoundingClientRect().right > edge;
      const texts = (found: Element[]) => found.map((name) => name.textContent ?? '');
      return {
        beside: texts(visible.filter((name) => !isCovered(name))),
        covered: texts(visible.filter(isCovered)),
      };
    }, heading);
  }

  /** Whether head, rows and current row of the list have borders, which every engine paints. */
  bordersOfList(): Promise<{ head: boolean; current: boolean; rows: boolean }> {
    return this.window.run(() => {
      const hasBorder = (selector: string) =>
        [...document.querySelectorAll(selector)].some((cell) => {
          const style = getComputedStyle(cell);
          return [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth].some(
            (width) => Number.parseFloat(width) > 0,
          );
        });
      return {
        head: hasBorder('thead th'),
        current: hasBorder('tr[aria-current] :is(td, th)'),
        rows: hasBorder('tbody tr :is(td, th)'),
      };
    }, null);
  }

  /** Whether the app has rendered anything. */
  hasRendered(): Promise<boolean> {
    return this.window.run(() => document.getElementById('root')?.childElementCount !== 0, null);
  }

  /** Whether the page scrolls sideways. */
  isTooWide(): Promise<boolean> {
    return this.window.run(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      null,
    );
  }

  async clickPlace(place: string): Promise<void> {
    await this.waitForMap();
    await this.window.clickAt(await this.pointOf(place));
  }
}
