/**
 * Reduces the detail of land and borders outside of a view, so that only a fraction must be projected. Lines are divided
 * into short stretches. A stretch out of view becomes the great circle between its ends: both are within a cap that the
 * view does not touch, so nothing in view changes.
 */
import type { Position as GeoPosition, MultiLineString, MultiPolygon } from 'geojson';
import { dot, unitVector, type Vector } from '../geometry/great-circle-curve';

/** A part of the sphere around a point. */
export interface Cap {
  readonly middle: Vector;
  /** The angle of its radius, in radians. */
  readonly radius: number;
}

/** The points of a line as unit vectors: for each, its x, y and z. Turning them needs no trigonometry. */
export type VectorLine = Float64Array;

interface Stretch {
  readonly cap: Cap;
  /** Without its last point, with which the next stretch begins. */
  readonly points: VectorLine;
}

interface Line {
  readonly cap: Cap;
  readonly stretches: readonly Stretch[];
  readonly last: VectorLine;
}

/** Longer stretches are faster to test, shorter ones leave fewer points outside of the view. */
const pointsOfStretch = 16;

function angleBetween(a: Vector, b: Vector): number {
  return Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
}

function capAround(vectors: readonly Vector[]): Cap {
  const sum = [0, 1, 2].map((axis) =>
    vectors.reduce((total, each) => total + (each[axis] ?? 0), 0),
  );
  const [x = 0, y = 0, z = 0] = sum;
  const length = Math.hypot(x, y, z) || 1;
  const middle: Vector = [x / length, y / length, z / length];
  return { middle, radius: Math.max(...vectors.map((each) => angleBetween(middle, each))) };
}

function lineOf(points: readonly GeoPosition[]): Line {
  const vectors = points.map(([longitude = 0, latitude = 0]) => unitVector([longitude, latitude]));
  const stretches: Stretch[] = [];
  for (let start = 0; start < vectors.length - 1; start += pointsOfStretch) {
    const part = vectors.slice(start, start + pointsOfStretch + 1);
    const points = Float64Array.from(part.slice(0, -1).flat());
    stretches.push({ cap: capAround(part), points });
  }
  return { cap: capAround(vectors), stretches, last: Float64Array.from(vectors.at(-1) ?? []) };
}

function touches(a: Cap, b: Cap): boolean {
  return angleBetween(a.middle, b.middle) <= a.radius + b.radius;
}

/** Only for caps smaller than a hemisphere, which contain the great circle between any two of their points. */
function isOutside(cap: Cap, view: Cap): boolean {
  return cap.radius < Math.PI / 2 && !touches(cap, view);
}

/** The points of a line, but only the ends of hidden stretches. */
function pointsInView({ stretches, last }: Line, view: Cap): VectorLine {
  const parts = stretches.map(({ cap, points }) =>
    isOutside(cap, view) ? points.subarray(0, 3) : points,
  );
  parts.push(last);
  const joined = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Polygons on the sphere. Their rings are lines. */
export class PolygonsInView {
  readonly #polygons: readonly (readonly Line[])[];

  constructor(polygons: MultiPolygon['coordinates']) {
    this.#polygons = polygons.map((rings) => rings.map(lineOf));
  }

  /** The rings of each polygon. Omits polygons that are out of view, but keeps those that surround it. */
  within(view: Cap): VectorLine[][] {
    return this.#polygons
      .filter(([outline]) => outline !== undefined && !isOutside(outline.cap, view))
      .map((rings) => rings.map((ring) => pointsInView(ring, view)));
  }
}

export class LinesInView {
  readonly #lines: readonly Line[];

  constructor(lines: MultiLineString['coordinates']) {
    this.#lines = lines.map(lineOf);
  }

  within(view: Cap): VectorLine[] {
    return this.#lines
      .filter(({ cap }) => !isOutside(cap, view))
      .map((line) => pointsInView(line, view));
  }
}
