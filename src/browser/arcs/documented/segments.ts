/**
 * How many straight pieces draw an arc so that none is seen as straight: enough for its length on the
 * screen and no more. Arcs are sorted into classes by how much they bend, since one draw call draws
 * all its arcs with the same number.
 */
import { straightPieces } from '../../../core/geometry/curve-numbers';

/** Farthest that a straight piece may be from the curve, in device pixels. */
const greatestError = 0.15;
/** Keeps a vast arc at a deep zoom of the flat map affordable. */
export const maxSegments = 160;
/** Classes end at 180°, 90°, 45° … */
export const segmentClasses = 8;

/** The greatest bend in a class, in radians. */
export function greatestBend(segmentClass: number): number {
  return Math.PI * 2 ** (segmentClass + 1 - segmentClasses);
}

/** The least class that holds a bend. */
export function classOfBend(bend: number): number {
  const least = Math.ceil(Math.log2(bend / Math.PI)) + segmentClasses - 1;
  return Math.max(0, Math.min(segmentClasses - 1, least));
}

/** Segments for a bend; `scale` in device pixels. */
export function segmentsFor(bend: number, scale: number): number {
  const segments = Math.ceil(straightPieces(bend, scale, greatestError));
  return Math.max(1, Math.min(maxSegments, segments));
}
