/** Moves the map's camera, and keeps what is framed in view while the free area changes. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { frameCamera, moveCentre } from '../../core/framing/frame-camera';
import { minZoom } from '../../core/framing/frame-limits';
import type { Position, Projection } from '../../core/geometry/arc';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import {
  cameraIn,
  eyeDistanceOfField,
  fieldOfView,
  type Padding,
  type Size,
  type Viewport,
} from '../../core/geometry/viewport';
import { globeZoomOffset } from '../../core/view/parameters/camera-format';
import type { Camera } from '../../core/view/view';
import { cameraOf } from '../arcs/map-camera';
import { nextTask } from '../scripts/next-task';
import { flightDuration, panStep, stepDuration, type Way, wayToReveal } from './camera-steps';
import type { AtlasMapOptions } from './create-map';
import type { Direction } from './next-place';

/** Milliseconds. */
const paddingDuration = 300;

/** Marks movements made by code. */
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
  /** The framed positions, kept in view while the free area changes. */
  #framed: readonly Position[] | null = null;
  /** No camera was given: the map opens on the first scene that has pairs. */
  #waitsForScene: boolean;
  /** The map has its projection; until then, MapLibre would limit its camera as that of the flat map. */
  #isOpen = false;
  #size: Size;
  /** A camera of an address was given, which says nothing of the perspective. */
  #waitsForPerspective: boolean;
  /** What now lets no movement count as one by the user. */
  readonly #ignoring = new Set<symbol>();
  #isSeen = false;

  constructor(map: MapLibreMap, container: HTMLElement, options: AtlasMapOptions) {
    this.#map = map;
    this.#container = container;
    this.#projection = options.projection;
    this.#padding = options.padding;
    this.#reducedMotion = options.reducedMotion ?? false;
    this.#waitsForScene = options.camera === null;
    this.#size = this.#space();
    map.setPadding({ ...this.#padding }, byCode);
    const eyeDistance = options.camera?.eyeDistance;
    if (eyeDistance !== undefined) this.#setPerspective(eyeDistance);
    this.#waitsForPerspective = options.camera !== null && eyeDistance === undefined;
    this.#limitZoom();
  }

  setProjection(projection: Projection): void {
    this.#projection = projection;
    this.#limitZoom();
  }

  /** Jumps to a camera; does nothing if the map is there already. */
  set({ longitude, latitude, zoom }: Camera): void {
    this.release();
    const now = this.get();
    const same =
      Math.abs(now.zoom - zoom) < 0.005 &&
      Math.abs(now.latitude - latitude) < 5e-5 &&
      Math.abs(now.longitude - longitude) < 5e-5;
    if (!same) this.#map.jumpTo({ center: [longitude, latitude], zoom }, byCode);
  }

  /** Call when the map has its style, and with it its projection: it moves to what has been framed. */
  open(): void {
    this.#isOpen = true;
    if (this.#isCollapsed()) return;
    if (this.#framed === null) this.#limitZoom();
    else this.#moveToFramed(0);
  }

  /** From now on it flies: before there is anything to be seen, it jumps, and nothing is drawn on the way. */
  beSeen(): void {
    this.#isSeen = true;
  }

  get(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }

  /** The camera as `core/geometry` describes it. */
  onScreen(): ScreenCamera {
    return cameraOf(this.#map, this.#projection);
  }

  viewport(): Viewport {
    const space = this.#space();
    const eyeDistance = eyeDistanceOfField(space.height, this.#map.getVerticalFieldOfView());
    return { ...space, eyeDistance };
  }

  /** The viewport while its field of view is not settled. */
  #space(): Viewport {
    const { clientWidth: width, clientHeight: height } = this.#container;
    return { width, height, padding: this.#padding };
  }

  /** Moves the middle of the map to the middle of the free area, and frames again what is framed. */
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

  /** Adapts to a new size of the container. */
  adaptToSize(): void {
    const { width, height } = this.#space();
    const isSame = width === this.#size.width && height === this.#size.height;
    if (isSame || this.#isCollapsed()) return;
    this.#size = { width, height };
    this.#map.resize(byCode);
    this.#limitZoom();
    if (this.#framed !== null) this.#moveToFramed(0);
  }

  /** Flies or jumps to where the positions are in view, clear of the panels. */
  frame(positions: readonly Position[], flies: boolean): void {
    if (positions.length === 0) return;
    this.#waitsForScene = false;
    this.#framed = positions;
    // A hidden map frames them later, when it is shown. Before it is open, asking for its size would only force a layout.
    if (this.#isOpen && !this.#isCollapsed()) this.#moveToFramed(flies ? flightDuration : 0);
  }

  /** Opens on positions, unless a camera has been set before. They are computed in a task of its own: it takes long. */
  openOn(positions: () => readonly Position[]): void {
    if (!this.#waitsForScene) return;
    void nextTask().then(() => {
      if (this.#waitsForScene) this.frame(positions(), false);
    });
  }

  /**
   * Opens at the camera of an address with the perspective of a map that opens on these positions: a page that is
   * loaded again after a move looks the same.
   */
  lookAsIfOn(positions: () => readonly Position[]): void {
    if (!this.#waitsForPerspective || this.#isSeen || this.#projection === 'flat') return;
    if (this.#isCollapsed()) return;
    const framed = positions();
    if (framed.length === 0) return;
    this.#waitsForPerspective = false;
    this.#lookAs(frameCamera(framed, this.#space(), 'globe'));
  }

  /** Stops keeping anything framed. */
  release(): void {
    this.#waitsForScene = false;
    this.#framed = null;
  }

  /** Zooms in, or out if negative. Reported as a move by the user. */
  zoomBy(zooms: number): void {
    const duration = this.#duration(stepDuration);
    this.#map.zoomTo(this.#map.getZoom() + zooms, { duration });
  }

  /** Moves the view one step in a direction. Reported as a move by the user. */
  pan(direction: Direction): void {
    this.#moveBy(panStep(this.viewport(), direction));
  }

  /** Moves the map so that a position is clear of panels and edges. Reported as a move by the user. */
  reveal(position: Position): void {
    const point = projectPosition(this.onScreen(), position);
    if (point === null) return;
    const way = wayToReveal(point, this.viewport());
    if (way.some((pixels) => pixels !== 0)) this.#moveBy(way);
  }

  #moveBy([right, down]: Way): void {
    const duration = this.#duration(stepDuration);
    if (this.#projection === 'flat') {
      this.#map.panBy([right, down], { duration });
      return;
    }
    // Near a pole, where a circle of latitude is shorter than the way, `panBy` would not move the globe at all.
    this.#map.easeTo({ center: [...moveCentre(this.get(), right, down)], duration });
  }

  /** Centres a position and zooms in by `zooms`. Reported as a move by the user. */
  zoomOn([longitude, latitude]: Position, zooms: number): void {
    const zoom = this.#map.getZoom() + zooms;
    const duration = this.#duration(stepDuration);
    this.#map.easeTo({ center: [longitude, latitude], zoom, duration });
  }

  /** Movements by code carry a mark; movements by wheel or touch have no reliable mark of their own. */
  isByUser(event: object): boolean {
    return this.#ignoring.size === 0 && !('by' in event && event.by === 'code');
  }

  /** Until the returned function is called, no movement counts as one by the user: MapLibre leaves some unmarked. */
  ignoreMoves(): () => void {
    const reason = Symbol();
    this.#ignoring.add(reason);
    return () => void this.#ignoring.delete(reason);
  }

  /** Opens with the perspective of a map that is drawn with this camera. */
  #lookAs(camera: Camera): void {
    if (this.#projection === 'flat') return;
    this.#setPerspective(cameraIn(this.#space(), 'globe', camera).eyeDistance);
    this.#limitZoom();
  }

  #setPerspective(eyeDistance: number): void {
    if (this.#isCollapsed()) return;
    this.#map.setVerticalFieldOfView(fieldOfView(this.#space().height, eyeDistance), byCode);
  }

  #limitZoom(): void {
    const min = this.#isCollapsed() ? 0 : minZoom(this.viewport(), this.#projection);
    const { latitude, zoom } = this.get();
    const minHere = min + (this.#projection === 'globe' ? globeZoomOffset(latitude) : 0);
    if (zoom < minHere) this.#map.setZoom(minHere, byCode);
    // If rounding leaves the zoom below the minimum, MapLibre raises it and reports an unmarked movement.
    const stopIgnoring = this.ignoreMoves();
    this.#map.setMinZoom(min);
    stopIgnoring();
  }

  /** Whether the container has no size, for example while hidden. */
  #isCollapsed(): boolean {
    const { clientWidth, clientHeight } = this.#container;
    return clientWidth === 0 || clientHeight === 0;
  }

  #moveToFramed(milliseconds: number): void {
    if (!this.#isOpen) return;
    const viewport = this.#isSeen ? this.viewport() : this.#space();
    const framed = frameCamera(this.#framed ?? [], viewport, this.#projection);
    if (!this.#isSeen) this.#lookAs(framed);
    const { longitude, latitude, zoom } = framed;
    const center: [number, number] = [longitude, latitude];
    const camera = { center, zoom, padding: { ...this.#padding } };
    const duration = this.#duration(milliseconds);
    if (duration === 0) this.#map.jumpTo(camera, byCode);
    else this.#map.flyTo({ ...camera, duration }, byCode);
  }

  #duration(milliseconds: number): number {
    return this.#reducedMotion || !this.#isSeen ? 0 : milliseconds;
  }
}
