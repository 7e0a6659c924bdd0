/** The great circle between two positions, the short way. */
import type { Curve, Position } from './arc';
import { nearestTurn } from './longitude';

/** A point of the unit sphere: x to 0°, 0°, y to 90° east, z to the north pole. */
export type Vector = readonly [x: number, y: number, z: number];

/** A great circle by its start, the direction at right angles in which it leaves, and its angle. */
export interface GreatCircle {
  readonly start: Vector;
  readonly departure: Vector;
  /** In radians, 0 … π. */
  readonly angle: number;
}

const radians = Math.PI / 180;
/** Shorter vectors than this are rounding noise. */
const negligible = 1e-12;
const degreesPerSegment = 0.75;
const minSegments = 8;

export function unitVector([longitude, latitude]: Position): Vector {
  const radius = Math.cos(latitude * radians);
  return [
    radius * Math.cos(longitude * radians),
    radius * Math.sin(longitude * radians),
    Math.sin(latitude * radians),
  ];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The angle between two positions in radians, exact for neighbours and for antipodes. */
export function angleBetween(from: Position, to: Position): number {
  const a = unitVector(from);
  const b = unitVector(to);
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

/** How many straight pieces draw a great circle of this angle smoothly up to zoom 8. */
function segmentsOfAngle(angle: number): number {
  return Math.max(minSegments, Math.ceil(angle / radians / degreesPerSegment));
}

/**
 * The direction in which the curve leaves `from`: the part of `to` at right angles to it. Antipodes
 * have none; they are joined eastward, which keeps the curve off the poles.
 */
function departure(from: Position, a: Vector, b: Vector): Vector {
  const along = dot(a, b);
  const x = b[0] - along * a[0];
  const y = b[1] - along * a[1];
  const z = b[2] - along * a[2];
  const length = Math.hypot(x, y, z);
  if (length > negligible) return [x / length, y / length, z / length];
  return [-Math.sin(from[0] * radians), Math.cos(from[0] * radians), 0];
}

/** The short way from one position to another: `cos(t) · start + sin(t) · departure`, t to `angle`. */
export function greatCircle(from: Position, to: Position): GreatCircle {
  const start = unitVector(from);
  return {
    start,
    departure: departure(from, start, unitVector(to)),
    angle: angleBetween(from, to),
  };
}

function isPole([, latitude]: Position): boolean {
  return Math.cos(latitude * radians) < negligible;
}

/** The point that is an angle in radians along the way. */
function pointOf({ start, departure: direction }: GreatCircle, angle: number): Vector {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  return [
    cosine * start[0] + sine * direction[0],
    cosine * start[1] + sine * direction[1],
    cosine * start[2] + sine * direction[2],
  ];
}

/** The position in the direction of a vector of any length. */
export function positionToward([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
}

/** The position that is an angle in radians along the way. */
export function positionAlong(circle: GreatCircle, angle: number): Position {
  return positionToward(pointOf(circle, angle));
}

/**
 * Points at equal distances along the great circle, both ends included. At a pole, where every
 * longitude is the same place, the curve keeps the longitude on which it came or leaves.
 */
export function greatCircleCurve(
  from: Position,
  to: Position,
  segments: number = segmentsOfAngle(angleBetween(from, to)),
): Curve {
  const circle = greatCircle(from, to);
  const curve = new Float64Array(2 * (segments + 1));
  let longitude = isPole(from) ? to[0] : from[0];
  for (let index = 0; index <= segments; index += 1) {
    const [x, y, z] = pointOf(circle, (circle.angle * index) / segments);
    const radius = Math.hypot(x, y);
    if (radius > negligible) longitude = nearestTurn(Math.atan2(y, x) / radians, longitude);
    curve[2 * index] = longitude;
    curve[2 * index + 1] = Math.atan2(z, radius) / radians;
  }
  return curve;
}
