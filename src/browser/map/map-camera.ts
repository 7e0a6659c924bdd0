/** Moves the map's camera: what is framed stays framed while the space for it changes. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { frameCamera } from '../../core/framing/frame-camera';
import { minZoom } from '../../core/framing/frame-limits';
import type { Position, Projection } from '../../core/geometry/arc';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import type { Padding, Viewport } from '../../core/geometry/viewport';
import { globeZoomOffset } from '../../core/view/parameters/camera-format';
import type { Camera } from '../../core/view/view';
import { cameraOf } from '../arcs/map-camera';
import { flightDuration, panStep, stepDuration, wayToReveal } from './camera-steps';
import type { AtlasMapOptions } from './create-map';
import type { Direction } from './next-place';

/** Milliseconds. */
const paddingDuration = 300;

/** Marks movements that the map was told to make. */
const byCode = { by: 'code' } as const;

function samePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #reducedMotion: boolean;
  #projection: Projection;
  #padding: Padding;
  /** What was brought into view and stays there while the space for it changes. */
  #framed: readonly Position[] | null = null;
  /** Nobody has said where to look: the map opens on the first scene that has pairs. */
  #waitsForScene: boolean;
  #isLimiting = false;

  constructor(map: MapLibreMap, container: HTMLElement, options: AtlasMapOptions) {
    this.#map = map;
    this.#container = container;
    this.#projection = options.projection;
    this.#padding = options.padding;
    this.#reducedMotion = options.reducedMotion ?? false;
    this.#waitsForScene = options.camera === null;
    map.setPadding({ ...this.#padding }, byCode);
    this.#limitZoom();
  }

  setProjection(projection: Projection): void {
    this.#projection = projection;
    this.#limitZoom();
  }

  /** Jumps to a camera. What is there already stays as it is. */
  set({ longitude, latitude, zoom }: Camera): void {
    this.release();
    const now = this.get();
    const same =
      Math.abs(now.zoom - zoom) < 0.005 &&
      Math.abs(now.latitude - latitude) < 5e-5 &&
      Math.abs(now.longitude - longitude) < 5e-5;
    if (!same) this.#map.jumpTo({ center: [longitude, latitude], zoom }, byCode);
  }

  get(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }

  /** The camera in the form of the geometry. */
  onScreen(): ScreenCamera {
    return cameraOf(this.#map, this.#projection);
  }

  viewport(): Viewport {
    const { clientWidth: width, clientHeight: height } = this.#container;
    return { width, height, padding: this.#padding };
  }

  /** The middle of the map moves to the middle of what panels leave, and what is framed is framed anew. */
  setPadding(padding: Padding): void {
    if (samePadding(padding, this.#padding)) return;
    this.#padding = padding;
    this.#limitZoom();
    if (this.#framed === null) {
      const duration = this.#duration(paddingDuration);
      this.#map.easeTo({ padding: { ...padding }, duration }, byCode);
    } else {
      this.#moveToFramed(paddingDuration);
    }
  }

  /** Takes up a new size of the container. */
  adaptToSize(): void {
    if (this.#isCollapsed()) return;
    this.#map.resize(byCode);
    this.#limitZoom();
    if (this.#framed !== null) this.#moveToFramed(0);
  }

  /** Flies, or else jumps, to where positions are in view clear of the panels. */
  frame(positions: readonly Position[], flies: boolean): void {
    if (positions.length === 0) return;
    this.#waitsForScene = false;
    this.#framed = positions;
    // A hidden map frames them when it is shown.
    if (!this.#isCollapsed()) this.#moveToFramed(flies ? flightDuration : 0);
  }

  /** Opens on positions, unless somebody has chosen the camera before. */
  openOn(positions: () => readonly Position[]): void {
    if (this.#waitsForScene) this.frame(positions(), false);
  }

  /** Leaves the camera to whoever moves it. */
  release(): void {
    this.#waitsForScene = false;
    this.#framed = null;
  }

  /** Zooms nearer, or farther below 0, as if by hand. */
  zoomBy(zooms: number): void {
    const duration = this.#duration(stepDuration);
    this.#map.zoomTo(this.#map.getZoom() + zooms, { duration });
  }

  /** Moves what is seen one step in a direction, as if by hand. */
  pan(direction: Direction): void {
    const duration = this.#duration(stepDuration);
    this.#map.panBy([...panStep(this.viewport(), direction)], { duration });
  }

  /** Moves a position that is under a panel or near an edge out from there, as if by hand. */
  reveal(position: Position): void {
    const point = projectPosition(this.onScreen(), position);
    if (point === null) return;
    const [x, y] = wayToReveal(point, this.viewport());
    if (x === 0 && y === 0) return;
    this.#map.panBy([x, y], { duration: this.#duration(stepDuration) });
  }

  /** Brings a position to the middle, and the map so many zooms nearer to it, as if by hand. */
  zoomOn([longitude, latitude]: Position, zooms: number): void {
    const zoom = this.#map.getZoom() + zooms;
    const duration = this.#duration(stepDuration);
    this.#map.easeTo({ center: [longitude, latitude], zoom, duration });
  }

  /** Whatever the map does of itself is marked; a wheel or a finger leaves no mark that one can trust. */
  isByUser(event: object): boolean {
    return !this.#isLimiting && !('by' in event && event.by === 'code');
  }

  #limitZoom(): void {
    const min = this.#isCollapsed() ? 0 : minZoom(this.viewport(), this.#projection);
    const { latitude, zoom } = this.get();
    const minHere = min + (this.#projection === 'globe' ? globeZoomOffset(latitude) : 0);
    if (zoom < minHere) this.#map.setZoom(minHere, byCode);
    // What is left to rounding the map raises itself, and marks it no more than a turn of the wheel.
    this.#isLimiting = true;
    this.#map.setMinZoom(min);
    this.#isLimiting = false;
  }

  /** Whether the container has no size, as while it is hidden. */
  #isCollapsed(): boolean {
    const { clientWidth, clientHeight } = this.#container;
    return clientWidth === 0 || clientHeight === 0;
  }

  #moveToFramed(milliseconds: number): void {
    const framed = frameCamera(this.#framed ?? [], this.viewport(), this.#projection);
    const { longitude, latitude, zoom } = framed;
    const center: [number, number] = [longitude, latitude];
    const camera = { center, zoom, padding: { ...this.#padding } };
    const duration = this.#duration(milliseconds);
    if (duration === 0) this.#map.jumpTo(camera, byCode);
    else this.#map.flyTo({ ...camera, duration }, byCode);
  }

  #duration(milliseconds: number): number {
    return this.#reducedMotion ? 0 : milliseconds;
  }
}
