/**
 * Turns and zooms the drawn map where there will be no live one: by drag, wheel and pinch, by buttons, and
 * to the selection. It loads only then, with the outlines of the earth, which it redraws at every step.
 */
import { drawGround } from '../../core/earth/draw-ground';
import { earthOf, type PackedEarth, unpackEarth } from '../../core/earth/earth';
import { frameCamera, moveCentre } from '../../core/framing/frame-camera';
import { maxFrame, minZoom } from '../../core/framing/frame-limits';
import { framedPositions, positionOfPlace } from '../../core/framing/framed-positions';
import { openingPositions } from '../../core/framing/opening-positions';
import type { Position } from '../../core/geometry/arc';
import { nearestTurn } from '../../core/geometry/longitude';
import {
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import { cameraIn, type Viewport } from '../../core/geometry/viewport';
import { globeZoomOffset } from '../../core/view/parameters/camera-format';
import type { Camera } from '../../core/view/view';
import { flightDuration, panStep, stepDuration, wayToReveal } from '../map/camera-steps';
import type { Direction } from '../map/next-place';
import { siteRoot } from '../query/site-root';
import type { DrawnMap, GroundOf, Mover } from './drawn-map';
import { listenToHand } from './hand';

export interface DrawnCameraOptions {
  readonly viewport: () => Viewport;
  readonly reducedMotion: () => boolean;
  /** Called when the reader has moved the map. */
  readonly onMoved: (camera: Camera) => void;
}

/** Cameras that differ by no more than this count as the same. */
const tolerance = {
  zoom: 0.005,
  latitude: 5e-5,
  longitude: 5e-5,
  x: 0.5,
  y: 0.5,
  eyeDistance: 0.5,
};
const numbersOfCamera = Object.keys(tolerance) as (keyof typeof tolerance)[];

function isSame(a: ScreenCamera, b: ScreenCamera): boolean {
  return numbersOfCamera.every((part) => Math.abs(a[part] - b[part]) <= tolerance[part]);
}

export class DrawnCamera implements Mover {
  readonly #map: DrawnMap;
  readonly #groundOf: GroundOf;
  readonly #options: DrawnCameraOptions;
  #frame = 0;

  private constructor(map: DrawnMap, groundOf: GroundOf, options: DrawnCameraOptions) {
    this.#map = map;
    this.#groundOf = groundOf;
    this.#options = options;
    map.setMover(this);
  }

  /** Rejects if the outlines of the earth do not load; the map cannot move then. */
  static async of(map: DrawnMap, options: DrawnCameraOptions): Promise<DrawnCamera> {
    const response = await fetch(new URL('basemap/earth.json', siteRoot));
    if (!response.ok) throw new Error(`the lines of the earth: ${response.status}`);
    const earth = earthOf(unpackEarth((await response.json()) as PackedEarth));
    return new DrawnCamera(map, (plan) => drawGround(plan, earth), options);
  }

  /** Stops moving the map and leaves it where it is. */
  release(): void {
    cancelAnimationFrame(this.#frame);
    this.#map.setMover(null);
  }

  /** Jumps to a camera; does nothing if the map is there already. */
  set(camera: Camera): void {
    cancelAnimationFrame(this.#frame);
    const to = this.#onScreen(camera);
    if (!isSame(to, this.#map.screenCamera())) this.#look(to);
  }

  /** Flies to the selection, or to the opening view. */
  follow(): void {
    this.#flyToAll(framedPositions(this.#map.scene, 'globe'));
  }

  frameOpeningView(): void {
    this.#flyToAll(openingPositions(this.#map.scene, 'globe'));
  }

  /** Zooms in, or out if negative. */
  zoomBy(zooms: number): void {
    this.#step(this.#zoomed(this.#map.getCamera(), zooms));
  }

  /** What is at the point stays there. */
  zoomInAt(point: ScreenPoint): void {
    this.#step(this.#zoomed(this.#map.getCamera(), 1, point));
  }

  pan(direction: Direction): void {
    this.#step(
      this.#panned(this.#map.getCamera(), ...panStep(this.#options.viewport(), direction)),
    );
  }

  reveal(placeId: string): void {
    const position = positionOfPlace(this.#map.scene, placeId);
    const point = position && projectPosition(this.#map.screenCamera(), position);
    if (!point) return;
    const [right, down] = wayToReveal(point, this.#options.viewport());
    if (right !== 0 || down !== 0) this.#step(this.#panned(this.#map.getCamera(), right, down));
  }

  zoomOn(placeId: string, zooms: number): void {
    const position = positionOfPlace(this.#map.scene, placeId);
    if (position === null) return;
    const { zoom } = this.#zoomed(this.#map.getCamera(), zooms);
    this.#step({ zoom, longitude: position[0], latitude: position[1] });
  }

  /**
   * Lets gestures on an element move the map; the returned function stops that. `isCooperative` leaves
   * scrolling to the page.
   */
  listenTo(element: HTMLElement, isCooperative: boolean): () => void {
    return listenToHand(element, isCooperative, {
      onMove: (before, after, zooms) => {
        cancelAnimationFrame(this.#frame);
        const zoomed = this.#zoomed(this.#map.getCamera(), zooms, after);
        const to = this.#panned(zoomed, before.x - after.x, before.y - after.y);
        this.#look(this.#onScreen(to));
      },
      onEnd: () => this.#options.onMoved(this.#map.getCamera()),
    });
  }

  #onScreen(camera: Camera): ScreenCamera {
    return cameraIn(this.#options.viewport(), 'globe', camera);
  }

  #look(camera: ScreenCamera): void {
    this.#map.look(camera, this.#groundOf);
  }

  /** A camera moved by pixels; the globe keeps its size. */
  #panned(camera: Camera, right: number, down: number): Camera {
    const [longitude, latitude] = moveCentre(camera, right, down);
    const zoom = camera.zoom - globeZoomOffset(camera.latitude) + globeZoomOffset(latitude);
    return { zoom, latitude, longitude };
  }

  /** A camera zoomed in by `zooms`, within the limits; what is at the point `around` stays there. */
  #zoomed(camera: Camera, zooms: number, around?: ScreenPoint): Camera {
    const min = minZoom(this.#options.viewport(), 'globe') + globeZoomOffset(camera.latitude);
    const zoom = Math.min(maxFrame, Math.max(min, camera.zoom + zooms));
    if (around === undefined) return { ...camera, zoom };
    const { x, y } = this.#map.screenCamera();
    const growth = 2 ** (zoom - camera.zoom) - 1;
    const [right, down] = [(around.x - x) * growth, (around.y - y) * growth];
    return this.#panned({ ...camera, zoom }, right, down);
  }

  /** Flies a short step and reports it as a move by the reader. */
  #step(camera: Camera): void {
    this.#fly(camera, stepDuration);
    this.#options.onMoved(camera);
  }

  #flyToAll(positions: readonly Position[]): void {
    if (positions.length === 0) return;
    this.#fly(frameCamera(positions, this.#options.viewport(), 'globe'), flightDuration);
  }

  #fly(camera: Camera, duration: number): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#map.screenCamera();
    const to = this.#onScreen(camera);
    if (isSame(from, to)) return;
    if (this.#options.reducedMotion()) {
      this.#look(to);
      return;
    }
    const end = { ...to, longitude: nearestTurn(to.longitude, from.longitude) };
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / duration));
      const way = share * share * (3 - 2 * share);
      const between = { ...end };
      for (const part of numbersOfCamera)
        between[part] = from[part] + (end[part] - from[part]) * way;
      this.#look(between);
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
