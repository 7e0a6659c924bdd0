/**
 * The map: shows a scene, answers the pointer, follows the camera. No React; setters take the same
 * value again without doing anything.
 */
import {
  type GeoJSONSource,
  GPUInitializationError,
  Map as MapLibreMap,
  type MapMouseEvent,
} from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import {
  frameCamera,
  type Padding,
  type Viewport,
  type ZoomLimits,
} from '../../core/framing/frame-camera';
import { frameMargin, maxFrame, smallestGlobe } from '../../core/framing/frame-limits';
import { positionsOfCurve } from '../../core/framing/framed-positions';
import { openingPositions } from '../../core/framing/opening-positions';
import type { Position, Projection } from '../../core/geometry/arc';
import {
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
  worldWidth,
  zoomOfOutline,
} from '../../core/geometry/screen-camera';
import { type MapTheme, palettes } from '../../core/look/palette';
import { findListed, listedPartners } from '../../core/view/listed';
import { listedStates } from '../../core/view/register-scene';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import { type ArcLayer, createArcLayer, firstArcLayer } from '../arcs/documented/arc-layer';
import { repaint } from '../arcs/repaint';
import { arcsOfScene } from './arcs-of-scene';
import { basemapLayers, basemapStyle, mapLibreProjection } from './basemap-style';
import {
  countryNameFilter,
  countryNameLayer,
  countryNameLayerId,
  countryNameSource,
  countryNamesUrl,
} from './country-names';
import { createGlobeEdge, type GlobeEdge } from './globe-edge';
import { loadLabelFonts } from './label-fonts';
import { createEmitter, type Listener, type MapEvents, type MapTarget } from './map-events';
import { copyMap } from './map-picture';
import type { Direction } from './next-place';
import { labelFeatures, lettersOf, placeFeatures } from './place-features';
import { placesAt } from './place-hit-test';
import { emptyPicture, markerPixelRatio, organisationMarker } from './place-icons';
import {
  clearingIcon,
  clearingSize,
  firstPlaceLayer,
  labelSource,
  organisationIcon,
  placeLayers,
  placeSource,
} from './place-style';
import { type ListedInView, listedInView, type PlaceInView, placesInView } from './places-in-view';
import { RegisterLayers } from './register-layers';

/** The browser has no WebGL2, or refuses it now. The rest of the page has to do without a map. */
export class WebGLUnavailableError extends Error {
  override name = 'WebGLUnavailableError';
}

/** Words that the map itself says. */
export interface MapTexts {
  /** Name of the map for those who cannot see it. */
  readonly title: string;
  /** With cooperative gestures: how to zoom with a wheel, with a wheel on a Mac, and by touch. */
  readonly wheelHint?: string;
  readonly wheelHintMac?: string;
  readonly touchHint?: string;
}

export interface AtlasMapOptions {
  readonly language: Language;
  readonly theme: MapTheme;
  readonly projection: Projection;
  /** `null` to open on the scene, see `frameOpeningView`. */
  readonly camera: Camera | null;
  /** Where the tiles are, ending in a slash; relative to the page. */
  readonly basemapUrl: string;
  readonly texts: MapTexts;
  readonly scene?: Scene;
  readonly padding?: Padding;
  /** Moves without flight. */
  readonly reducedMotion?: boolean;
  /** Leaves the page's scroll alone: zoom needs a key or two fingers. */
  readonly cooperativeGestures?: boolean;
}

/** Places and pairs to bring into view, by id. */
export interface FrameTarget {
  readonly places?: readonly string[];
  readonly pairs?: readonly string[];
}

const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const maxZoom = 8;
/** Milliseconds. */
const flightDuration = 900;
const paddingDuration = 300;
const panDuration = 250;
/** How far one press moves the map, as a share of the narrower side of what panels leave. */
const panShare = 0.35;
/** How far from the panels a place is brought that lay under one, in CSS pixels. */
const revealMargin = 48;
/** How near the pointer has to be to a dot's edge and to an arc's middle, in CSS pixels. */
const tolerances = { mouse: { place: 8, arc: 6 }, touch: { place: 22, arc: 16 } };
/** The same for places and pairs of registers, which lie close together. */
const listedTolerances = { mouse: { place: 5, arc: 4 }, touch: { place: 14, arc: 12 } };

