/**
 * The number of straight segments of an arc: just enough for its size on the screen to look curved. Arcs are grouped
 * into classes by their bend, because one draw call uses the same number for all its arcs.
 */
import { straightPieces } from '../../../core/geometry/curve-numbers';

/** The maximum distance of a segment from the curve, in device pixels. */
const greatestError = 0.15;
/** Limits the cost of long arcs at deep zooms of the flat map. */
export const maxSegments = 160;
/** Classes end at 180°, 90°, 45° … */
export const segmentClasses = 8;

/** The greatest bend in a class, in radians. */
export function greatestBend(segmentClass: number): number {
  return Math.PI * 2 ** (segmentClass + 1 - segmentClasses);
}

/** The lowest class that contains a bend. */
export function classOfBend(bend: number): number {
  const least = Math.ceil(Math.log2(bend / Math.PI)) + segmentClasses - 1;
  return Math.max(0, Math.min(segmentClasses - 1, least));
}

/** The number of segments for a bend; `scale` is in device pixels. */
export function segmentsFor(bend: number, scale: number): number {
  const segments = Math.ceil(straightPieces(bend, scale, greatestError));
  return Math.max(1, Math.min(maxSegments, segments));
}
