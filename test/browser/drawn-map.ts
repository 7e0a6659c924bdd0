/** Drives the drawn map of a page: finds its places on the screen, and its links. */
import { expect, type Locator } from '@playwright/test';
import { readCamera } from '../../src/core/drawing/page-plan';
import { projectPosition } from '../../src/core/geometry/screen-camera';
import { Area } from './area';
import { positionOf } from './fixed-records';
import type { Point } from './live-map';

export class DrawnMap {
  /** The SVG. */
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  /** Its links, which exist until the app takes over. */
  get links(): Area {
    return new Area(this.root.locator('.to'));
  }

  /** Resolves when the first script handles clicks on links, instead of the browser. */
  async waitUntilInteractive(): Promise<void> {
    await expect(this.root.locator('.to.live')).toHaveCount(1);
  }

  /** Waits until the map can move, where there is no live one, and frames what the page shows. */
  async waitUntilMovable(): Promise<void> {
    const surface = this.root.page().getByRole('main').locator('div[role="presentation"]');
    await expect(surface).toHaveCSS('touch-action', 'none');
  }

  /** The returned function tells whether the names on the map are still the elements that they are now. */
  async rememberNames(): Promise<() => Promise<boolean>> {
    const name = await this.root.locator('text').first().elementHandle();
    return async () => (await name?.evaluate((element) => element.isConnected)) ?? false;
  }

  /** A name on the map. */
  name(name: string): Locator {
    return this.root.locator('text').getByText(name, { exact: true });
  }

  /** Pairs of overlapping names. */
  overlappingNames(): Promise<string[]> {
    return this.root.evaluate((svg) => {
      const names = [...svg.querySelectorAll('text')]
        .filter((name) => name.checkVisibility({ visibilityProperty: true }))
        .map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }));
      return names.flatMap(({ name, box }, index) =>
        names.slice(index + 1).flatMap((other) => {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return across > 2 && down > 6 ? [`${name} / ${other.name}`] : [];
        }),
      );
    });
  }

  /** The position at its centre, in whole degrees. */
  async middle(): Promise<[longitude: number, latitude: number]> {
    const camera = await this.root.getAttribute('data-camera');
    const { longitude, latitude } = readCamera(camera ?? '');
    return [Math.round(longitude), Math.round(latitude)];
  }

  /** The point of a place in the window. Throws if it is behind the globe. */
  async pointOf(place: string): Promise<Point> {
    const { camera, scale, x, y } = await this.root.evaluate((element) => {
      const svg = element as unknown as SVGSVGElement;
      const { a, e, f } = svg.getScreenCTM() as DOMMatrix;
      return { camera: svg.dataset.camera ?? '', scale: a, x: e, y: f };
    });
    const point = projectPosition(readCamera(camera), positionOf(place));
    if (point === null) throw new Error(`${place} is behind the globe`);
    return { x: x + scale * point.x, y: y + scale * point.y };
  }

  /** The address of the link at a place; `null` if there is none, or something covers it. */
  async linkAt(place: string): Promise<string | null> {
    const point = await this.pointOf(place);
    return this.root.evaluate((element, { x, y }) => {
      const link = document.elementFromPoint(x, y)?.closest('a') ?? null;
      return link !== null && element.contains(link) ? link.getAttribute('href') : null;
    }, point);
  }

  /** Clicks a place, or a point `above` CSS pixels above the middle of its dot. */
  async tap(place: string, above = 0): Promise<void> {
    const { x, y } = await this.pointOf(place);
    await this.root.page().mouse.click(x, y - above);
  }

  async doubleClick({ x, y }: Point): Promise<void> {
    await this.root.page().mouse.dblclick(x, y);
  }
}
