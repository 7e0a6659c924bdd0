import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve, Position } from './arc';
import { flatBow, flatCurve } from './flat-curve';
import { mercatorEdge, mercatorX, mercatorY } from './mercator';

/** Points of a curve in Web Mercator. */
function drawn(curve: Curve): Position[] {
  return Array.from({ length: curve.length / 2 }, (_, index) => [
    mercatorX(curve[2 * index] ?? Number.NaN),
    mercatorY(curve[2 * index + 1] ?? Number.NaN),
  ]);
}

/** How far a point is from the straight line between the ends, with a sign for its side. */
function rises(points: readonly Position[]): number[] {
  const [startX, startY] = points.at(0) ?? [0, 0];
  const [endX, endY] = points.at(-1) ?? [0, 0];
  const length = Math.hypot(endX - startX, endY - startY);
  return points.map(
    ([x, y]) => ((endX - startX) * (y - startY) - (endY - startY) * (x - startX)) / length,
  );
}

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
/** Positions that are not on one meridian, nor half a turn apart, where both ways are as short. */
const apart = fc.tuple(position, position).filter(([a, b]) => {
  const turn = Math.abs(a[0] - b[0]) % 180;
  return turn > 0.1 && turn < 179.9 && Math.abs(a[1] - b[1]) > 0.1;
});

describe('the bow of an arc on the flat map', () => {
  it('starts and ends where it should', () => {
    const curve = flatCurve([37.62, 55.75], [116.4, 39.9]);
    expect(curve[0]).toBeCloseTo(37.62, 9);
    expect(curve[1]).toBeCloseTo(55.75, 9);
    expect(curve.at(-2)).toBeCloseTo(116.4, 9);
    expect(curve.at(-1)).toBeCloseTo(39.9, 9);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(apart, ([from, to]) => {
        const heights = rises(drawn(flatCurve(from, to)));
        const turned = heights.toReversed();
        const off = heights.map((height, index) => Math.abs(height - (turned[index] ?? NaN)));
        expect(Math.max(...off)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the same line from either end', () => {
    fc.assert(
      fc.property(apart, ([from, to]) => {
        const there = drawn(flatCurve(from, to));
        const back = drawn(flatCurve(to, from)).reverse();
        const off = there.flatMap(([x, y], index) => {
          const [backX = Number.NaN, backY = Number.NaN] = back[index] ?? [];
          return [Math.abs(Math.sin(Math.PI * (x - backX))), Math.abs(y - backY)];
        });
        expect(Math.max(...off)).toBeLessThan(1e-9);
      }),
    );
  });

  it('swells gently, toward the nearer pole', () => {
    const north = drawn(flatCurve([0, 30], [60, 30]));
    const south = drawn(flatCurve([0, -30], [60, -30]));
    expect(Math.max(...rises(north)) / (60 / 360)).toBeCloseTo(0.15, 3);
    expect(Math.min(...rises(south)) / (60 / 360)).toBeCloseTo(-0.15, 3);
  });

  it('stays on the map all along, near the poles, too', () => {
    fc.assert(
      fc.property(apart, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], share) => {
        const { start, linear, quadratic } = flatBow(from, to);
        const y = start[1] + share * (linear[1] + share * quadratic[1]);
        expect(Math.abs(y)).toBeLessThanOrEqual(mercatorY(mercatorEdge));
      }),
      {
        numRuns: 2000,
        examples: [
          [
            [
              [83.988, -80.673],
              [0, -84.995],
            ],
            0.785,
          ],
        ],
      },
    );
  });

  it('takes the short way round the antimeridian', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const curve = flatCurve(from, to);
        expect(Math.abs((curve.at(-2) ?? 0) - (curve[0] ?? 0))).toBeLessThanOrEqual(180 + 1e-9);
        const longitudes = [...curve].filter((_, index) => index % 2 === 0);
        const steps = longitudes.slice(1).map((x, index) => Math.abs(x - (longitudes[index] ?? 0)));
        expect(Math.max(...steps)).toBeLessThan(46);
      }),
    );
  });

  it.each<[string, Position, Position]>([
    ['Tokyo – Los Angeles', [139.69, 35.69], [-118.24, 34.05]],
    ['Auckland – Santiago', [174.76, -36.85], [-70.65, -33.46]],
    ['Honolulu – Majuro', [-157.86, 21.31], [171.38, 7.09]],
    ['Anchorage – Magadan', [-149.9, 61.22], [150.8, 59.56]],
  ])('never crosses the whole map: %s', (_, from, to) => {
    const longitudes = [...flatCurve(from, to)].filter((__, index) => index % 2 === 0);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(130);
    expect(Math.max(...longitudes.map(Math.abs))).toBeGreaterThan(180);
  });

  it('stays on the map', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const most = Math.max(mercatorEdge - 0.49, Math.abs(from[1]), Math.abs(to[1]));
        const latitudes = [...flatCurve(from, to)].filter((_, index) => index % 2 === 1);
        expect(Math.max(...latitudes.map(Math.abs))).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
    const high = [...flatCurve([0, 84], [150, 84])].filter((_, index) => index % 2 === 1);
    expect(Math.max(...high)).toBeCloseTo(mercatorEdge - 0.5, 1);
  });

  it('stays in place between a position and itself', () => {
    for (const value of flatCurve([10, 10], [10, 10])) expect(value).toBeCloseTo(10, 9);
  });
});
