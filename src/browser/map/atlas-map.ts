/**
 * The map: shows a scene, answers the pointer, follows the camera. No React; setters take the same
 * value again without doing anything.
 */
import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import {
  type FrameTarget,
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
import { type MapTheme, palettes } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import { basemapLayers, mapLibreProjection } from './basemap-style';
import { CountryNames } from './country-names';
import { type AtlasMapOptions, createMap } from './create-map';
import { DocumentedLayers } from './documented-layers';
import { createGlobeOutline } from './globe-outline';
import { MapCamera } from './map-camera';
import { createEmitter, type Listener, type MapEvents, type MapTarget } from './map-events';
import { takePicture, takeStill } from './map-picture';
import { MapPointer, type PointerType } from './map-pointer';
import { askForWorker, watchWorker } from './map-worker';
import type { Direction } from './next-place';
import { type ListedInView, listedInView, type PlaceInView, placesInView } from './places-in-view';
import { RegisterLayers } from './register-layers';
import { repaint } from './repaint';

export class AtlasMap {
  readonly #map: MapLibreMap;
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
  #theme: MapTheme;
  #projection: Projection;
  /** Its resolution changes for a picture, which MapLibre reports as if somebody had moved it. */
  #isPictured = false;
  /** Its graphics context is lost; MapLibre reports its return as if somebody had moved the map. */
  #isLost = false;

  /** Puts a map into an empty container. Throws a WebGLUnavailableError where there is no WebGL2. */
  constructor(container: HTMLElement, options: AtlasMapOptions) {
    const { language, theme, projection } = options;
    const palette = palettes[theme];
    const basemapUrl = new URL(options.basemapUrl, document.baseURI).href;
    this.#theme = theme;
    this.#projection = projection;
    askForWorker();
    const map = createMap(container, basemapUrl, options);
    this.#map = map;
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
    this.#stopWatching = watchWorker(map, () => this.#emitter.emit('state', 'failed'));
    this.#observer = new ResizeObserver(() => this.#camera.adaptToSize());
    this.#observer.observe(container);
    this.setScene(options.scene, language);
    this.#outline.follow(this.screenCamera());
  }

  /** Shows another scene or the same one in another language. Opens on the first that has pairs. */
  setScene(scene: Scene, language: Language): void {
    this.#scene = scene;
    const hasSelection =
      scene.places.some(({ emphasis }) => emphasis === 'selected') ||
      scene.listed.some(({ selection: { pair, places } }) => pair !== null || places.length > 0);
    if (!hasSelection) this.#pointer.forgetAnswer();
    this.#camera.openOn(() => openingPositions(scene, this.#projection));
    this.#documented.show(scene, language);
    this.#registers.show(scene.listed);
    this.#countryNames.setLanguage(language);
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    const palette = palettes[theme];
    this.#outline.setPalette(palette);
    if (this.#styleLoaded) repaint(this.#map, basemapLayers(palette));
    for (const layers of this.#layers) layers.setPalette(palette);
  }

  setProjection(projection: Projection): void {
    if (projection === this.#projection) return;
    this.#projection = projection;
    this.#camera.setProjection(projection);
    if (this.#styleLoaded) this.#map.setProjection(mapLibreProjection(projection));
    this.#countryNames.follow(this.screenCamera());
    this.#outline.follow(this.screenCamera());
  }

  /** Jumps to a camera; `null` leaves the camera where it is, free for the next framing. */
  setCamera(camera: Camera | null): void {
    if (camera !== null) this.#camera.set(camera);
  }

  /**
   * Says how much of each side panels cover. The middle of the map moves to the middle of what they
   * leave, and what was framed last is framed anew.
   */
  setPadding(padding: Padding): void {
    this.#camera.setPadding(padding);
  }

  /** Flies to where all the arcs and places of the target are in view. Unknown ids are passed over. */
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

  /** Moves what is seen one step in a direction. */
  pan(direction: Direction): void {
    this.#camera.pan(direction);
  }

  /** The places that can be seen now, those under panels among them. */
  placesInView(): PlaceInView[] {
    return placesInView(this.#scene?.places ?? [], this.screenCamera(), this.#camera.viewport());
  }

  /** Likewise the places that registers alone have. */
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

  /** Moves a place that is under a panel or near an edge out from there. */
  reveal(placeId: string): void {
    const position = this.#positionOf(placeId);
    if (position !== null) this.#camera.reveal(position);
  }

  /** Brings a place to the middle, and the map so many zooms nearer to it, or farther below 0. */
  zoomOn(placeId: string, zooms: number): void {
    const position = this.#positionOf(placeId);
    if (position !== null) this.#camera.zoomOn(position, zooms);
  }

  /** The map as it is seen now. */
  still(): HTMLCanvasElement {
    return takeStill(this.#map, this.screenCamera(), palettes[this.#theme]);
  }

  /**
   * Likewise with `scale` pixels for a CSS pixel. It is drawn anew at that resolution, which takes as
   * long as opening the map; a map that is moved meanwhile shows where it has come to rest.
   */
  async picture(scale: number): Promise<HTMLCanvasElement> {
    this.#isPictured = true;
    try {
      return await takePicture(this.#map, () => this.screenCamera(), palettes[this.#theme], scale);
    } finally {
      this.#isPictured = false;
    }
  }

  getCamera(): Camera {
    return this.#camera.get();
  }

  /** Adds a listener; the returned function takes it away. */
  on<Name extends keyof MapEvents>(name: Name, listener: Listener<MapEvents[Name]>): () => void {
    return this.#emitter.on(name, listener);
  }

  /** Where a position is on the map in CSS pixels, or `null` behind the globe. */
  project(position: Position): ScreenPoint | null {
    return projectPosition(this.screenCamera(), position);
  }

  /** The camera in the form of the geometry. */
  screenCamera(): ScreenCamera {
    return this.#camera.onScreen();
  }

  /** Releases the map, its hold on the worker, its graphics context and its listeners. */
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
      this.#styleLoaded = true;
      map.setProjection(mapLibreProjection(this.#projection));
      repaint(map, basemapLayers(palettes[this.#theme]));
      for (const layers of this.#layers) layers.addToStyle();
    });
    const tellReady = () => this.#emitter.emit('state', 'ready');
    map.once('load', () => this.#documented.onceDrawn(tellReady));
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
    map.on('error', ({ error }) => {
      if (error instanceof GPUInitializationError) this.#emitter.emit('state', 'failed');
      else console.error('map:', error);
    });
    for (const change of ['move', 'resize'] as const) {
      map.on(change, () => this.#outline.follow(this.screenCamera()));
    }
    map.on('movestart', (event) => {
      if (this.#isByUser(event)) this.#camera.release();
    });
    map.on('moveend', (event) => {
      this.#countryNames.follow(this.screenCamera());
      const by = this.#isByUser(event) ? 'user' : 'code';
      this.#emitter.emit('camera', { camera: this.getCamera(), by });
    });
  }

  #isByUser(event: object): boolean {
    return !this.#isPictured && !this.#isLost && this.#camera.isByUser(event);
  }

  #positionOf(placeId: string | null): Position | null {
    return this.#scene && placeId ? positionOfPlace(this.#scene, placeId) : null;
  }

  /** Under a point, nearest first: documented places in one spot, or pairs and what registers list. */
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
