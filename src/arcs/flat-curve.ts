/**
 * The bow of an arc on the flat map: a symmetric curve in Web Mercator, the short way round the
 * antimeridian, that swells toward the nearer pole by a modest share of its length.
 */
import type { Curve, Position } from './arc';
import { nearestTurn } from './longitude';
import {
  latitudeOfMercator,
  longitudeOfMercator,
  mercatorEdge,
  mercatorX,
  mercatorY,
} from './mercator';

/** Height of the bow over its chord, as a share of the chord's length. */
const swell = 0.15;
/** The bow stays this far inside the edge of the map, so that a line of some width is not cut. */
const highest = mercatorY(mercatorEdge - 0.5);
/** Most distance between the curve and its straight pieces, in world widths: 0.3 px at zoom 6. */
const flatness = 0.3 / (512 * 2 ** 6);
const fewestSegments = 8;

/** Points along the bow, both ends included. */
export function flatCurve(from: Position, to: Position): Curve {
  const startX = mercatorX(from[0]);
  const startY = mercatorY(from[1]);
  const endX = mercatorX(nearestTurn(to[0], from[0]));
  const endY = mercatorY(to[1]);
  const middleY = (startY + endY) / 2;
  const length = Math.hypot(endX - startX, endY - startY);

  // The chord turned by a quarter, toward the pole; a chord along a meridian swells to the east.
  const pole = middleY >= 0 ? 1 : -1;
  const towardPole = Math.sign((endX - startX) * pole) || Math.sign(startY - endY) || 1;
  const normalX = length === 0 ? 0 : (-(endY - startY) / length) * towardPole;
  const normalY = length === 0 ? 0 : ((endX - startX) / length) * towardPole;

  const room = Math.max(0, highest - Math.abs(middleY));
  const rise = Math.abs(normalY);
  const height = rise === 0 ? swell * length : Math.min(swell * length, room / rise);

  const segments = Math.max(fewestSegments, Math.ceil(Math.sqrt(height / flatness)));
  const curve = new Float64Array(2 * (segments + 1));
  for (let index = 0; index <= segments; index += 1) {
    const t = index / segments;
    const bow = 4 * height * t * (1 - t);
    curve[2 * index] = longitudeOfMercator(startX + t * (endX - startX) + bow * normalX);
    curve[2 * index + 1] = latitudeOfMercator(startY + t * (endY - startY) + bow * normalY);
  }
  return curve;
}
