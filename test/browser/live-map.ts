/** Drives the live map: where its places and arcs are on the screen, how one points at them and walks them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { middleBetween, positionOf } from './fixed-records';
import { type MapPicture, readPicture, takePicture } from './map-picture';

export type Point = { readonly x: number; readonly y: number };

export type MapCamera = {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
};

/** What the map's element offers to scripts; see `src/browser/app/map-pane.tsx`. */
export interface MapElement extends HTMLElement {
  readonly atlasMap: {
    project(position: readonly [number, number]): Point | null;
    placesInView(): readonly (Point & { readonly id: string })[];
    getCamera(): MapCamera;
    setCamera(camera: MapCamera): void;
    on(name: 'hover', listener: (target: { type: string; id: string } | null) => void): () => void;
  } | null;
}

export class LiveMap {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The element that carries the map for scripts. */
  get #element(): Locator {
    return this.#page.getByRole('main').locator('[data-atlas-map]');
  }

  /** What the map is drawn on. */
  get canvas(): Locator {
    return this.#page.locator('canvas');
  }

  /** The list of its places, which the keyboard walks. */
  get placeList(): Locator {
    return this.#page.getByRole('listbox', { name: 'Places on the map' });
  }

  /** The place of the map that the keyboard is on. */
  get activePlace(): Locator {
    return this.#page.locator('[role="listbox"][aria-activedescendant^="walk-"] [data-active]');
  }

  /** Waits until the map has drawn and stopped moving. */
  async waitUntilStill(): Promise<void> {
    // Before it has drawn, the drawn map answers. Software WebGL on a busy machine takes its time for the
    // first picture: how long a test may take limits it, and nothing else.
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

  /** Where a longitude and latitude is in the window; `null` behind the globe. */
  async pointOf(position: readonly [number, number]): Promise<Point | null> {
    const point = await this.#element.evaluate(
      (element, at) => (element as MapElement).atlasMap?.project(at),
      position,
    );
    if (point === undefined) throw new Error('there is no map');
    return point;
  }

  /** Where a place is in the window. Fails where it lies behind the globe. */
  async positionOf(place: string): Promise<Point> {
    const point = await this.pointOf(positionOf(place));
    if (point === null) throw new Error(`${place} is not in sight`);
    return point;
  }

  async positionOfActivePlace(): Promise<Point> {
    const id = await this.activePlace.getAttribute('id');
    const point = await this.#element.evaluate(
      (element, walked) =>
        (element as MapElement).atlasMap
          ?.placesInView()
          .find((place) => `walk-${place.id}` === walked),
      id,
    );
    if (point === undefined) throw new Error(`${id} is not in view`);
    return point;
  }

  /** Whether panels leave a point of the map uncovered. */
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

  /** Moves the mouse to a point of the map; the id of the pair whose arc answers, or `null`. */
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
      // The map answers in the frame after the pointer's move.
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

  /** Taps so far from a place as a finger misses it. */
  async tapBeside(place: string): Promise<void> {
    await this.waitUntilStill();
    const { x, y } = await this.positionOf(place);
    await this.#page.touchscreen.tap(x - 10, y + 10);
  }

  /** Clicks an arc of the globe in its middle; on the flat map arcs bulge. */
  async clickArc(from: string, to: string): Promise<void> {
    await this.waitUntilStill();
    const point = await this.pointOf(middleBetween(from, to));
    if (point === null) throw new Error('the arc is not in sight');
    await this.#page.mouse.click(point.x, point.y);
  }

  /** Comes near to the middle of an arc of the globe, and clicks it. */
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
    await this.#page.mouse.click(1300, 260);
  }

  /** What is drawn in the window. */
  picture(): Promise<MapPicture> {
    return takePicture(this.#page);
  }

  /** What is drawn in a picture that was saved. */
  pictureIn(png: Buffer): Promise<MapPicture> {
    return readPicture(this.#page, png);
  }

  /** The graphics card forgets everything: the function returned gives it back. */
  async loseWebGlContext(): Promise<() => Promise<void>> {
    const extension = await this.canvas.evaluateHandle((element) =>
      (element as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
    );
    await extension.evaluate((lose) => lose?.loseContext());
    return () => extension.evaluate((lose) => lose?.restoreContext());
  }
}
