/** Drives a host page with embedded maps, as its reader and its own scripts would. */
import { expect, type Locator, type Page } from '@playwright/test';
import type {
  SisterCityMapChange,
  SisterCityMapSelection,
  SisterCityMapView,
} from '../../src/browser/embed-element/published-types';
import { readCamera } from '../../src/core/drawing/page-plan';
import type { ScreenCamera } from '../../src/core/geometry/screen-camera';
import { Area } from './area';
import { Delivery } from './delivery';
import type { HostPageName, HostServer } from './host-pages/host-server';
import { embedInPost } from './host-pages/wordpress';
import { type MapCamera, type MapElement, type Point, requireLiveMap } from './live-map';
import { passSecondsUntil } from './page-clock';
import { waitUntilVisible } from './wait-until-visible';

/** What the host page's scripts have recorded since it was opened. */
interface Notes {
  readonly events: { readonly type: string; readonly title: string; readonly detail: unknown }[];
  readonly messages: unknown[];
  readonly breaches: string[];
  shift: number;
}

type WindowWithNotes = Window & { hostNotes: Notes };

/** Runs before the scripts of the page. */
function takeNotes(): void {
  const notes: Notes = { events: [], messages: [], breaches: [], shift: 0 };
  Object.assign(window, { hostNotes: notes });
  for (const name of ['ready', 'select', 'view', 'error']) {
    document.addEventListener(`sistercitymap-${name}`, (event) => {
      const { detail, target } = event as CustomEvent<unknown>;
      notes.events.push({ type: name, title: (target as HTMLElement).title, detail });
    });
  }
  window.addEventListener('message', ({ data }) => notes.messages.push(data));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    notes.breaches.push(`${violatedDirective} forbids ${blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      notes.shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** An embedded map, found by its title. */
export class EmbeddedMap {
  readonly #page: Page;
  readonly #title: string | RegExp;

  constructor(page: Page, title: string | RegExp) {
    this.#page = page;
    this.#title = title;
  }

  get frame(): Locator {
    return this.#page.locator('iframe').and(this.#page.getByTitle(this.#title, { exact: true }));
  }

  /** The content of the frame. */
  get content(): Area {
    return new Area(this.frame.contentFrame().locator('body'));
  }

  get element(): Locator {
    return this.#page
      .locator('sister-city-map')
      .and(this.#page.getByTitle(this.#title, { exact: true }));
  }

  /** The canvas of the live map. */
  get liveMap(): Locator {
    return this.content.root.locator('canvas.maplibregl-canvas');
  }

  /** The camera of the live map. */
  async camera(): Promise<MapCamera | undefined> {
    const element = this.content.root.locator('[data-atlas-map]');
    return element.evaluate((map) => (map as MapElement).atlasMap?.getCamera());
  }

  /** The distances of an element from the frame's left and right edges, in CSS pixels. */
  async marginsOf(element: Locator): Promise<{ left: number; right: number }> {
    const [box, frame] = [await element.boundingBox(), await this.frame.boundingBox()];
    if (box === null || frame === null) throw new Error('the element is not visible');
    return { left: box.x - frame.x, right: frame.x + frame.width - box.x - box.width };
  }

  /** A point in the upper part of the frame, which the card does not cover. */
  async uncoveredPoint(): Promise<Point> {
    const box = await this.frame.boundingBox();
    if (box === null) throw new Error('the frame is not visible');
    return { x: box.x + box.width / 2, y: box.y + 60 };
  }

  /** The prerendered map. */
  get drawnMap(): Locator {
    return this.content.root.locator('#prerendered svg').first();
  }

  /** The camera of the prerendered map. */
  async drawnCamera(): Promise<ScreenCamera> {
    return readCamera((await this.drawnMap.getAttribute('data-camera')) ?? '');
  }

  /** Waits until the live map has replaced the drawn one. */
  async waitForLiveMap(): Promise<void> {
    await requireLiveMap(this.#page);
    await waitUntilVisible(this.liveMap);
    await expect(this.drawnMap).toHaveCount(0);
  }

  /** The text that says that the map has lost its WebGL context. */
  get paused(): Locator {
    return this.content.text('The live map is paused');
  }

  /** Which map it shows: the drawn one on the way to the live one is `coming`. */
  async state(): Promise<'live' | 'paused' | 'coming' | 'blank'> {
    if ((await this.drawnMap.count()) === 0) {
      return (await this.liveMap.count()) === 0 ? 'blank' : 'live';
    }
    return (await this.paused.count()) > 0 ? 'paused' : 'coming';
  }

  /** The link to the full atlas, which every embed has. */
  get fullMap(): Locator {
    return this.content.link(/full map|Открыть всю карту/i);
  }

  async size(): Promise<{ width: number; height: number }> {
    const box = await this.frame.boundingBox();
    return { width: box?.width ?? 0, height: box?.height ?? 0 };
  }

  /** The element's `view`. */
  view(): Promise<SisterCityMapView> {
    return this.element.evaluate((element: HTMLElementTagNameMap['sister-city-map']) => {
      return element.view;
    });
  }

  select(selection: SisterCityMapSelection | null): Promise<void> {
    return this.element.evaluate(
      (element: HTMLElementTagNameMap['sister-city-map'], chosen) => element.select(chosen),
      selection,
    );
  }

  setView(change: SisterCityMapChange): Promise<void> {
    return this.element.evaluate(
      (element: HTMLElementTagNameMap['sister-city-map'], changed) => element.setView(changed),
      change,
    );
  }

  /** The events of the element, oldest first. */
  async events(type: 'ready' | 'select' | 'view' | 'error'): Promise<unknown[]> {
    const { events } = await this.#page.evaluate(() => {
      return (window as unknown as WindowWithNotes).hostNotes;
    });
    const own = events.filter((event) => event.title === this.#title && event.type === type);
    return own.map(({ detail }) => detail);
  }

  async waitForReady(): Promise<void> {
    await expect.poll(() => this.events('ready'), `"${this.#title}" is ready`).toHaveLength(1);
  }
}

export class HostPage {
  /** The addresses of all requests. */
  readonly requests: string[] = [];
  /** Uncaught errors of the page and its frames. */
  readonly pageErrors: string[] = [];
  readonly delivery: Delivery;
  readonly #page: Page;
  readonly #server: HostServer;

  constructor(page: Page, server: HostServer) {
    this.#page = page;
    this.#server = server;
    this.delivery = new Delivery(page);
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  /** By default the window is so low that a second map stays out of view: drawing live maps takes long. */
  async open(name: HostPageName, viewport = { width: 400, height: 280 }): Promise<void> {
    await this.#page.setViewportSize(viewport);
    await this.#page.addInitScript(takeNotes);
    await this.#page.goto(`${this.#server.origin}/${name}.html`);
  }

  /** Replaces the clock of the page and its maps. Call it before opening a page. */
  async startClock(): Promise<void> {
    await this.#page.clock.install({ time: new Date() });
  }

  /** See `passSecondsUntil`. */
  async passSecondsUntil(isReached: () => Promise<boolean>): Promise<void> {
    await passSecondsUntil(this.#page, isReached);
  }

  /** Opens a WordPress post with an address on its own line; `files` returns the files at other addresses. */
  async openPost(
    address: string,
    secret: string,
    files: (address: string) => string,
  ): Promise<void> {
    this.#server.post = await embedInPost(this.#page, address, secret, files);
    await this.open('wordpress');
  }

  map(title: string | RegExp): EmbeddedMap {
    return new EmbeddedMap(this.#page, title);
  }

  /** The scroll position, after scrolling has stopped. */
  scrollPosition(): Promise<number> {
    return this.#page.evaluate(async () => {
      let [before, frames] = [scrollY, 0];
      for (; frames < 20; frames += 1) {
        await new Promise(requestAnimationFrame);
        if (scrollY !== before) [before, frames] = [scrollY, 0];
      }
      return scrollY;
    });
  }

  /** A link outside of the maps. */
  link(name: string | RegExp): Locator {
    return this.#page.getByRole('link', { name, exact: true });
  }

  notes(): Promise<Notes> {
    return this.#page.evaluate(() => (window as unknown as WindowWithNotes).hostNotes);
  }

  /** Whether the page is cross-origin isolated. */
  isIsolated(): Promise<boolean> {
    return this.#page.evaluate(() => crossOriginIsolated);
  }

  /** The number of open windows. */
  get windows(): number {
    return this.#page.context().pages().length;
  }

  /** The number of requests for the embed. */
  get embedLoads(): number {
    return this.requests.filter((address) => new URL(address).pathname.endsWith('/embed.html'))
      .length;
  }
}
