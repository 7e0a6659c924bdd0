/**
 * The map: shows a scene, handles pointer events, controls the camera. No React; setting the same value
 * again does nothing.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import {
  type FrameTarget,
  framedPositions,
  positionOfPlace,
  targetPositions,
} from '../../core/framing/framed-positions';
import { openingPositions } from '../../core/framing/opening-positions';
import type { Position, Projection } from '../../core/geometry/arc';
import {
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import type { Padding } from '../../core/geometry/viewport';
import type { MapPalette } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import { mapLibreProjection } from './basemap-style';
import { type AtlasMapOptions, createMap } from './create-map';
import { type DrawnTheme, paletteOf } from './drawn-palette';
import type { FramePace } from './frame-pace';
import { createGlobeOutline } from './globe-outline';
import { MapCamera } from './map-camera';
import { createEmitter, type Listener, type MapEvents } from './map-events';
import { watchFaults } from './map-faults';
import { MapLayers } from './map-layers';
import { takePicture, takeStill } from './map-picture';
import { MapPointer } from './map-pointer';
import { showWhenDrawn } from './map-resolution';
import { askForWorker } from './map-worker';
import type { Direction } from './next-place';
import { type ListedInView, listedInView, type PlaceInView, placesInView } from './places-in-view';

export class AtlasMap {
  readonly #map: MapLibreMap;
  readonly #pace: FramePace;
  readonly #emitter = createEmitter();
  readonly #camera: MapCamera;
  readonly #pointer: MapPointer;
  readonly #layers: MapLayers;
  readonly #outline: ReturnType<typeof createGlobeOutline>;
  readonly #observer: ResizeObserver;
  readonly #stopWatching: () => void;
  #scene: Scene | null = null;
  #language: Language | null = null;
  #theme: DrawnTheme;
  #palette: MapPalette;
  #projection: Projection;

  /** Creates a map in an empty container. Throws a WebGLUnavailableError without WebGL2. */
  constructor(container: HTMLElement, options: AtlasMapOptions) {
    const { language, theme, projection } = options;
    const palette = paletteOf(theme);
    const basemapUrl = new URL(options.basemapUrl, document.baseURI).href;
    this.#theme = theme;
    this.#palette = palette;
    this.#projection = projection;
    askForWorker();
    const { map, pace } = createMap(container, basemapUrl, palette, options);
    this.#map = map;
    this.#pace = pace;
    this.#outline = createGlobeOutline(container, palette);
    this.#camera = new MapCamera(map, container, options);
    this.#pointer = new MapPointer(map, container, {
      targetsAt: (point, pointerType) => this.#layers.targetsAt(point, pointerType),
      onHover: (target) => {
        this.#layers.setHovered(target);
        this.#emitter.emit('hover', target);
      },
      onClick: (target, point) => {
        if (target === null) this.#emitter.emit('clear', { point });
        else this.#emitter.emit('select', target);
      },
    });
    const camera = this.#camera;
    this.#layers = new MapLayers(map, { basemapUrl, palette, language, camera });
    this.#listen();
    this.#stopWatching = watchFaults(map, () => {
      this.#emitter.emit('state', 'failed');
      // The handler removes the map.
      this.#emitter.clear();
    });
    this.#observer = new ResizeObserver(() => this.#camera.adaptToSize());
    this.#observer.observe(container);
    this.setScene(options.scene, language);
    this.#outline.follow(this.screenCamera());
  }

  /** Shows a scene in a language. The first scene with pairs sets the opening view. */
  setScene(scene: Scene, language: Language): void {
    if (scene === this.#scene && language === this.#language) return;
    this.#scene = scene;
    this.#language = language;
    const hasSelection =
      scene.places.some(({ emphasis }) => emphasis === 'selected') ||
      scene.listed.some(({ selection: { pair, places } }) => pair !== null || places.length > 0);
    // Computing the opening view takes long, and a selection is framed anyway.
    if (!hasSelection) {
      this.#pointer.resetCycle();
      this.#camera.openOn(() => openingPositions(scene, this.#projection));
    }
    this.#camera.lookAsIfOn(() => framedPositions(scene, this.#projection));
    this.#layers.show(scene, language);
    this.#layers.placeNames();
  }

  setTheme(theme: DrawnTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    const palette = paletteOf(theme);
    this.#palette = palette;
    this.#outline.setPalette(palette);
    this.#layers.setPalette(palette);
  }

  setProjection(projection: Projection): void {
    if (projection === this.#projection) return;
    this.#projection = projection;
    this.#camera.setProjection(projection);
    this.#layers.setProjection(projection);
    this.#layers.placeNames();
    this.#outline.follow(this.screenCamera());
  }

  /** Jumps to a camera; `null` leaves the camera where it is, free for the next framing. */
  setCamera(camera: Camera | null): void {
    if (camera !== null) this.#camera.set(camera);
  }

  /**
   * Sets how much of each side panels cover. The middle of the map moves to the middle of the free area,
   * and what was framed last is framed again.
   */
  setPadding(padding: Padding): void {
    this.#camera.setPadding(padding);
  }

  /** Flies to where all arcs and places of the target are in view. Unknown ids are ignored. */
  frame(target: FrameTarget): void {
    if (this.#scene === null) return;
    this.#camera.frame(targetPositions(this.#scene, target, this.#projection), true);
  }

  /** Flies to the opening view: the smallest part of the globe that holds most of the pairs. */
  frameOpeningView(): void {
    if (this.#scene === null) return;
    this.#camera.frame(openingPositions(this.#scene, this.#projection), true);
  }

  /** Zooms in, or out if negative. */
  zoomBy(zooms: number): void {
    this.#camera.zoomBy(zooms);
  }

  /** Moves the view one step in a direction. */
  pan(direction: Direction): void {
    this.#camera.pan(direction);
  }

  /** The places in view, including those under panels. */
  placesInView(): PlaceInView[] {
    return placesInView(this.#scene?.places ?? [], this.screenCamera(), this.#camera.viewport());
  }

  /** The places in view that only registers have. */
  listedInView(): ListedInView[] {
    return listedInView(this.#scene?.listed ?? [], this.screenCamera(), this.#camera.viewport());
  }

  /** Treats a place as if the pointer were on it; `null` for none. It emits `hover` as well. */
  pointAt(placeId: string | null): void {
    const position = this.#positionOf(placeId);
    const point = position === null ? null : this.project(position);
    const isSeen = placeId !== null && point !== null;
    this.#pointer.pointAt(isSeen ? { type: 'place', id: placeId, point } : null);
  }

  /** Moves the map so that a place is clear of panels and edges. */
  reveal(placeId: string): void {
    const position = this.#positionOf(placeId);
    if (position !== null) this.#camera.reveal(position);
  }

  /** Centres a place and zooms in by `zooms`; negative values zoom out. */
  zoomOn(placeId: string, zooms: number): void {
    const position = this.#positionOf(placeId);
    if (position !== null) this.#camera.zoomOn(position, zooms);
  }

  /** The colours in which it is drawn. */
  get palette(): MapPalette {
    return this.#palette;
  }

  /** Whether drawing a frame takes so long that an animation over the map would not be smooth. */
  get isSlow(): boolean {
    return this.#pace.isSlow();
  }

  /** A copy of the map as it is on screen. */
  still(): HTMLCanvasElement {
    return takeStill(this.#map, this.screenCamera(), this.#palette);
  }

  /**
   * A copy with `scale` pixels per CSS pixel. The map is redrawn at that resolution, which takes as long as
   * opening it; if it is moved meanwhile, the copy shows its final position.
   */
  picture(scale: number): Promise<HTMLCanvasElement> {
    // A change of the resolution is reported as a movement.
    const stopIgnoring = this.#camera.ignoreMoves();
    const picture = takePicture(this.#map, () => this.screenCamera(), this.#palette, scale);
    return picture.finally(stopIgnoring);
  }

  getCamera(): Camera {
    return this.#camera.get();
  }

  /** Adds a listener; the returned function removes it. */
  on<Name extends keyof MapEvents>(name: Name, listener: Listener<MapEvents[Name]>): () => void {
    return this.#emitter.on(name, listener);
  }

  /** A position in CSS pixels on the map; `null` if it is behind the globe. */
  project(position: Position): ScreenPoint | null {
    return projectPosition(this.screenCamera(), position);
  }

  /** The camera as `core/geometry` describes it. */
  screenCamera(): ScreenCamera {
    return this.#camera.onScreen();
  }

  /** Releases the map, its reference to the worker, its WebGL context and its listeners. */
  destroy(): void {
    this.#stopWatching();
    this.#observer.disconnect();
    this.#pointer.destroy();
    this.#emitter.clear();
    this.#outline.destroy();
    this.#layers.leaveStyle();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      map.setProjection(mapLibreProjection(this.#projection));
      this.#camera.open();
      this.#layers.enterStyle();
    });
    showWhenDrawn(map, {
      isDrawn: () => this.#layers.isDrawn(),
      ignoreMoves: () => this.#camera.ignoreMoves(),
      onShown: () => {
        this.#camera.beSeen();
        this.#emitter.emit('state', 'ready');
      },
    });
    let stopIgnoring = () => {};
    map.on('webglcontextlost', () => {
      // Its return is reported as a movement.
      stopIgnoring = this.#camera.ignoreMoves();
      this.#layers.leaveStyle();
      this.#emitter.emit('state', 'lost');
    });
    map.on('webglcontextrestored', () => {
      stopIgnoring();
      this.#emitter.emit('state', 'restored');
    });
    for (const change of ['move', 'resize'] as const) {
      map.on(change, () => this.#outline.follow(this.screenCamera()));
    }
    map.on('movestart', (event) => {
      if (this.#camera.isByUser(event)) this.#camera.release();
    });
    map.on('moveend', (event) => {
      this.#layers.placeNames();
      const by = this.#camera.isByUser(event) ? 'user' : 'code';
      this.#emitter.emit('camera', { camera: this.getCamera(), by });
    });
  }

  #positionOf(placeId: string | null): Position | null {
    return this.#scene && placeId ? positionOfPlace(this.#scene, placeId) : null;
  }
}
