import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../core/geometry/arc';
import { greatCircleCurve } from '../../core/geometry/great-circle-curve';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import { arcPath } from './arc-path';

const camera: ScreenCamera = {
  projection: 'globe',
  longitude: 75,
  latitude: 45,
  zoom: 2,
  x: 0,
  y: 0,
  eyeDistance: 1350,
};
const bishkek: Position = [74.59, 42.87];
const moscow: Position = [37.62, 55.75];
const buenosAires: Position = [-58.38, -34.6];
const santiago: Position = [-70.65, -33.45];

type Point = readonly [x: number, y: number];

/** Points along the cubic curves of a path. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  for (const [, moved = '', curves = ''] of path.matchAll(/M([^c]*)((?:c[^cM]*)*)/g)) {
    let [x = 0, y = 0] = moved.match(/-?\d+/g)?.map(Number) ?? [];
    for (const [, numbers = ''] of curves.matchAll(/c([^c]*)/g)) {
      const steps = numbers.match(/-?\d+/g)?.map(Number) ?? [];
      expect(steps).toHaveLength(6);
      const at = (axis: 0 | 1, start: number, t: number) => {
        const [a = 0, b = 0, c = 0] = [steps[axis], steps[axis + 2], steps[axis + 4]];
        return start + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
      };
      for (let t = 0; t <= 1; t += 1 / 16) points.push([at(0, x, t), at(1, y, t)]);
      x += steps[4] ?? 0;
      y += steps[5] ?? 0;
    }
  }
  return points;
}

/** How far a point is from the great circle as it is projected, in units. */
function distanceToCircle([x, y]: Point, from: Position, to: Position): number {
  const curve = greatCircleCurve(from, to, 2000);
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < curve.length; index += 2) {
    const point = projectPosition(camera, [curve[index] ?? 0, curve[index + 1] ?? 0]);
    if (point !== null) least = Math.min(least, Math.hypot(point.x - x, point.y - y));
  }
  return least;
}

describe('a drawn arc', () => {
  it('begins and ends at its places', () => {
    const points = pointsOf(arcPath(bishkek, moscow, camera));
    for (const [point, place] of [
      [points[0], bishkek],
      [points.at(-1), moscow],
    ] as const) {
      const expected = projectPosition(camera, place);
      expect(Math.abs((point?.[0] ?? Number.NaN) - (expected?.x ?? 0))).toBeLessThan(1);
      expect(Math.abs((point?.[1] ?? Number.NaN) - (expected?.y ?? 0))).toBeLessThan(1);
    }
  });

  it('follows the great circle wherever it can be seen', () => {
    const position = fc.tuple(
      fc.integer({ min: -179, max: 179 }),
      fc.integer({ min: -80, max: 80 }),
    );
    fc.assert(
      fc.property(position, position, (from, to) => {
        for (const point of pointsOf(arcPath(from, to, camera))) {
          expect(distanceToCircle(point, from, to)).toBeLessThan(2.5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends at the horizon, and is not there behind the globe', () => {
    expect(arcPath(buenosAires, santiago, camera)).toBe('');
    const points = pointsOf(arcPath(bishkek, buenosAires, camera));
    expect(points.length).toBeGreaterThan(0);
    const [x = 0, y = 0] = points.at(-1) ?? [];
    expect(Math.hypot(x, y)).toBeGreaterThan(200);
  });
});
