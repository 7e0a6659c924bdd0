/** The line of a pair as GeoJSON: a great circle, cut at the antimeridian (RFC 7946, section 3.1.9). */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { Coordinates } from '../../core/domain/great-circle';
import { greatCircleCurve } from '../../core/geometry/great-circle-curve';

/** About a metre. */
const decimals = 5;

function rounded(degrees: number): number {
  // `+ 0` turns -0 into 0.
  return Number(degrees.toFixed(decimals)) + 0;
}

/** The number of the world copy that a longitude lies in: 0 between -180 and 180. */
function worldOf(longitude: number): number {
  return Math.floor((longitude + 180) / 360);
}

/** The shortest line between two places, in one part or cut into several. */
export function lineBetween(from: Coordinates, to: Coordinates): LineString | MultiLineString {
  const curve = greatCircleCurve(from, to);
  const parts: Position[][] = [[]];
  const push = (longitude: number, latitude: number, world: number) =>
    parts.at(-1)?.push([rounded(longitude - 360 * world), rounded(latitude)]);

  let world = worldOf(curve[0] ?? 0);
  for (let index = 0; index < curve.length; index += 2) {
    const longitude = curve[index] ?? 0;
    const latitude = curve[index + 1] ?? 0;
    const next = worldOf(longitude);
    if (next !== world && index > 0) {
      const meridian = 360 * Math.max(world, next) - 180;
      const before = curve[index - 2] ?? 0;
      // Pieces are under a degree long, so a straight cut is true to a few metres.
      const share = (meridian - before) / (longitude - before);
      const latitudeBefore = curve[index - 1] ?? 0;
      const crossing = latitudeBefore + share * (latitude - latitudeBefore);
      push(meridian, crossing, world);
      parts.push([]);
      push(meridian, crossing, next);
      world = next;
    }
    push(longitude, latitude, world);
  }
  const lines = parts.filter((part) => part.length > 1);
  const [only, ...more] = lines;
  return only !== undefined && more.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: lines };
}
