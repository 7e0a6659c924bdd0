/** A map with only a crowd of arcs, in any engine. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import sirv from 'sirv';
import { buildCrowdPage } from '../browser/crowd-map';
import type { Look } from '../browser/crowd-page/crowd';
import type { BrowserWindow } from './engine';

const look: Look = { projection: 'flat', longitude: 20, latitude: 30, zoom: 0.2 };

export class CrowdWindow {
  readonly #window: BrowserWindow;
  readonly #leave: () => void;

  private constructor(window: BrowserWindow, leave: () => void) {
    this.#window = window;
    this.#leave = leave;
  }

  static async open(browserWindow: BrowserWindow): Promise<CrowdWindow> {
    const { folder, remove } = await buildCrowdPage();
    const server = createServer(sirv(folder)).listen(0, 'localhost');
    await once(server, 'listening');
    await browserWindow.resize(460, 320);
    await browserWindow.visit(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const isThere = () => browserWindow.run(() => window.crowdPage !== undefined, null);
    await expect.poll(isThere, 'the page has its script').toBe(true);
    return new CrowdWindow(browserWindow, () => {
      server.close();
      remove();
    });
  }

  /** The mean darkness of the pixels on which arcs are drawn. */
  async darkness(arcs: readonly number[]): Promise<number> {
    const darkness = await this.#window.run(
      async ([ends, from]) => {
        const page = window.crowdPage;
        if (document.querySelector('canvas') === null) await page.open(ends, from);
        else await page.setArcs(ends);
        return page.darkness();
      },
      [arcs, look] as const,
    );
    const drawn = (await darkness).filter((dark) => dark > 0);
    return drawn.reduce((sum, dark) => sum + dark, 0) / drawn.length;
  }

  async close(): Promise<void> {
    await this.#window.close();
    this.#leave();
  }
}
