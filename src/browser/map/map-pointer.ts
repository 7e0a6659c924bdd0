/** Finds what the pointer is on and what a click selects. A finger does not hover: it only taps. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import { doubleClicks } from './double-click';
import type { MapTarget } from './map-events';

/** `mouse` includes pens; `touch` is less precise. */
export type PointerType = 'mouse' | 'touch';

export interface MapPointerOptions {
  /** The targets at a point, the best first. */
  readonly targetsAt: (point: ScreenPoint, pointerType: PointerType) => MapTarget[];
  readonly onHover: (target: MapTarget | null) => void;
  /** Called on a click or tap with its target; `null` for none. */
  readonly onClick: (target: MapTarget | null, point: ScreenPoint) => void;
}

const beforeTheMap = { capture: true };

function sameTarget(a: MapTarget | null, b: MapTarget | null): boolean {
  return a?.type === b?.type && a?.id === b?.id;
}

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #options: MapPointerOptions;
  #type: PointerType = 'mouse';
  #hovered: MapTarget | null = null;
  /** Whether the target was set by `pointAt` rather than by the pointer. */
  #isPointedOut = false;
  /** The target of the last click. */
  #lastClicked: MapTarget | null = null;
  #hoverFrame = 0;
  readonly #isSecond = doubleClicks();

  constructor(map: MapLibreMap, container: HTMLElement, options: MapPointerOptions) {
    this.#map = map;
    this.#container = container;
    this.#options = options;
    map.on('mousemove', (event) => this.#follow(event));
    map.on('mouseout', () => this.leave());
    // The map has moved under a resting pointer.
    map.on('move', () => {
      if (!this.#isPointedOut) this.leave();
    });
    map.on('click', ({ point: { x, y }, originalEvent }) => {
      if (!this.#isSecond(originalEvent, this.#type)) this.#answer({ x, y });
    });
    container.addEventListener('pointerdown', this.#noteType, beforeTheMap);
    container.addEventListener('pointermove', this.#noteType, beforeTheMap);
  }

  /** Treats a target as if the pointer were on it, even if the map moves meanwhile. */
  pointAt(target: MapTarget | null): void {
    // It may be the same target at another point.
    this.leave();
    this.#hover(target);
    this.#isPointedOut = target !== null;
  }

  /** Ends hovering until the pointer moves again. */
  leave(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#hover(null);
  }

  /** Makes the next click start again with the nearest target. */
  resetCycle(): void {
    this.#lastClicked = null;
  }

  destroy(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#container.removeEventListener('pointerdown', this.#noteType, beforeTheMap);
    this.#container.removeEventListener('pointermove', this.#noteType, beforeTheMap);
  }

  readonly #noteType = ({ pointerType }: PointerEvent): void => {
    this.#type = pointerType === 'touch' ? 'touch' : 'mouse';
  };

  #hover(target: MapTarget | null): void {
    this.#isPointedOut = false;
    if (sameTarget(target, this.#hovered)) return;
    this.#hovered = target;
    this.#map.getCanvas().style.cursor = target === null ? '' : 'pointer';
    this.#options.onHover(target);
  }

  /** The target of the next click: the nearest one; repeated clicks go through those in the same spot. */
  #nextTarget(point: ScreenPoint): MapTarget | null {
    const targets = this.#options.targetsAt(point, this.#type);
    const last = targets.findIndex((target) => sameTarget(target, this.#lastClicked));
    return targets[(last + 1) % targets.length] ?? null;
  }

  #answer(point: ScreenPoint): void {
    this.#lastClicked = this.#nextTarget(point);
    this.#options.onClick(this.#lastClicked, point);
  }

  #follow({ point: { x, y } }: MapMouseEvent): void {
    if (this.#type === 'touch') return;
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      if (!this.#map.isMoving()) this.#hover(this.#nextTarget({ x, y }));
    });
  }
}
