/**
 * Shows a scene on the drawn map of the page: draws the ties on the prerendered earth and finds what is at
 * a point. Needs neither React nor WebGL.
 */

import type { Language } from '../../core/domain/language';
import { pagePlan, readCamera, writeCamera } from '../../core/drawing/page-plan';
import { earthSvg, tiesSvg } from '../../core/drawing/parts-svg';
import type { Rectangle } from '../../core/drawing/place-labels';
import { arcsOf, draw, type Ground, type StaticMapPlan } from '../../core/drawing/static-map';
import { reportCurvesAt } from '../../core/geometry/curve-hits';
import { type CurveNumbers, numbersACurve, packCurve } from '../../core/geometry/curve-numbers';
import type { ScreenCamera, ScreenPoint } from '../../core/geometry/screen-camera';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import type { AtlasMap } from '../map/atlas-map';
import type { MapTarget } from '../map/map-events';
import type { PointerType } from '../map/map-pointer';
import { placesAt } from '../map/place-hit-test';
import { type PlaceInView, placesInView } from '../map/places-in-view';
import { tolerances } from '../map/pointer-reach';
import { ownMarkup } from '../scripts/trusted-types';

const trusted = ownMarkup('drawing');

function curvesOf({ pairs }: Scene): CurveNumbers {
  const count = pairs.length;
  const curves = {
    count,
    numbers: new Float32Array(count * numbersACurve),
    boxes: new Float32Array(4 * count),
  };
  for (const [index, { pair }] of pairs.entries()) {
    packCurve(pair.ends[0].coordinates, pair.ends[1].coordinates, curves, index);
  }
  return curves;
}

/** What the keyboard walk over places needs of a map; the live map has it, too. */
export interface WalkedMap
  extends Pick<
    AtlasMap,
    'placesInView' | 'listedInView' | 'pointAt' | 'reveal' | 'zoomOn' | 'screenCamera'
  > {
  readonly on: (name: 'camera', listener: () => void) => () => void;
}

/** The typeface of labels, as on the live map; the prerendered page has only the system's. */
const labelFace = "'Source Sans 3 Variable', system-ui, sans-serif";

/** Draws land and borders for a plan. */
export type GroundOf = (plan: Omit<StaticMapPlan, 'language'>) => Ground;

/** Moves the drawn map where there is no live one. */
export type Mover = Pick<AtlasMap, 'reveal' | 'zoomOn'>;

export class DrawnMap implements WalkedMap {
  readonly #svg: SVGSVGElement;
  readonly #earth: SVGGElement;
  readonly #ties: SVGGElement;
  /** In units of the drawing. */
  #camera: ScreenCamera;
  /** How far the drawing is from where the page's styles put it, in CSS pixels. */
  #shift: ScreenPoint = { x: 0, y: 0 };
  /** `null` while the map shows the prerendered earth. */
  #groundOf: GroundOf | null = null;
  #mover: Mover | null = null;
  readonly #listeners = new Set<() => void>();
  #scene: Scene;
  #language: Language;
  /** Whether it shows the prerendered ties. */
  #isPrerendered = true;
  #curves: CurveNumbers | null = null;
  /** The id that the last click selected. */
  #lastClicked: string | null = null;
  readonly #onHover: (target: MapTarget | null) => void;

  private constructor(
    svg: SVGSVGElement,
    earth: SVGGElement,
    ties: SVGGElement,
    scene: Scene,
    language: Language,
    onHover: (target: MapTarget | null) => void,
  ) {
    this.#onHover = onHover;
    this.#svg = svg;
    this.#earth = earth;
    this.#ties = ties;
    this.#camera = readCamera(svg.dataset.camera ?? '');
    this.#scene = scene;
    this.#language = language;
    this.#ties.style.fontFamily = labelFace;
  }

  /** The map of the page for a scene, which `show` draws on it; `null` where the page has none. */
  static of(
    page: HTMLElement | null,
    scene: Scene,
    language: Language,
    onHover: (target: MapTarget | null) => void,
  ): DrawnMap | null {
    const svg = page?.querySelector<SVGSVGElement>('svg[data-camera]');
    const [earth, ties] = svg?.querySelectorAll<SVGGElement>('[role="img"] > g') ?? [];
    if (!svg || !earth || !ties) return null;
    svg.querySelector('.to')?.remove();
    return new DrawnMap(svg, earth, ties, scene, language, onHover);
  }

