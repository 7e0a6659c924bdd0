/** Drives the live map: finds its places and arcs on the screen, and points at them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { middleBetween, positionOf } from './fixed-records';
import { type MapPicture, readPicture, takePicture } from './map-picture';

export type Point = { readonly x: number; readonly y: number };

export type MapCamera = {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
};

/** The map's interface for scripts, on its element; see `src/browser/app/map-pane.tsx`. */
export interface MapElement extends HTMLElement {
  readonly atlasMap: {
    project(position: readonly [number, number]): Point | null;
    placesInView(): readonly (Point & { readonly id: string })[];
    getCamera(): MapCamera;
    setCamera(camera: MapCamera): void;
    on(name: 'hover', listener: (target: { type: string; id: string } | null) => void): () => void;
  } | null;
}

/** Throws in a browser that asks to save data, because the drawn map stays there. */
export async function requireLiveMap(page: Page): Promise<void> {
  const savesData = await page.evaluate(() => {
    return (navigator as { readonly connection?: { saveData: boolean } }).connection?.saveData;
  });
  if (savesData) throw new Error('This test needs the live map: tag it @map.');
}

export class LiveMap {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The element with the map's interface for scripts. */
  get #element(): Locator {
    return this.#page.getByRole('main').locator('[data-atlas-map]');
  }

  get canvas(): Locator {
    return this.#page.locator('canvas');
  }

  /** The list of its places for the keyboard. */
  get placeList(): Locator {
    return this.#page.getByRole('listbox', { name: 'Places on the map' });
  }

  /** The place that the keyboard is on. */
  get activePlace(): Locator {
    return this.#page.locator('[role="listbox"][aria-activedescendant^="walk-"] [data-active]');
  }

  /**
   * Counts the frames that the map draws in full size under the drawn one. Call it before opening a page; the returned
   * function gives their number.
   */
  async countCoveredFrames(): Promise<() => Promise<number>> {
    type Counting = Window & { coveredFrames: Set<number> };
    await this.#page.addInitScript(() => {
      const coveredFrames = new Set<number>();
      Object.assign(window, { coveredFrames });
      let frame = 0;
      const count = () => {
        frame += 1;
        requestAnimationFrame(count);
      };
      count();
      const { drawElements } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.drawElements = function (...parameters) {
        const isCovered = document.getElementById('prerendered') !== null;
        if (isCovered && this.drawingBufferWidth > 100) coveredFrames.add(frame);
        drawElements.apply(this, parameters);
      };
    });
    return () => this.#page.evaluate(() => (window as unknown as Counting).coveredFrames.size);
  }

  /** Notes which places the map shows. The returned function gives their ids, each time that they have changed. */
  async watchPlaces(): Promise<() => Promise<string[][]>> {
    const watched = await this.#element.evaluateHandle((element) => {
      const shown: string[][] = [];
      const note = () => {
        const places = (element as MapElement).atlasMap?.placesInView() ?? [];
        const ids = places.map(({ id }) => id).sort();
        if (ids.join() !== shown.at(-1)?.join()) shown.push(ids);
        requestAnimationFrame(note);
      };
      note();
      return shown;
    });
    return () => watched.jsonValue();
  }

  /** Waits until the map has drawn and stopped moving. */
  async waitUntilStill(): Promise<void> {
    await requireLiveMap(this.#page);
    // Until its first frame, the drawn map is shown. Software WebGL on a busy machine may need long for that
    // frame, so only the test's own timeout limits it.
    await expect(this.#element).not.toHaveClass(/opacity-0/, { timeout: 0 });
    let before = '';
    await expect
      .poll(async () => {
        const now = JSON.stringify(
          await this.#element.evaluate((element) => (element as MapElement).atlasMap?.getCamera()),
        );
        const isStill = now === before;
        before = now;
        return isStill && now !== undefined;
      })
      .toBe(true);
  }

  /** The point of a longitude and latitude in the window; `null` behind the globe. */
  async pointOf(position: readonly [number, number]): Promise<Point | null> {
    const point = await this.#element.evaluate(
      (element, at) => (element as MapElement).atlasMap?.project(at),
      position,
    );
    if (point === undefined) throw new Error('There is no live map. Is the test tagged @map?');
    return point;
  }

  /** The point of a place in the window. Throws if it is behind the globe. */
  async positionOf(place: string): Promise<Point> {
    const point = await this.pointOf(positionOf(place));
    if (point === null) throw new Error(`${place} is behind the globe`);
    return point;
  }

  async positionOfActivePlace(): Promise<Point> {
    const id = await this.activePlace.getAttribute('id');
    const point = await this.#element.evaluate(
      (element, activeId) =>
        (element as MapElement).atlasMap
          ?.placesInView()
          .find((place) => `walk-${place.id}` === activeId),
      id,
    );
    if (point === undefined) throw new Error(`${id} is not in view`);
    return point;
  }

  /** Whether no panel covers a point of the map. */
  async isUncovered({ x, y }: Point): Promise<boolean> {
    const top = await this.#page.evaluate(
      ([left, up]) => document.elementFromPoint(left, up)?.tagName ?? '',
      [x, y] as const,
    );
    return top === 'CANVAS';
  }

  async lookAt(camera: MapCamera): Promise<void> {
    await this.#element.evaluate(
      (element, to) => (element as MapElement).atlasMap?.setCamera(to),
      camera,
    );
  }

  /** Moves the mouse to a point of the map. Returns the id of the pair whose arc is hit, or `null`. */
  async pairUnder({ x, y }: Point): Promise<string | null> {
    await this.#element.evaluate((element) => {
      if (element.dataset.hovered !== undefined) return;
      element.dataset.hovered = '';
      (element as MapElement).atlasMap?.on('hover', (target) => {
        element.dataset.hovered = target?.type === 'pair' ? target.id : '';
      });
    });
    await this.#page.mouse.move(x, y);
    const pair = await this.#element.evaluate(async (element) => {
      // The map reports the hit in the frame after the pointer's move.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return element.dataset.hovered;
    });
    return pair === undefined || pair === '' ? null : pair;
  }

  async clickPlace(place: string): Promise<void> {
    await this.waitUntilStill();
    const { x, y } = await this.positionOf(place);
    await this.#page.mouse.click(x, y);
  }

  /** Taps beside a place, as far as a finger typically misses. */
  async tapBeside(place: string): Promise<void> {
    await this.waitUntilStill();
    const { x, y } = await this.positionOf(place);
    await this.#page.touchscreen.tap(x - 10, y + 10);
  }

  /** Clicks the middle of an arc. Only works on the globe, because arcs on the flat map are curved. */
  async clickArc(from: string, to: string): Promise<void> {
    await this.waitUntilStill();
    const point = await this.pointOf(middleBetween(from, to));
    if (point === null) throw new Error('the arc is behind the globe');
    await this.#page.mouse.click(point.x, point.y);
  }

  /** Zooms in on the middle of an arc of the globe, and clicks it. */
  async zoomToAndClickArc(from: string, to: string): Promise<void> {
    const [longitude, latitude] = middleBetween(from, to);
    await this.lookAt({ zoom: 6, latitude, longitude });
    await this.clickArc(from, to);
  }

  async hoverPlace(place: string): Promise<void> {
    await this.waitUntilStill();
    const { x, y } = await this.positionOf(place);
    await this.#page.mouse.move(x - 3, y - 3);
    await this.#page.mouse.move(x, y);
  }

  async clickEmptySea(): Promise<void> {
    await this.waitUntilStill();
    const { width } = this.#page.viewportSize() ?? { width: 0 };
    await this.#page.mouse.click(width - 140, 260);
  }

  /** The returned function tells whether the page still has the map that it has now. */
  async remember(): Promise<() => Promise<boolean>> {
    const map = await this.#element.evaluateHandle((element) => (element as MapElement).atlasMap);
    return () =>
      this.#element.evaluate((element, before) => (element as MapElement).atlasMap === before, map);
  }

  /** A screenshot of the window. */
  picture(): Promise<MapPicture> {
    return takePicture(this.#page);
  }

  /** The pixels of a saved picture. */
  pictureIn(png: Buffer): MapPicture {
    return readPicture(png);
  }

  /** Loses the WebGL context; the returned function restores it. */
  async loseWebGlContext(): Promise<() => Promise<void>> {
    const extension = await this.canvas.evaluateHandle((element) =>
      (element as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
    );
    await extension.evaluate((lose) => lose?.loseContext());
    return () => extension.evaluate((lose) => lose?.restoreContext());
  }
}
