/**
 * The drawn map of the page as a view of whatever scene there is: it draws ties on the earth that the
 * page came with, and tells what lies where. No React, and no graphics card.
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

/** What the walk over places asks of a map, and the live one answers as well. */
export interface WalkedMap
  extends Pick<
    AtlasMap,
    'placesInView' | 'listedInView' | 'pointAt' | 'reveal' | 'zoomOn' | 'screenCamera'
  > {
  readonly on: (name: 'camera', listener: () => void) => () => void;
}

/** As the live map has it; before the app was there, there were only the system's. */
const labelFace = "'Source Sans 3 Variable', system-ui, sans-serif";

/** Draws land and borders for a plan. */
export type GroundOf = (plan: Omit<StaticMapPlan, 'language'>) => Ground;

/** What moves the drawn map, where nothing else will. */
export type Mover = Pick<AtlasMap, 'reveal' | 'zoomOn'>;

export class DrawnMap implements WalkedMap {
  readonly #svg: SVGSVGElement;
  readonly #earth: SVGGElement;
  readonly #ties: SVGGElement;
  /** Of the drawing, in its units. */
  #camera: ScreenCamera;
  /** `null` while it is the earth that the page came with. */
  #groundOf: GroundOf | null = null;
  #mover: Mover | null = null;
  readonly #listeners = new Set<() => void>();
  #scene: Scene;
  #language: Language;
  #curves: CurveNumbers | null = null;
  /** What the last click was answered with. */
  #answered: string | null = null;
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
    this.#draw();
  }

  /** Draws a scene on the map of the page; `null` where the page has none. */
  static of(
    page: HTMLElement | null,
    scene: Scene,
    language: Language,
    onHover: (target: MapTarget | null) => void,
  ): DrawnMap | null {
    const svg = page?.querySelector<SVGSVGElement>('svg[data-camera]');
    const [earth, ties] = svg?.querySelectorAll<SVGGElement>('[role="img"] > g') ?? [];
    if (!svg || !earth || !ties) return null;
    // The hint of others that stands in a file: the scene has them all.
    for (const hint of svg.querySelectorAll('use.h')) hint.remove();
    svg.querySelector('.to')?.remove();
    return new DrawnMap(svg, earth, ties, scene, language, onHover);
  }

  /** Shows another scene or the same one in another language. */
  show(scene: Scene, language: Language): void {
    if (scene === this.#scene && language === this.#language) return;
    this.#scene = scene;
    this.#language = language;
    this.#curves = null;
    this.#draw();
  }

  /** In the window, in CSS pixels. */
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

  /** As the address has it. */
  getCamera(): Camera {
    const { zoom, latitude, longitude } = this.screenCamera();
    return { zoom, latitude, longitude };
  }

  /** Shows the earth from elsewhere; `eyeDistance` in CSS pixels. */
  look({ zoom, latitude, longitude }: Camera, eyeDistance: number, groundOf: GroundOf): void {
    const scale = this.#scale;
    this.#camera = {
      ...this.#camera,
      ...{ latitude, longitude },
      zoom: zoom - Math.log2(scale),
      eyeDistance: eyeDistance / scale,
    };
    this.#svg.dataset.camera = writeCamera(this.#camera);
    this.#groundOf = groundOf;
    this.#draw();
    for (const listener of this.#listeners) listener();
  }

  /** Whenever something else is in sight. */
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

  /** Without a mover it cannot go anywhere to show a place. */
  reveal(placeId: string): void {
    this.#mover?.reveal(placeId);
  }

  zoomOn(placeId: string, zooms: number): void {
    this.#mover?.zoomOn(placeId, zooms);
  }

  /** What it shows. */
  get scene(): Scene {
    return this.#scene;
  }

  /** Treats a place as if the pointer were on it; `null` for none. */
  pointAt(placeId: string | null): void {
    const seen = placeId === null ? [] : this.placesInView().filter(({ id }) => id === placeId);
    const [target] = seen.map(({ id, x, y }) => ({ type: 'place' as const, id, point: { x, y } }));
    this.#onHover(target ?? null);
  }

  /** What registers list is not drawn. */
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

  /** What a click at a point means: the nearest target, click by click the others in the same spot. */
  answer(point: ScreenPoint, pointerType: PointerType): MapTarget | null {
    const target = this.nextTarget(point, pointerType);
    this.#answered = target?.id ?? null;
    return target;
  }

  /** What the next click there would mean. */
  nextTarget(point: ScreenPoint, pointerType: PointerType): MapTarget | null {
    const targets = this.targetsAt(point, pointerType);
    const last = targets.findIndex(({ id }) => id === this.#answered);
    return targets[(last + 1) % targets.length] ?? null;
  }

  /** CSS pixels for a unit. */
  get #scale(): number {
    return this.#svg.getScreenCTM()?.a ?? 1;
  }

  /** The window, in units: what is framed may reach beyond what the page was drawn for. */
  get #sight(): Rectangle {
    const { a: scale = 1, e: x = 0, f: y = 0 } = this.#svg.getScreenCTM() ?? {};
    const { innerWidth, innerHeight } = window;
    return { x: -x / scale, y: -y / scale, width: innerWidth / scale, height: innerHeight / scale };
  }

  #draw(): void {
    const { width, height } = this.#svg.viewBox.baseVal;
    const plan = pagePlan(this.#scene, this.#camera, { width, height }, [this.#scale]);
    const ground = this.#groundOf?.(plan) ?? {
      ...{ land: '', borders: '', disputed: '' },
      arcs: arcsOf(plan),
      resting: this.#scene.resting ?? 'quiet',
    };
    const drawn = draw({ ...plan, labelBounds: this.#sight, language: this.#language }, ground);
    if (this.#groundOf !== null) this.#earth.innerHTML = trusted(earthSvg(drawn, 'classes'));
    this.#ties.innerHTML = trusted(tiesSvg(drawn, 'classes'));
  }
}
