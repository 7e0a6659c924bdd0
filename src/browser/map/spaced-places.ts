/** Which of many places the arrow keys walk: those that stand apart on the screen. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';

/** A place that may be walked; `x` and `y` in CSS pixels. */
export interface Walkable extends ScreenPoint {
  /** How many visible pairs end there. */
  readonly degree: number;
  /** Never passed over: what is documented. */
  readonly isKept: boolean;
}

/** As far apart as two targets of a pointer are to be: WCAG 2.2, success criterion 2.5.8. */
const farApart = 24;
/** Up to the first zoom places are walked that far apart, from the second on all of them. */
const sparseZoom = 4;
const completeZoom = 7;

/**
 * How far apart places are that are walked, in CSS pixels: on the whole world a thousand of them
 * would fill the way from one city to the next, and whoever looks closer means them.
 */
export function minDistance(zoom: number): number {
  const share = (completeZoom - zoom) / (completeZoom - sparseZoom);
  return farApart * Math.min(1, Math.max(0, share));
}

/**
 * The places that are kept, and of the others those that no better connected one is nearer to than
 * `distance`. In the given order, which decides between equally connected ones, too.
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