  /**
   * Shows a scene in a language. With `mayStay`, the prerendered ties are good enough for the scene that the map
   * began with: to draw them again keeps a slow phone busy for a quarter of a second.
   */
  show(scene: Scene, language: Language, mayStay: boolean): void {
    const isSame = scene === this.#scene && language === this.#language;
    if (isSame && (mayStay || !this.#isPrerendered)) return;
    this.#scene = scene;
    this.#language = language;
    this.#curves = null;
    this.#draw();
  }

  /** The camera in CSS pixels of the window. */
  screenCamera(): ScreenCamera {
    const { e: x = 0, f: y = 0 } = this.#svg.getScreenCTM() ?? {};
    const scale = this.#scale;
    const { zoom, eyeDistance } = this.#camera;
    return {
      ...this.#camera,
      zoom: zoom + Math.log2(scale),
      eyeDistance: eyeDistance * scale,
      x,
      y,
    };
  }

  /** The camera in the address's form. */
  getCamera(): Camera {
    const { zoom, latitude, longitude } = this.screenCamera();
    return { zoom, latitude, longitude };
  }

  /** Moves to another camera, in CSS pixels of the window. */
  look(camera: ScreenCamera, groundOf: GroundOf): void {
    const { e: x = 0, f: y = 0 } = this.#svg.getScreenCTM() ?? {};
    this.#shift = { x: this.#shift.x + camera.x - x, y: this.#shift.y + camera.y - y };
    this.#svg.style.translate = `${this.#shift.x}px ${this.#shift.y}px`;
    const scale = this.#scale;
    const { latitude, longitude } = camera;
    this.#camera = {
      ...this.#camera,
      ...{ latitude, longitude },
      zoom: camera.zoom - Math.log2(scale),
      eyeDistance: camera.eyeDistance / scale,
    };
    this.#svg.dataset.camera = writeCamera(this.#camera);
    this.#groundOf = groundOf;
    this.#draw();
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever the visible part of the map changes. */
  on(_: 'camera', listener: () => void): () => void {
    this.#listeners.add(listener);
    window.addEventListener('resize', listener);
    return () => {
      this.#listeners.delete(listener);
      window.removeEventListener('resize', listener);
    };
  }

  setMover(mover: Mover | null): void {
    this.#mover = mover;
  }

  /** Brings a place into view; does nothing without a mover. */
  reveal(placeId: string): void {
    this.#mover?.reveal(placeId);
  }

  zoomOn(placeId: string, zooms: number): void {
    this.#mover?.zoomOn(placeId, zooms);
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Treats a place as if the pointer were on it; `null` for none. */
  pointAt(placeId: string | null): void {
    const seen = placeId === null ? [] : this.placesInView().filter(({ id }) => id === placeId);
    const [target] = seen.map(({ id, x, y }) => ({ type: 'place' as const, id, point: { x, y } }));
    this.#onHover(target ?? null);
  }

  /** The drawn map has no places of registers. */
  listedInView(): [] {
    return [];
  }

  placesInView(): PlaceInView[] {
    const { innerWidth: width, innerHeight: height } = window;
    return placesInView(this.#scene.places, this.screenCamera(), { width, height });
  }

  /** What lies under a point, nearest first: places in one spot, or else arcs. */
  targetsAt(point: ScreenPoint, pointerType: PointerType): MapTarget[] {
    const camera = this.screenCamera();
    const tolerance = tolerances[pointerType];
    const { places, pairs } = this.#scene;
    const near = placesAt(point, tolerance.place, camera, places);
    if (near.length > 0) return near.map((id) => ({ type: 'place', id, point }));
    this.#curves ??= curvesOf(this.#scene);
    const found: { readonly id: string; readonly distance: number }[] = [];
    reportCurvesAt(this.#curves, point, tolerance.arc, camera, (curve, distance) => {
      const id = pairs[curve]?.pair.id;
      if (id !== undefined) found.push({ id, distance });
    });
    return found
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ id }) => ({ type: 'pair', id, point }));
  }

  /** The target of a click at a point: the nearest one; repeated clicks go through those in the same spot. */
  answer(point: ScreenPoint, pointerType: PointerType): MapTarget | null {
    const target = this.nextTarget(point, pointerType);
    this.#lastClicked = target?.id ?? null;
    return target;
  }

  /** The target that the next click at a point would have. */
  nextTarget(point: ScreenPoint, pointerType: PointerType): MapTarget | null {
    const targets = this.targetsAt(point, pointerType);
    const last = targets.findIndex(({ id }) => id === this.#lastClicked);
    return targets[(last + 1) % targets.length] ?? null;
  }

  /** CSS pixels per unit of the drawing. */
  get #scale(): number {
    return this.#svg.getScreenCTM()?.a ?? 1;
  }

  /** The window, in units of the drawing: it may be larger than the frame that the page was drawn for. */
  get #visibleArea(): Rectangle {
    const { a: scale = 1, e: x = 0, f: y = 0 } = this.#svg.getScreenCTM() ?? {};
    const { innerWidth, innerHeight } = window;
    return { x: -x / scale, y: -y / scale, width: innerWidth / scale, height: innerHeight / scale };
  }

  #draw(): void {
    if (this.#isPrerendered) {
      this.#isPrerendered = false;
      // The hint of other ties, in a file of its own, is redundant: the scene has all ties.
      for (const hint of this.#svg.querySelectorAll('use.h')) hint.remove();
    }
    const { width, height } = this.#svg.viewBox.baseVal;
    const plan = pagePlan(this.#scene, this.#camera, { width, height }, [this.#scale]);
    const ground = this.#groundOf?.(plan) ?? {
      ...{ land: '', borders: '', disputed: '' },
      arcs: arcsOf(plan),
      resting: this.#scene.resting ?? 'quiet',
    };
    const drawn = draw(
      { ...plan, labelBounds: this.#visibleArea, language: this.#language },
      ground,
    );
    if (this.#groundOf !== null) this.#earth.innerHTML = trusted(earthSvg(drawn, 'classes'));
    this.#ties.innerHTML = trusted(tiesSvg(drawn, 'classes'));
  }
}
