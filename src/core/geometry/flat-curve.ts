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
const minSegments = 8;

/** The bow as a polynomial in Web Mercator: `start + t · linear + t² · quadratic`, t from 0 to 1. */
export interface FlatBow {
  readonly start: readonly [x: number, y: number];
  readonly linear: readonly [x: number, y: number];
  readonly quadratic: readonly [x: number, y: number];
  /** Greatest distance from the chord, in world widths. */
  readonly height: number;
}

/**
 * How far the middle of a bow may rise toward the pole so that no part of it leaves the map. A chord
 * that climbs by `climb` has its highest point, at rise H, at H + climb² / 16H over its middle, for
 * which there is `room`.
 */
function greatestRise(room: number, climb: number): number {
  const inside = Math.max(0, room);
  return (inside + Math.sqrt(Math.max(0, inside ** 2 - climb ** 2 / 4))) / 2;
}

export function flatBow(from: Position, to: Position): FlatBow {
  const startX = mercatorX(from[0]);
  const startY = mercatorY(from[1]);
  const chordX = mercatorX(nearestTurn(to[0], from[0])) - startX;
  const chordY = mercatorY(to[1]) - startY;
  const middleY = startY + chordY / 2;
  const length = Math.hypot(chordX, chordY);

  // The chord turned by a quarter, toward the pole; a chord along a meridian swells to the east.
  const pole = middleY >= 0 ? 1 : -1;
  const towardPole = Math.sign(chordX * pole) || Math.sign(-chordY) || 1;
  const normalX = length === 0 ? 0 : (-chordY / length) * towardPole;
  const normalY = length === 0 ? 0 : (chordX / length) * towardPole;

  const rise = Math.abs(normalY);
  const most = greatestRise(highest - Math.abs(middleY), chordY);
  const height = rise === 0 ? swell * length : Math.min(swell * length, most / rise);
  const bowX = 4 * height * normalX;
  const bowY = 4 * height * normalY;
  return {
    start: [startX, startY],
    linear: [chordX + bowX, chordY + bowY],
    quadratic: [-bowX, -bowY],
    height,
  };
}

/** Points along the bow, both ends included. */
export function flatCurve(from: Position, to: Position): Curve {
  const { start, linear, quadratic, height } = flatBow(from, to);
  const segments = Math.max(minSegments, Math.ceil(Math.sqrt(height / flatness)));
  const curve = new Float64Array(2 * (segments + 1));
  for (let index = 0; index <= segments; index += 1) {
    const t = index / segments;
    curve[2 * index] = longitudeOfMercator(start[0] + t * (linear[0] + t * quadratic[0]));
    curve[2 * index + 1] = latitudeOfMercator(start[1] + t * (linear[1] + t * quadratic[1]));
  }
  return curve;
}