/** Marks movements that the map was told to make. */
const byCode = { by: 'code' } as const;

function samePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

function sameTarget(a: MapTarget | null, b: MapTarget | null): boolean {
  return a?.type === b?.type && a?.id === b?.id;
}

/** How far a coordinate lies outside of a range. A range without room is its middle. */
function wayInto(value: number, from: number, to: number): number {
  if (from > to) return value - (from + to) / 2;
  return value - Math.min(to, Math.max(from, value));
}

export class AtlasMap {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #emitter = createEmitter();
  readonly #edge: GlobeEdge;
  readonly #observer: ResizeObserver;
  readonly #reducedMotion: boolean;
  readonly #basemapUrl: string;
  #arcLayer: ArcLayer | null = null;
  #registers: RegisterLayers | null = null;
  #styleLoaded = false;
  #scene: Scene | null;
  #language: Language;
  /** Language of the country names on the map. */
  #namesLanguage: Language | null = null;
  #theme: MapTheme;
  #projection: Projection;
  #padding: Padding;
  /** What was brought into view and stays there while the space for it changes. */
  #framed: readonly Position[] | null = null;
  /** The camera is left to the map, which waits for a scene to open on. */
  #awaitsScene: boolean;
  #hovered: MapTarget | null = null;
  /** What the last click was answered with. */
  #answered: MapTarget | null = null;
  #pointerType: 'mouse' | 'touch' = 'mouse';
  #hoverFrame = 0;
  /** Its resolution changes for a picture, which MapLibre reports as if somebody had moved it. */
  #isPictured = false;
  #isLimiting = false;
  #labelRequest = 0;

