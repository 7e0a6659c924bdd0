/** The curve of an arc as it is drawn in either projection. */
import type { Curve, Position, Projection } from './arc';
import { flatCurve } from './flat-curve';
import { greatCircleCurve } from './great-circle-curve';

/** A great circle on the globe, a gentle bow on the flat map; the shorter way on both. */
export function curveBetween(from: Position, to: Position, projection: Projection): Curve {
  return projection === 'globe' ? greatCircleCurve(from, to) : flatCurve(from, to);
}
