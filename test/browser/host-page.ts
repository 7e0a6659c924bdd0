/** Drives a page of somebody else that holds maps, as its reader and as its scripts would. */
import { expect, type Locator, type Page } from '@playwright/test';
import type {
  SisterCityMapChange,
  SisterCityMapSelection,
  SisterCityMapView,
} from '../../src/browser/embed-element/published-types';
import { Area } from './area';
import { Delivery } from './delivery';
import type { HostPageName, HostServer } from './host-pages/host-server';
import { embedInPost } from './host-pages/wordpress';
import type { MapCamera, MapElement, Point } from './live-map';

/** What the page's own scripts have noted since it was opened. */
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

/** One map on the page, found by its title. */
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

  /** What the frame shows. */
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

  /** From where the live map is seen. */
  async camera(): Promise<MapCamera | undefined> {
    const element = this.content.root.locator('[data-atlas-map]');
    return element.evaluate((map) => (map as MapElement).atlasMap?.getCamera());
  }

  /** How far something in the frame is from the left edge and from the right, in its pixels. */
  async marginsOf(element: Locator): Promise<{ left: number; right: number }> {
    const [box, frame] = [await element.boundingBox(), await this.frame.boundingBox()];
    if (box === null || frame === null) throw new Error('it is not in sight');
    return { left: box.x - frame.x, right: frame.x + frame.width - box.x - box.width };
  }

  /** A point of the window in the upper part of the frame, which its card leaves free. */
  async uncoveredPoint(): Promise<Point> {
    const box = await this.frame.boundingBox();
    if (box === null) throw new Error('the frame is not in sight');
    return { x: box.x + box.width / 2, y: box.y + 60 };
  }

  /** The map that stands in the page as it came. */
  get drawnMap(): Locator {
    return this.content.root.locator('#prerendered svg').first();
  }

  /** The live map has drawn. */
  async waitForLiveMap(): Promise<void> {
    await expect(this.liveMap).toBeVisible();
    await expect(this.drawnMap).toHaveCount(0);
  }

  /** The link to the whole atlas, which stands in every embed. */
  get fullMap(): Locator {
    return this.content.link(/full map|Открыть всю карту/i);
  }

  async size(): Promise<{ width: number; height: number }> {
    const box = await this.frame.boundingBox();
    return { width: box?.width ?? 0, height: box?.height ?? 0 };
  }

  /** What the page's scripts read off the element. */
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

  /** What the element has told its page, oldest first. */
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
  /** Addresses that anything on the page has asked for. */
  readonly requests: string[] = [];
  /** Errors that nothing in the page or its frames caught. */
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

  async open(name: HostPageName): Promise<void> {
    // So low that a second map on the page is made, but not seen: live maps take their time.
    await this.#page.setViewportSize({ width: 400, height: 280 });
    await this.#page.addInitScript(takeNotes);
    await this.#page.goto(`${this.#server.origin}/${name}.html`);
  }

  /** Opens a post of WordPress in which an address stands alone; `files` gives what stands at others. */
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

  /** How far the page is scrolled, once it has come to rest. */
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

  /** A link of the page's own. */
  link(name: string | RegExp): Locator {
    return this.#page.getByRole('link', { name, exact: true });
  }

  notes(): Promise<Notes> {
    return this.#page.evaluate(() => (window as unknown as WindowWithNotes).hostNotes);
  }

  /** Whether its server asks of everything in it that it permits that. */
  isIsolated(): Promise<boolean> {
    return this.#page.evaluate(() => crossOriginIsolated);
  }

  /** How many windows there are. */
  get windows(): number {
    return this.#page.context().pages().length;
  }

  /** How often the embed was fetched. */
  get embedLoads(): number {
    return this.requests.filter((address) => new URL(address).pathname.endsWith('/embed.html'))
      .length;
  }
}