  /**
   * Puts a map into an empty container. Throws a WebGLUnavailableError where there is no WebGL2; the
   * container is empty again then.
   */
  constructor(container: HTMLElement, options: AtlasMapOptions) {
    this.#container = container;
    this.#scene = options.scene ?? null;
    this.#language = options.language;
    this.#theme = options.theme;
    this.#projection = options.projection;
    this.#padding = options.padding ?? noPadding;
    this.#reducedMotion = options.reducedMotion ?? false;
    this.#basemapUrl = new URL(options.basemapUrl, document.baseURI).href;
    this.#awaitsScene = options.camera === null;

    const { texts } = options;
    try {
      this.#map = new MapLibreMap({
        container,
        style: basemapStyle(palettes[options.theme], options.projection, this.#basemapUrl),
        center: [options.camera?.longitude ?? 60, options.camera?.latitude ?? 40],
        zoom: options.camera?.zoom ?? 1,
        maxZoom: maxZoom,
        trackResize: false,
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        rollEnabled: false,
        attributionControl: false,
        reduceMotion: this.#reducedMotion,
        cooperativeGestures: options.cooperativeGestures ?? false,
        fadeDuration: this.#reducedMotion ? 0 : 200,
        canvasContextAttributes: { antialias: true },
        locale: {
          'Map.Title': texts.title,
          ...(texts.wheelHint && { 'CooperativeGesturesHandler.WindowsHelpText': texts.wheelHint }),
          ...(texts.wheelHintMac && {
            'CooperativeGesturesHandler.MacHelpText': texts.wheelHintMac,
          }),
          ...(texts.touchHint && { 'CooperativeGesturesHandler.MobileHelpText': texts.touchHint }),
        },
      });
    } catch (error) {
      container.replaceChildren();
      if (!(error instanceof GPUInitializationError)) throw error;
      throw new WebGLUnavailableError('The map needs WebGL2, which this browser does not give.', {
        cause: error,
      });
    }
    this.#map.keyboard.disableRotation();
    this.#map.touchZoomRotate.disableRotation();
    this.#edge = createGlobeEdge(container, palettes[options.theme]);
    this.#map.setPadding({ ...this.#padding }, byCode);
    this.#limitZoom();
    this.#listen();
    this.#observer = new ResizeObserver(() => this.#adaptToSize());
    this.#observer.observe(container);
    this.#openOnScene();
    this.#edge.follow(this.screenCamera());
  }

  /** Shows another scene or the same one in another language. */
  setScene(scene: Scene, language: Language = this.#language): void {
    if (scene === this.#scene && language === this.#language) return;
    this.#scene = scene;
    this.#language = language;
    const hasSelection =
      scene.places.some(({ emphasis }) => emphasis === 'selected') ||
      scene.listed.some(({ selection: { pair, places } }) => pair !== null || places.length > 0);
    if (!hasSelection) this.#answered = null;
    this.#openOnScene();
    this.#drawScene();
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#edge.setPalette(palettes[theme]);
    this.#paint();
    // Arcs of compared places carry their colours with them.
    if (this.#scene?.pairs.some(({ accent }) => accent !== null)) this.#drawArcs();
  }

  setProjection(projection: Projection): void {
    if (projection === this.#projection) return;
    this.#projection = projection;
    this.#limitZoom();
    if (this.#styleLoaded) this.#map.setProjection(mapLibreProjection(projection));
    this.#keepNamesOffTheEdge();
    this.#edge.follow(this.screenCamera());
  }

  /** Jumps to a camera; `null` leaves the camera where it is, free for the next framing. */
  setCamera(camera: Camera | null): void {
    if (camera === null) return;
    this.#awaitsScene = false;
    this.#framed = null;
    const now = this.getCamera();
    const same =
      Math.abs(now.zoom - camera.zoom) < 0.005 &&
      Math.abs(now.latitude - camera.latitude) < 5e-5 &&
      Math.abs(now.longitude - camera.longitude) < 5e-5;
    if (same) return;
    const { longitude, latitude, zoom } = camera;
    this.#map.jumpTo({ center: [longitude, latitude], zoom }, byCode);
  }

  /**
   * Says how much of each side panels cover. The middle of the map moves to the middle of what they
   * leave, and what was framed last is framed anew.
   */
  setPadding(padding: Padding): void {
    if (samePadding(padding, this.#padding)) return;
    this.#padding = padding;
    this.#limitZoom();
    if (this.#framed === null) {
      const duration = this.#duration(paddingDuration);
      this.#map.easeTo({ padding: { ...padding }, duration }, byCode);
    } else {
      this.#moveTo(this.#cameraFor(this.#framed), paddingDuration);
    }
  }

  /** Flies to where all the arcs and places of the target are in view. Unknown ids are passed over. */
  frame({ places = [], pairs = [] }: FrameTarget): void {
    const scene = this.#scene;
    if (scene === null) return;
    const positions = [
      ...scene.places
        .filter(({ place }) => places.includes(place.id))
        .map(({ place }) => place.coordinates),
      ...scene.pairs
        .filter(({ pair }) => pairs.includes(pair.id))
        .flatMap(({ pair: { ends } }) =>
          positionsOfCurve(ends[0].coordinates, ends[1].coordinates, this.#projection),
        ),
      ...[...places, ...pairs].flatMap((id) => this.#positionsOfListed(scene, id)),
    ];
    this.#frame(positions, flightDuration);
  }

  /** A register's place with the pairs that it shows, or one of its pairs. */
  #positionsOfListed(scene: Scene, id: string): Position[] {
    const found = findListed(scene, id);
    if (found === null) return [];
    const { index, position } = found;
    const pairs =
      found.type === 'pair' ? [position] : listedPartners(scene, id).map(({ pair }) => pair);
    const own = found.type === 'place' ? [index.coordinatesOf(position)] : [];
    return own.concat(
      pairs.flatMap((pair) => {
        const [one, other] = index.placesOf(pair);
        const ends = [index.coordinatesOf(one), index.coordinatesOf(other)] as const;
        return positionsOfCurve(...ends, this.#projection);
      }),
    );
  }

  /** Flies to the opening view: the smallest part of the globe that holds most of the pairs. */
  frameOpeningView(): void {
    this.#frame(openingPositions(this.#scene?.pairs ?? []), flightDuration);
  }

  zoomIn(): void {
    this.#map.zoomIn({ duration: this.#duration(250) });
  }

  zoomOut(): void {
    this.#map.zoomOut({ duration: this.#duration(250) });
  }

  /** Moves what is seen one step in a direction. */
  pan(direction: Direction): void {
    const step = panShare * this.#freeWidth();
    const steps: Readonly<Record<Direction, [x: number, y: number]>> = {
      up: [0, -step],
      right: [step, 0],
      down: [0, step],
      left: [-step, 0],
    };
    this.#map.panBy(steps[direction], { duration: this.#duration(panDuration) });
  }

  /** The places that can be seen now, those under panels among them. */
  placesInView(): PlaceInView[] {
    return placesInView(this.#scene?.places ?? [], this.screenCamera(), this.#viewport());
  }

  /** Likewise the places that registers alone have. */
  listedInView(): ListedInView[] {
    return listedInView(this.#scene?.listed ?? [], this.screenCamera(), this.#viewport());
  }

  /** Treats a place as if the pointer were on it; `null` for none. It emits `hover` as well. */
  pointAt(placeId: string | null): void {
    const position = placeId === null ? null : this.#positionOf(placeId);
    const point = position === null ? null : this.project(position);
    // The place may be the same, but at another point.
    this.#setHovered(null);
    if (placeId !== null && point !== null) {
      this.#setHovered({ type: 'place', id: placeId, point });
    }
  }

  /** Where a place is that the scene shows, documented or of a register; else `null`. */
  #positionOf(placeId: string): Position | null {
    const shown = this.#scene?.places.find(({ place }) => place.id === placeId);
    if (shown !== undefined) return shown.place.coordinates;
    const found = this.#scene === null ? null : findListed(this.#scene, placeId);
    if (found?.type !== 'place') return null;
    const scene = this.#scene?.listed.find(({ index }) => index === found.index);
    const isShown = scene?.placeStates[found.position] !== listedStates.hidden;
    return isShown ? found.index.coordinatesOf(found.position) : null;
  }

  /** Moves a place that is under a panel or near an edge out from there. */
  reveal(placeId: string): void {
    const position = this.#positionOf(placeId);
    const point = position === null ? null : this.project(position);
    if (point === null) return;
    const { width, height } = this.#viewport();
    const { top, right, bottom, left } = this.#padding;
    const x = wayInto(point.x, left + revealMargin, width - right - revealMargin);
    const y = wayInto(point.y, top + revealMargin, height - bottom - revealMargin);
    if (x === 0 && y === 0) return;
    this.#map.panBy([x, y], { duration: this.#duration(panDuration) });
  }

  /** Brings a place to the middle, and the map so many zooms nearer to it, or farther below 0. */
  zoomOn(placeId: string, zooms: number): void {
    const position = this.#positionOf(placeId);
    if (position === null) return;
    const [longitude, latitude] = position;
    this.#map.easeTo({
      center: [longitude, latitude],
      zoom: this.#map.getZoom() + zooms,
      duration: this.#duration(panDuration),
    });
  }

  /**
   * The map as it is seen now, with `scale` pixels for a CSS pixel. It is drawn anew at that
   * resolution, so it takes as long as opening the map; a map that is moved meanwhile shows where it
   * has come to rest.
   */
  async picture(scale: number): Promise<HTMLCanvasElement> {
    const map = this.#map;
    this.#isPictured = true;
    try {
      map.setPixelRatio(scale);
      await map.once('idle');
      return await new Promise((resolve, reject) => {
        map.once('render', () => {
          try {
            const canvas = map.getCanvas();
            const drawnScale = canvas.width / this.#container.clientWidth;
            resolve(copyMap(canvas, this.screenCamera(), palettes[this.#theme], drawnScale));
          } catch (error) {
            reject(error);
          }
        });
        map.triggerRepaint();
      });
    } finally {
      map.setPixelRatio(window.devicePixelRatio);
      this.#isPictured = false;
    }
  }

  getCamera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }

  /** Adds a listener; the returned function takes it away. */
  on<Name extends keyof MapEvents>(name: Name, listener: Listener<MapEvents[Name]>): () => void {
    return this.#emitter.on(name, listener);
  }

  /** Where a position is on the map in CSS pixels, or `null` behind the globe. */
  project(position: Position): ScreenPoint | null {
    return projectPosition(this.screenCamera(), position);
  }

  /** The camera in the form of the arc geometry. */
  screenCamera(): ScreenCamera {
    const { lng, lat } = this.#map.getCenter();
    const { width, height, eyeDistance } = this.#viewport();
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.#map.getPadding();
    return {
      projection: this.#projection,
      longitude: lng,
      latitude: lat,
      zoom: this.#map.getZoom(),
      x: (width + left - right) / 2,
      y: (height + top - bottom) / 2,
      eyeDistance,
    };
  }

  /** Releases the map, its hold on the worker, its graphics context and its listeners. */
  destroy(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#labelRequest += 1;
    this.#observer.disconnect();
    this.#container.removeEventListener('pointerdown', this.#notePointer, true);
    this.#container.removeEventListener('pointermove', this.#notePointer, true);
    this.#emitter.clear();
    this.#edge.destroy();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styleLoaded = true;
      map.setProjection(mapLibreProjection(this.#projection));
      this.#addLayers();
    });
    map.once('load', () => this.#emitter.emit('state', 'ready'));
    map.on('webglcontextlost', () => {
      this.#styleLoaded = false;
      this.#emitter.emit('state', 'lost');
    });
    map.on('webglcontextrestored', () => this.#emitter.emit('state', 'restored'));
    map.on('error', ({ error }) => {
      if (error instanceof GPUInitializationError) this.#emitter.emit('state', 'failed');
      else console.error('map:', error);
    });
    map.on('move', () => this.#edge.follow(this.screenCamera()));
    map.on('resize', () => this.#edge.follow(this.screenCamera()));
    map.on('movestart', (event) => {
      if (!this.#isByUser(event)) return;
      this.#awaitsScene = false;
      this.#framed = null;
    });
    map.on('moveend', (event) => {
      this.#keepNamesOffTheEdge();
      const by = this.#isByUser(event) ? 'user' : 'code';
      this.#emitter.emit('camera', { camera: this.getCamera(), by });
    });
    map.on('mousemove', (event) => this.#followPointer(event));
    map.on('mouseout', () => {
      cancelAnimationFrame(this.#hoverFrame);
      this.#setHovered(null);
    });
    map.on('click', ({ point }) => this.#answerClick(point));
    this.#container.addEventListener('pointerdown', this.#notePointer, true);
    this.#container.addEventListener('pointermove', this.#notePointer, true);
  }

  /** Whatever the map does of itself is marked; a wheel or a finger leaves no mark that one can trust. */
  #isByUser(event: object): boolean {
    return !this.#isPictured && !this.#isLimiting && !('by' in event && event.by === 'code');
  }

  readonly #notePointer = ({ pointerType }: PointerEvent): void => {
    this.#pointerType = pointerType === 'touch' ? 'touch' : 'mouse';
  };

  #addLayers(): void {
    const map = this.#map;
    const empty = { type: 'FeatureCollection', features: [] } as const;
    for (const id of [placeSource, labelSource]) {
      if (map.getSource(id) === undefined) {
        map.addSource(id, {
          type: 'geojson',
          data: { ...empty, features: [] },
          promoteId: 'id',
        });
      }
    }
    if (!map.hasImage(organisationIcon)) {
      map.addImage(organisationIcon, organisationMarker(), {
        sdf: true,
        pixelRatio: markerPixelRatio,
      });
    }
    if (!map.hasImage(clearingIcon)) map.addImage(clearingIcon, emptyPicture(clearingSize));
    const palette = palettes[this.#theme];
    for (const layer of placeLayers(palette)) {
      if (map.getLayer(layer.id) === undefined) map.addLayer(layer);
    }
    this.#arcLayer ??= createArcLayer(map, {
      palette,
      below: firstPlaceLayer,
    });
    this.#registers ??= new RegisterLayers(map, palette);
    this.#registers.addToStyle();
    this.#paint();
    this.#drawScene();
  }

  #paint(): void {
    if (!this.#styleLoaded) return;
    const palette = palettes[this.#theme];
    repaint(this.#map, [
      ...basemapLayers(palette),
      countryNameLayer(palette, this.screenCamera()),
      ...placeLayers(palette),
    ]);
    this.#arcLayer?.setPalette(palette);
    this.#registers?.setPalette(palette);
  }

  #drawArcs(): void {
    if (!this.#styleLoaded || this.#scene === null) return;
    this.#arcLayer?.setArcs(arcsOfScene(this.#scene, palettes[this.#theme]));
  }

  #drawScene(): void {
    if (!this.#styleLoaded || this.#scene === null) return;
    this.#drawArcs();
    this.#registers?.show(this.#scene.listed);
    this.#map.getSource<GeoJSONSource>(placeSource)?.setData(placeFeatures(this.#scene.places));
    void this.#drawLabels(this.#scene);
  }

  /** Labels follow when the fonts that hold their letters are there. */
  async #drawLabels(scene: Scene): Promise<void> {
    this.#labelRequest += 1;
    const request = this.#labelRequest;
    const isCurrent = () => request === this.#labelRequest && this.#styleLoaded;
    const features = labelFeatures(scene.places, this.#language);
    const { inTime, arrival } = await loadLabelFonts(lettersOf(features), this.#language);
    if (!isCurrent()) return;
    this.#map.getSource<GeoJSONSource>(labelSource)?.setData(features);
    this.#nameCountries();
    if (inTime) return;
    const arrived = await arrival;
    // Setting the fonts of the style, even to none as before, makes MapLibre draw all letters anew.
    if (arrived && isCurrent()) this.#map.setFontFaces(null);
  }

  #nameCountries(): void {
    const data = countryNamesUrl(this.#basemapUrl, this.#language);
    const source = this.#map.getSource<GeoJSONSource>(countryNameSource);
    if (source === undefined) this.#map.addSource(countryNameSource, { type: 'geojson', data });
    else if (this.#namesLanguage !== this.#language) source.setData(data);
    this.#namesLanguage = this.#language;
    if (this.#map.getLayer(countryNameLayerId) !== undefined) return;
    this.#map.addLayer(countryNameLayer(palettes[this.#theme], this.screenCamera()), firstArcLayer);
  }

  #keepNamesOffTheEdge(): void {
    if (!this.#styleLoaded || this.#map.getLayer(countryNameLayerId) === undefined) return;
    this.#map.setFilter(countryNameLayerId, countryNameFilter(this.screenCamera()));
  }

  #viewport(): Viewport {
    const { clientWidth: width, clientHeight: height } = this.#container;
    const halfView = (this.#map.getVerticalFieldOfView() * Math.PI) / 360;
    return {
      width,
      height,
      padding: this.#padding,
      eyeDistance: height / 2 / Math.tan(halfView),
    };
  }

  /** Not further out than the whole globe, or the whole width or height of the flat world. */
  #zoomLimits(): ZoomLimits {
    const { width, height, eyeDistance } = this.#viewport();
    if (this.#isCollapsed()) return { min: 0, max: maxZoom };
    const min =
      this.#projection === 'globe'
        ? zoomOfOutline((smallestGlobe * this.#freeWidth()) / 2, eyeDistance)
        : Math.log2(Math.max(width, height) / worldWidth);
    return { min: Math.max(0, Math.min(min, maxZoom)), max: maxZoom };
  }

  /** The narrower side of what the panels leave of the map, in CSS pixels. */
  #freeWidth(): number {
    const { width, height } = this.#viewport();
    const { top, right, bottom, left } = this.#padding;
    return Math.max(1, Math.min(width - left - right, height - top - bottom));
  }

  #limitZoom(): void {
    const { min } = this.#zoomLimits();
    const { latitude, zoom } = this.getCamera();
    // The globe keeps its size, and so lowers its zoom, on the way to a pole.
    const lowered =
      this.#projection === 'globe' ? Math.log2(Math.cos((latitude * Math.PI) / 180)) : 0;
    if (zoom < min + lowered) this.#map.setZoom(min + lowered, byCode);
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

  #adaptToSize(): void {
    if (this.#isCollapsed()) return;
    this.#map.resize(byCode);
    this.#limitZoom();
    if (this.#framed !== null) this.#moveTo(this.#cameraFor(this.#framed), 0);
  }

  /** The camera that frames positions clear of the panels. */
  #cameraFor(positions: readonly Position[]): Camera {
    const viewport = this.#viewport();
    const { top, right, bottom, left } = this.#padding;
    const margin = frameMargin(this.#freeWidth());
    const padding = {
      top: top + margin,
      right: right + margin,
      bottom: bottom + margin,
      left: left + margin,
    };
    const limits = { ...this.#zoomLimits(), max: maxFrame };
    return frameCamera(positions, { ...viewport, padding }, this.#projection, limits);
  }

  #frame(positions: readonly Position[], duration: number): void {
    if (positions.length === 0) return;
    this.#awaitsScene = false;
    this.#framed = positions;
    // A hidden map frames them when it is shown.
    if (this.#isCollapsed()) return;
    this.#moveTo(this.#cameraFor(positions), duration);
  }

  /** Opens on the first scene that has pairs, unless somebody has chosen the camera before. */
  #openOnScene(): void {
    if (this.#awaitsScene) this.#frame(openingPositions(this.#scene?.pairs ?? []), 0);
  }

  #moveTo({ longitude, latitude, zoom }: Camera, milliseconds: number): void {
    const camera = {
      center: [longitude, latitude] as [number, number],
      zoom,
      padding: { ...this.#padding },
    };
    const duration = this.#duration(milliseconds);
    if (duration === 0) this.#map.jumpTo(camera, byCode);
    else this.#map.flyTo({ ...camera, duration }, byCode);
  }

  #duration(milliseconds: number): number {
    return this.#reducedMotion ? 0 : milliseconds;
  }

  /**
   * What lies under a point: places in one spot, nearest first, or else pairs, nearest first; under
   * them, or alone, what registers list there.
   */
  #targetsAt(point: ScreenPoint): MapTarget[] {
    const camera = this.screenCamera();
    const tolerance = tolerances[this.#pointerType];
    const { x, y } = point;
    const places = placesAt(point, tolerance.place, camera, this.#scene?.places ?? []);
    if (places.length > 0) return places.map((id) => ({ type: 'place', id, point: { x, y } }));
    const pairs = this.#arcLayer?.hits(point, tolerance.arc, camera) ?? [];
    const listed = listedTolerances[this.#pointerType];
    return [
      ...pairs.map((id) => ({ type: 'pair' as const, id, point: { x, y } })),
      ...(this.#registers?.targetsAt(point, listed, camera) ?? []),
    ];
  }

  /** What a click answers with: the nearest target, click by click the others in the same spot. */
  #nextTarget(point: ScreenPoint): MapTarget | null {
    const targets = this.#targetsAt(point);
    const last = targets.findIndex((target) => sameTarget(target, this.#answered));
    return targets[(last + 1) % targets.length] ?? null;
  }

  #answerClick({ x, y }: ScreenPoint): void {
    const target = this.#nextTarget({ x, y });
    this.#answered = target;
    if (target === null) this.#emitter.emit('clear', { point: { x, y } });
    else this.#emitter.emit('select', target);
  }

  #followPointer({ point }: MapMouseEvent): void {
    if (this.#pointerType === 'touch') return;
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      if (!this.#map.isMoving()) this.#setHovered(this.#nextTarget(point));
    });
  }

  #setHovered(target: MapTarget | null): void {
    if (sameTarget(target, this.#hovered)) return;
    this.#markHoveredPlace(false);
    this.#hovered = target;
    this.#markHoveredPlace(true);
    this.#arcLayer?.setHovered(target?.type === 'pair' ? target.id : null);
    this.#registers?.setHovered(target?.id ?? null);
    this.#map.getCanvas().style.cursor = target === null ? '' : 'pointer';
    this.#emitter.emit('hover', target);
  }

  #markHoveredPlace(hovered: boolean): void {
    if (this.#hovered?.type !== 'place' || !this.#styleLoaded) return;
    this.#map.setFeatureState({ source: placeSource, id: this.#hovered.id }, { hovered });
  }
}
