/** How far a button or a key moves a map, drawn or live, in CSS pixels. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import { freeWidth, type Viewport } from '../../core/geometry/viewport';
import { type Direction, directionSteps } from './next-place';

/** How far one press moves the map, as a share of the shorter side of the area that panels leave free. */
const panShare = 0.35;
/** The distance from panels and edges at which a revealed place ends up, in CSS pixels. */
const revealMargin = 48;

/** Milliseconds. */
export const flightDuration = 900;
export const stepDuration = 250;

/** A movement of the camera in CSS pixels: the picture moves the opposite way. */
export type Way = readonly [right: number, down: number];

/** One step in a direction. */
export function panStep(viewport: Viewport, direction: Direction): Way {
  const step = panShare * freeWidth(viewport);
  const [right, down] = directionSteps[direction];
  return [right * step, down * step];
}

/** How far a coordinate is outside a range. An inverted range counts as its midpoint. */
function wayInto(value: number, from: number, to: number): number {
  if (from > to) return value - (from + to) / 2;
  return value - Math.min(to, Math.max(from, value));
}

/** The movement that brings a point clear of panels and edges; zero if it is clear already. */
export function wayToReveal({ x, y }: ScreenPoint, { width, height, padding }: Viewport): Way {
  const { top, right, bottom, left } = padding;
  return [
    wayInto(x, left + revealMargin, width - right - revealMargin),
    wayInto(y, top + revealMargin, height - bottom - revealMargin),
  ];
}
