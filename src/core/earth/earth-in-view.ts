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

interface Stretch {
  readonly cap: Cap;
  readonly points: readonly GeoPosition[];
}

interface Line {
  readonly cap: Cap;
  readonly stretches: readonly Stretch[];
}

/** Longer stretches are faster to test, shorter ones leave fewer points outside of the view. */
const pointsOfStretch = 16;

function angleBetween(a: Vector, b: Vector): number {
  return Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
}

function capAround(points: readonly GeoPosition[]): Cap {
  const vectors = points.map(([longitude = 0, latitude = 0]) => unitVector([longitude, latitude]));
  const sum = [0, 1, 2].map((axis) =>
    vectors.reduce((total, each) => total + (each[axis] ?? 0), 0),
  );
  const [x = 0, y = 0, z = 0] = sum;
  const length = Math.hypot(x, y, z) || 1;
  const middle: Vector = [x / length, y / length, z / length];
  return { middle, radius: Math.max(...vectors.map((each) => angleBetween(middle, each))) };
}

function lineOf(points: readonly GeoPosition[]): Line {
  const stretches: Stretch[] = [];
  for (let start = 0; start < points.length - 1; start += pointsOfStretch) {
    const part = points.slice(start, start + pointsOfStretch + 1);
    stretches.push({ cap: capAround(part), points: part });
  }
  return { cap: capAround(points), stretches };
}

function touches(a: Cap, b: Cap): boolean {
  return angleBetween(a.middle, b.middle) <= a.radius + b.radius;
}

/** Only for caps smaller than a hemisphere, which contain the great circle between any two of their points. */
function isOutside(cap: Cap, view: Cap): boolean {
  return cap.radius < Math.PI / 2 && !touches(cap, view);
}

/** The points of a line, but only the ends of hidden stretches. */
function pointsInView({ stretches }: Line, view: Cap): GeoPosition[] {
  const points = stretches.flatMap((stretch): readonly GeoPosition[] => {
    const [first] = stretch.points;
    if (first === undefined || isOutside(stretch.cap, view)) return first ? [first] : [];
    // The next stretch begins with the last point.
    return stretch.points.slice(0, -1);
  });
  const last = stretches.at(-1)?.points.at(-1);
  return last === undefined ? points : [...points, last];
}

/** Polygons on the sphere. Their rings are lines. */
export class PolygonsInView {
  readonly #polygons: readonly (readonly Line[])[];

  constructor(polygons: MultiPolygon['coordinates']) {
    this.#polygons = polygons.map((rings) => rings.map(lineOf));
  }

  /** Omits polygons that are out of view, but keeps those that surround it. */
  within(view: Cap): MultiPolygon {
    const coordinates = this.#polygons
      .filter(([outline]) => outline !== undefined && !isOutside(outline.cap, view))
      .map((rings) => rings.map((ring) => pointsInView(ring, view)));
    return { type: 'MultiPolygon', coordinates };
  }
}

export class LinesInView {
  readonly #lines: readonly Line[];

  constructor(lines: MultiLineString['coordinates']) {
    this.#lines = lines.map(lineOf);
  }

  within(view: Cap): MultiLineString {
    const coordinates = this.#lines
      .filter(({ cap }) => !isOutside(cap, view))
      .map((line) => pointsInView(line, view));
    return { type: 'MultiLineString', coordinates };
  }
}
