/** Drives a host page with embedded maps, as its reader and its own scripts would. */
import { expect } from '@playwright/test';
import {
  type HostPageName,
  type HostServer,
  startHostServer,
} from '../browser/host-pages/host-server';
import type { BrowserWindow } from './engine';
import { Part } from './page-part';
import type { EngineSite } from './site';

/** The window with the element's events, as recorded by the page's own scripts. */
type WindowWithNotes = Window & { hostNotes: { type: string; title: string; detail: unknown }[] };

/** Runs before the scripts of the page. */
function takeNotes(): void {
  const notes: WindowWithNotes['hostNotes'] = [];
  Object.assign(window, { hostNotes: notes });
  for (const type of ['ready', 'select', 'view', 'error']) {
    document.addEventListener(`sistercitymap-${type}`, (event) => {
      const { detail, target } = event as CustomEvent<unknown>;
      notes.push({ type, title: (target as HTMLElement).title, detail });
    });
  }
}

export class HostReader {
  readonly window: BrowserWindow;
  readonly #server: HostServer;

  private constructor(window: BrowserWindow, server: HostServer) {
    this.window = window;
    this.#server = server;
  }

  static async start(window: BrowserWindow, site: EngineSite): Promise<HostReader> {
    return new HostReader(window, await startHostServer(site.address, takeNotes));
  }

  async open(name: HostPageName): Promise<void> {
    // Small, because live maps are drawn by software rendering.
    await this.window.resize(460, 320);
    await this.window.visit(`${this.#server.origin}/${name}.html`);
  }

  /** The content of the frame with a title. */
  map(title: string): Part {
    return new Part(this.window.frame(title));
  }

  /** The events of the element with a title, oldest first. */
  events(title: string, type: 'ready' | 'select' | 'view' | 'error'): Promise<unknown[]> {
    return this.window.run(
      (of) =>
        (window as unknown as WindowWithNotes).hostNotes
          .filter((note) => note.title === of.title && note.type === of.type)
          .map(({ detail }) => detail),
      { title, type },
    );
  }

  async waitForReady(title: string): Promise<void> {
    await expect.poll(() => this.events(title, 'ready'), `"${title}" is ready`).toHaveLength(1);
  }

  /** Calls the element's `select`, like a script of the page. */
  async select(title: string, place: string): Promise<void> {
    await this.window.run(
      (of) => {
        const map = document.querySelector(`sister-city-map[title="${of.title}"]`);
        (map as HTMLElementTagNameMap['sister-city-map'] | null)?.select({ place: of.place });
      },
      { title, place },
    );
  }

  /** The value of an attribute of an element. */
  attribute(title: string, name: string): Promise<string | null> {
    return this.window.run(
      (of) =>
        document.querySelector(`sister-city-map[title="${of.title}"]`)?.getAttribute(of.name) ??
        null,
      { title, name },
    );
  }

  async close(): Promise<void> {
    await this.window.close();
    await this.#server.close();
  }
}
