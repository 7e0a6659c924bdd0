/** How far a button or a key moves a map, drawn or live, in CSS pixels. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import { freeWidth, type Viewport } from '../../core/geometry/viewport';
import { type Direction, directionSteps } from './next-place';

/** How far one press moves the map, as a share of the narrower side of what panels leave. */
const panShare = 0.35;
/** How far from the panels a place is brought that lay under one, in CSS pixels. */
const revealMargin = 48;

/** Milliseconds. */
export const flightDuration = 900;
export const stepDuration = 250;

/** What is seen moves as far against it. */
export type Way = readonly [right: number, down: number];

/** One step in a direction. */
export function panStep(viewport: Viewport, direction: Direction): Way {
  const step = panShare * freeWidth(viewport);
  const [right, down] = directionSteps[direction];
  return [right * step, down * step];
}

/** How far a coordinate lies outside of a range. A range without room is its middle. */
function wayInto(value: number, from: number, to: number): number {
  if (from > to) return value - (from + to) / 2;
  return value - Math.min(to, Math.max(from, value));
}

/** The way that brings a point out from under a panel or away from an edge; none where it is clear. */
export function wayToReveal({ x, y }: ScreenPoint, { width, height, padding }: Viewport): Way {
  const { top, right, bottom, left } = padding;
  return [
    wayInto(x, left + revealMargin, width - right - revealMargin),
    wayInto(y, top + revealMargin, height - bottom - revealMargin),
  ];
}
