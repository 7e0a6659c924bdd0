/** Selects the places that arrow keys reach: those far enough apart on the screen. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';

/** A place that arrow keys may reach; `x` and `y` in CSS pixels. */
export interface Walkable extends ScreenPoint {
  /** The number of its visible pairs. */
  readonly degree: number;
  /** Whether it is never skipped: true for documented places. */
  readonly isKept: boolean;
}

/** The minimum spacing of pointer targets in CSS pixels: WCAG 2.2, success criterion 2.5.8. */
const farApart = 24;
/** Up to `sparseZoom` the full spacing applies, from `completeZoom` on none. */
const sparseZoom = 4;
const completeZoom = 7;

/**
 * The minimum distance between the places that arrow keys reach, in CSS pixels. At world zoom there would
 * otherwise be a thousand stops between two cities; readers who zoom in want all of them.
 */
export function minDistance(zoom: number): number {
  const share = (completeZoom - zoom) / (completeZoom - sparseZoom);
  return farApart * Math.min(1, Math.max(0, share));
}

/**
 * All kept places, and those others that have no better connected place within `distance`. In the given
 * order, which also decides between equally connected ones.
 */
export function spacedPlaces<Spot extends Walkable>(
  places: readonly Spot[],
  distance: number,
): readonly Spot[] {
  if (distance <= 0) return places;
  const squares = new Map<number, Spot[]>();
  const squareOf = (x: number, y: number) =>
    Math.floor(x / distance) * 65_536 + Math.floor(y / distance);
  const isTaken = ({ x, y }: Spot) => {
    for (const column of [-distance, 0, distance]) {
      for (const row of [-distance, 0, distance]) {
        const near = squares.get(squareOf(x + column, y + row));
        if (near?.some((other) => Math.hypot(other.x - x, other.y - y) < distance)) return true;
      }
    }
    return false;
  };
  const walked = new Set<Spot>();
  const inTurn = places.toSorted(
    (a, b) => Number(b.isKept) - Number(a.isKept) || b.degree - a.degree,
  );
  for (const place of inTurn) {
    if (!place.isKept && isTaken(place)) continue;
    walked.add(place);
    const square = squareOf(place.x, place.y);
    const near = squares.get(square);
    if (near === undefined) squares.set(square, [place]);
    else near.push(place);
  }
  return places.filter((place) => walked.has(place));
}
