/** Finds what the pointer is on and what a click selects. A finger does not hover: it only taps. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import { doubleClicks, isSameSpot } from './double-click';
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

/** A finger that went down on the map. */
interface Touch {
  readonly clientX: number;
  readonly clientY: number;
  /** What was under it then. */
  readonly targets: readonly MapTarget[];
}

function sameTarget(a: MapTarget | null, b: MapTarget | null): boolean {
  return a?.type === b?.type && a?.id === b?.id;
}

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #options: MapPointerOptions;
  #type: PointerType = 'mouse';
  #touch: Touch | null = null;
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
      if (this.#isSecond(originalEvent, this.#type)) return;
      // The click comes late: by then the second tap of a double tap may have moved the map.
      const touch = this.#touch;
      const isOfTouch = touch !== null && isSameSpot(touch, originalEvent);
      this.#lastClicked = this.#nextOf(isOfTouch ? touch.targets : this.#targetsAt({ x, y }));
      this.#options.onClick(this.#lastClicked, { x, y });
    });
    container.addEventListener('pointerdown', this.#noteTouch, beforeTheMap);
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
    this.#container.removeEventListener('pointerdown', this.#noteTouch, beforeTheMap);
    this.#container.removeEventListener('pointermove', this.#noteType, beforeTheMap);
  }

  readonly #noteType = ({ pointerType }: PointerEvent): void => {
    this.#type = pointerType === 'touch' ? 'touch' : 'mouse';
  };

  readonly #noteTouch = (event: PointerEvent): void => {
    this.#noteType(event);
    this.#touch = null;
    if (this.#type !== 'touch') return;
    const { clientX, clientY } = event;
    const { left, top } = this.#container.getBoundingClientRect();
    const targets = this.#targetsAt({ x: clientX - left, y: clientY - top });
    this.#touch = { clientX, clientY, targets };
  };

  #hover(target: MapTarget | null): void {
    this.#isPointedOut = false;
    if (sameTarget(target, this.#hovered)) return;
    this.#hovered = target;
    this.#map.getCanvas().style.cursor = target === null ? '' : 'pointer';
    this.#options.onHover(target);
  }

  #targetsAt(point: ScreenPoint): MapTarget[] {
    return this.#options.targetsAt(point, this.#type);
  }

  /** The target of the next click: the nearest one; repeated clicks go through those in the same spot. */
  #nextOf(targets: readonly MapTarget[]): MapTarget | null {
    const last = targets.findIndex((target) => sameTarget(target, this.#lastClicked));
    return targets[(last + 1) % targets.length] ?? null;
  }

  #follow({ point: { x, y } }: MapMouseEvent): void {
    if (this.#type === 'touch') return;
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      if (!this.#map.isMoving()) this.#hover(this.#nextOf(this.#targetsAt({ x, y })));
    });
  }
}
