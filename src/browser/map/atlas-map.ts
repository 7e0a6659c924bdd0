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
import { nextTask } from '../scripts/next-task';
import { basemapLayers, mapLibreProjection } from './basemap-style';
import { CountryNames } from './country-names';
import { type AtlasMapOptions, createMap } from './create-map';
import { DocumentedLayers } from './documented-layers';
import { type DrawnTheme, paletteOf } from './drawn-palette';
import type { FramePace } from './frame-pace';
import { createGlobeOutline } from './globe-outline';
import { MapCamera } from './map-camera';
import { createEmitter, type Listener, type MapEvents, type MapTarget } from './map-events';
import { watchFaults } from './map-faults';
import { takePicture, takeStill } from './map-picture';
import { MapPointer, type PointerType } from './map-pointer';
import { showSharply } from './map-resolution';
import { askForWorker } from './map-worker';
import type { Direction } from './next-place';
import { type ListedInView, listedInView, type PlaceInView, placesInView } from './places-in-view';
import { queuePrograms } from './program-queue';
import { RegisterLayers } from './register-layers';
import { repaint } from './repaint';
import { releaseTileMeshes } from './tile-meshes';

export class AtlasMap {
  readonly #map: MapLibreMap;
  readonly #pace: FramePace;
  readonly #emitter = createEmitter();
  readonly #camera: MapCamera;
  readonly #pointer: MapPointer;
  readonly #documented: DocumentedLayers;
  readonly #registers: RegisterLayers;
  readonly #countryNames: CountryNames;
  readonly #outline: ReturnType<typeof createGlobeOutline>;
  readonly #observer: ResizeObserver;
  readonly #stopWatching: () => void;
  #styleLoaded = false;
  #scene: Scene | null = null;
  #language: Language | null = null;
  #theme: DrawnTheme;
  #palette: MapPalette;
  #projection: Projection;
  /** Its resolution changes, which MapLibre reports as a move by the user. */
  #isResolving = false;
  /** Its WebGL context is lost: MapLibre reports its return as a move by the user. */
  #isLost = false;

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
      targetsAt: (point, pointerType) => this.#targetsAt(point, pointerType),
      onHover: (target) => this.#markHovered(target),
      onClick: (target, point) => {
        if (target === null) this.#emitter.emit('clear', { point });
        else this.#emitter.emit('select', target);
      },
    });
    this.#countryNames = new CountryNames(map, basemapUrl, palette, language, this.screenCamera());
    this.#documented = new DocumentedLayers(map, palette, language);
    this.#registers = new RegisterLayers(map, palette);
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
    this.#documented.show(scene, language);
    this.#registers.show(scene.listed);
    this.#countryNames.setLanguage(language);
    this.#placeNames();
  }

  setTheme(theme: DrawnTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    const palette = paletteOf(theme);
    this.#palette = palette;
    this.#outline.setPalette(palette);
    if (this.#styleLoaded) repaint(this.#map, basemapLayers(palette));
    for (const layers of this.#layers) layers.setPalette(palette);
  }

  setProjection(projection: Projection): void {
    if (projection === this.#projection) return;
    this.#projection = projection;
    this.#camera.setProjection(projection);
    if (this.#styleLoaded) {
      releaseTileMeshes(this.#map);
      this.#map.setProjection(mapLibreProjection(projection));
    }
    this.#placeNames();
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

  zoomIn(): void {
    this.#camera.zoomBy(1);
  }

  zoomOut(): void {
    this.#camera.zoomBy(-1);
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
  async picture(scale: number): Promise<HTMLCanvasElement> {
    this.#isResolving = true;
    try {
      return await takePicture(this.#map, () => this.screenCamera(), this.#palette, scale);
    } finally {
      this.#isResolving = false;
    }
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
    for (const layers of this.#layers) layers.leaveStyle();
    this.#map.remove();
  }

  get #layers() {
    return [this.#documented, this.#registers, this.#countryNames];
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      map.setProjection(mapLibreProjection(this.#projection));
      this.#camera.open();
      this.#styleLoaded = true;
      this.#placeNames();
      repaint(map, basemapLayers(this.#palette));
      // In a task of its own, because that of the style is long.
      void nextTask().then(() => {
        if (!this.#styleLoaded || map._removed) return;
        for (const layers of this.#layers) layers.addToStyle();
      });
    });
    const endQueue = queuePrograms(map);
    const tellReady = () => {
      this.#camera.beSeen();
      this.#emitter.emit('state', 'ready');
    };
    const becomeSharp = () => {
      this.#isResolving = true;
      showSharply(map);
      this.#isResolving = false;
      map.once('render', tellReady);
      // Without waiting for its pace: this frame needs no answer, and the graphics process draws it after the others.
      void nextTask().then(() => map.redraw());
    };
    const waitForContent = () => {
      if (this.#documented.isDrawn()) endQueue(becomeSharp);
      else map.once('render', waitForContent);
    };
    map.once('load', waitForContent);
    map.on('webglcontextlost', () => {
      this.#styleLoaded = false;
      this.#isLost = true;
      for (const layers of this.#layers) layers.leaveStyle();
      this.#emitter.emit('state', 'lost');
    });
    map.on('webglcontextrestored', () => {
      this.#isLost = false;
      this.#emitter.emit('state', 'restored');
    });
    for (const change of ['move', 'resize'] as const) {
      map.on(change, () => this.#outline.follow(this.screenCamera()));
    }
    map.on('movestart', (event) => {
      if (this.#isByUser(event)) this.#camera.release();
    });
    map.on('moveend', (event) => {
      this.#placeNames();
      const by = this.#isByUser(event) ? 'user' : 'code';
      this.#emitter.emit('camera', { camera: this.getCamera(), by });
    });
  }

  /** Places names where the camera at rest has room for them. */
  #placeNames(): void {
    if (!this.#styleLoaded) return;
    const camera = this.screenCamera();
    this.#countryNames.follow(camera);
    this.#documented.follow(camera, this.#camera.viewport());
  }

  #isByUser(event: object): boolean {
    return !this.#isResolving && !this.#isLost && this.#camera.isByUser(event);
  }

  #positionOf(placeId: string | null): Position | null {
    return this.#scene && placeId ? positionOfPlace(this.#scene, placeId) : null;
  }

  /** The targets at a point, nearest first: documented places in one spot, else pairs and register entries. */
  #targetsAt(point: ScreenPoint, pointerType: PointerType): MapTarget[] {
    const camera = this.screenCamera();
    const documented = this.#documented.targetsAt(point, pointerType, camera);
    if (documented[0]?.type === 'place') return documented;
    return [...documented, ...this.#registers.targetsAt(point, pointerType, camera)];
  }

  #markHovered(target: MapTarget | null): void {
    this.#documented.setHovered(target);
    this.#registers.setHovered(target?.id ?? null);
    this.#emitter.emit('hover', target);
  }
}
