/** What the pointer is on and what a click means; a finger points at nothing until it taps. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import { doubleClicks } from './double-click';
import type { MapTarget } from './map-events';

/** With a mouse or a pen, or with a finger, which is not as sure. */
export type PointerType = 'mouse' | 'touch';

export interface MapPointerOptions {
  /** What lies under a point, the best answer first. */
  readonly targetsAt: (point: ScreenPoint, pointerType: PointerType) => MapTarget[];
  readonly onHover: (target: MapTarget | null) => void;
  /** A click or tap, and what it meant; `null` for nothing. */
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
  /** The target was pointed out by `pointAt`, and the pointer is somewhere else. */
  #isPointedOut = false;
  /** What the last click was answered with. */
  #answered: MapTarget | null = null;
  #hoverFrame = 0;
  readonly #isSecond = doubleClicks();

  constructor(map: MapLibreMap, container: HTMLElement, options: MapPointerOptions) {
    this.#map = map;
    this.#container = container;
    this.#options = options;
    map.on('mousemove', (event) => this.#follow(event));
    map.on('mouseout', () => this.leave());
    // The map has moved away under a pointer that rests.
    map.on('move', () => {
      if (!this.#isPointedOut) this.leave();
    });
    map.on('click', ({ point: { x, y }, originalEvent }) => {
      if (!this.#isSecond(originalEvent, this.#type)) this.#answer({ x, y });
    });
    container.addEventListener('pointerdown', this.#noteType, beforeTheMap);
    container.addEventListener('pointermove', this.#noteType, beforeTheMap);
  }

  /** Treats a target as if the pointer were on it, wherever the map moves meanwhile. */
  pointAt(target: MapTarget | null): void {
    // It may be the same one, but at another point.
    this.leave();
    this.#hover(target);
    this.#isPointedOut = target !== null;
  }

  /** Takes the pointer off everything, until it moves again. */
  leave(): void {
    cancelAnimationFrame(this.#hoverFrame);
    this.#hover(null);
  }

  /** The next click begins anew with the nearest of what lies there. */
  forgetAnswer(): void {
    this.#answered = null;
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

  /** What a click answers with: the nearest target, click by click the others in the same spot. */
  #nextTarget(point: ScreenPoint): MapTarget | null {
    const targets = this.#options.targetsAt(point, this.#type);
    const last = targets.findIndex((target) => sameTarget(target, this.#answered));
    return targets[(last + 1) % targets.length] ?? null;
  }

  #answer(point: ScreenPoint): void {
    this.#answered = this.#nextTarget(point);
    this.#options.onClick(this.#answered, point);
  }

  #follow({ point: { x, y } }: MapMouseEvent): void {
    if (this.#type === 'touch') return;
    cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      if (!this.#map.isMoving()) this.#hover(this.#nextTarget({ x, y }));
    });
  }
}
