import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve, Position } from './arc';
import { angleBetween, greatCircleCurve } from './great-circle-curve';

const radians = Math.PI / 180;

/** Haversine distance in radians: an independent formula to hold the vectors against. */
function haversine([fromX, fromY]: Position, [toX, toY]: Position): number {
  const h =
    Math.sin(((toY - fromY) * radians) / 2) ** 2 +
    Math.cos(fromY * radians) *
      Math.cos(toY * radians) *
      Math.sin(((toX - fromX) * radians) / 2) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function pointsOf(curve: Curve): Position[] {
  return Array.from({ length: curve.length / 2 }, (_, index) => [
    curve[2 * index] ?? Number.NaN,
    curve[2 * index + 1] ?? Number.NaN,
  ]);
}

function stepsOf(curve: Curve): [from: Position, to: Position][] {
  const points = pointsOf(curve);
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

const cities = {
  tokyo: [139.69, 35.69],
  losAngeles: [-118.24, 34.05],
  auckland: [174.76, -36.85],
  santiago: [-70.65, -33.46],
  honolulu: [-157.86, 21.31],
  majuro: [171.38, 7.09],
  anchorage: [-149.9, 61.22],
  magadan: [150.8, 59.56],
} satisfies Record<string, Position>;

describe('a great circle', () => {
  it('passes through points that are as far from its ends as their share of the way', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const angle = haversine(from, to);
        const points = pointsOf(greatCircleCurve(from, to, 16));
        points.forEach((point, index) => {
          // Near antipodes the haversine formula itself loses half of its digits.
          const tolerance = angle > 3.14 ? 1e-6 : 1e-7;
          expect(Math.abs(haversine(from, point) - (angle * index) / 16)).toBeLessThan(tolerance);
          expect(Math.abs(haversine(point, to) - (angle * (16 - index)) / 16)).toBeLessThan(
            tolerance,
          );
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('starts and ends where it should', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const points = pointsOf(greatCircleCurve(from, to));
        expect(haversine(points.at(0) ?? [0, 0], from)).toBeLessThan(1e-9);
        expect(haversine(points.at(-1) ?? [0, 0], to)).toBeLessThan(1e-7);
      }),
    );
  });

  it('is the short way, at most half a turn of longitude, and never jumps', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const curve = greatCircleCurve(from, to);
        const longitudes = pointsOf(curve).map(([longitude]) => longitude);
        expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThanOrEqual(180 + 1e-6);
        for (const [start, end] of stepsOf(curve)) {
          expect(haversine(start, end)).toBeLessThan(0.014);
        }
      }),
    );
  });

  it.each([
    ['Tokyo – Los Angeles', cities.tokyo, cities.losAngeles],
    ['Auckland – Santiago', cities.auckland, cities.santiago],
    ['Honolulu – Majuro', cities.honolulu, cities.majuro],
    ['Anchorage – Magadan', cities.anchorage, cities.magadan],
  ])('runs on over the antimeridian: %s', (_, from, to) => {
    const curve = greatCircleCurve(from, to);
    for (const [[start], [end]] of stepsOf(curve)) expect(Math.abs(end - start)).toBeLessThan(10);
    const longitudes = pointsOf(curve).map(([longitude]) => longitude);
    expect(Math.max(...longitudes.map(Math.abs))).toBeGreaterThan(180);
  });

  it('joins antipodes by half a great circle that keeps off the poles', () => {
    const from: Position = [30, 40];
    const points = pointsOf(greatCircleCurve(from, [-150, -40]));
    expect(Math.max(...points.map(([, latitude]) => Math.abs(latitude)))).toBeLessThan(40.001);
    expect(haversine(points.at(-1) ?? from, [-150, -40])).toBeLessThan(1e-7);
  });

  it('leaves and reaches a pole along the meridian of its other end', () => {
    for (const [longitude] of pointsOf(greatCircleCurve([0, 90], [100, 20]))) {
      expect(longitude).toBeCloseTo(100, 6);
    }
    for (const [longitude] of pointsOf(greatCircleCurve([100, 20], [0, -90]))) {
      expect(longitude).toBeCloseTo(100, 6);
    }
  });

  it('stays in place between a position and itself', () => {
    for (const point of pointsOf(greatCircleCurve([74.59, 42.87], [74.59, 42.87]))) {
      expect(point[0]).toBeCloseTo(74.59, 9);
      expect(point[1]).toBeCloseTo(42.87, 9);
    }
  });

  it('has more points the longer it is', () => {
    const short = greatCircleCurve([74.59, 42.87], [76.93, 43.24]);
    const long = greatCircleCurve([76.93, 43.24], [-73.97, 40.75]);
    expect(long.length).toBeGreaterThan(4 * short.length);
  });
});

describe('the angle between two positions', () => {
  it('agrees with the haversine formula', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        expect(Math.abs(angleBetween(from, to) - haversine(from, to))).toBeLessThan(1e-7);
      }),
    );
  });
});
