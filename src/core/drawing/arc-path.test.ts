import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../geometry/arc';
import { greatCircleCurve } from '../geometry/great-circle-curve';
import { projectPosition, type ScreenCamera } from '../geometry/screen-camera';
import { arcPieces, type CurvePiece, pathOfPieces } from './arc-path';

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

/** Points along curves of one or two control points. */
function pointsOf(pieces: readonly CurvePiece[]): Point[] {
  return pieces.flatMap((piece) => {
    const count = piece.length / 2;
    /** Of De Casteljau: between neighbours, until one is left. */
    const between = (values: readonly number[], t: number): number =>
      values.length === 1
        ? (values[0] ?? 0)
        : between(
            values.slice(1).map((value, index) => (1 - t) * (values[index] ?? 0) + t * value),
            t,
          );
    const axis = (offset: 0 | 1) =>
      Array.from({ length: count }, (_, index) => piece[2 * index + offset] ?? 0);
    return Array.from(
      { length: 17 },
      (_, step): Point => [between(axis(0), step / 16), between(axis(1), step / 16)],
    );
  });
}

/** The curves of a path, as they are written. */
function piecesOf(path: string): CurvePiece[] {
  const pieces: CurvePiece[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([Mmlqc])([^Mmlqc]*)/g)) {
    const numbers = text.match(/-?\d+/g)?.map(Number) ?? [];
    const isAbsolute = command === 'M';
    const points = numbers.map((value, index) => value + (isAbsolute ? 0 : index % 2 ? y : x));
    if (/[lqc]/.test(command)) pieces.push([x, y, ...points]);
    [x = 0, y = 0] = points.slice(-2);
  }
  return pieces;
}

/** How far points are at most from the great circle as it is projected, in units; 0 if there are none. */
function farthestFromCircle(points: readonly Point[], from: Position, to: Position): number {
  const curve = greatCircleCurve(from, to, 2000);
  const circle = Array.from({ length: curve.length / 2 }, (_, index) =>
    projectPosition(camera, [curve[2 * index] ?? 0, curve[2 * index + 1] ?? 0]),
  );
  const distances = points.map(([x, y]) => {
    let least = Number.POSITIVE_INFINITY;
    for (const point of circle) {
      if (point !== null) least = Math.min(least, Math.hypot(point.x - x, point.y - y));
    }
    return least;
  });
  return Math.max(0, ...distances);
}

describe('a drawn arc', () => {
  it('begins and ends at its places', () => {
    const points = pointsOf(arcPieces(bishkek, moscow, camera));
    for (const [point, place] of [
      [points[0], bishkek],
      [points.at(-1), moscow],
    ] as const) {
      const expected = projectPosition(camera, place);
      expect(Math.abs((point?.[0] ?? Number.NaN) - (expected?.x ?? 0))).toBeLessThan(1);
      expect(Math.abs((point?.[1] ?? Number.NaN) - (expected?.y ?? 0))).toBeLessThan(1);
    }
  });

  it('follows the great circle where it can be seen', () => {
    const position = fc.tuple(
      fc.integer({ min: -179, max: 179 }),
      fc.integer({ min: -80, max: 80 }),
    );
    fc.assert(
      fc.property(position, position, (from, to) => {
        const points = pointsOf(arcPieces(from, to, camera));
        expect(farthestFromCircle(points, from, to)).toBeLessThan(2.5);
      }),
      { numRuns: 60 },
    );
  });

  it('ends at the horizon, and is not there behind the globe', () => {
    expect(arcPieces(buenosAires, santiago, camera)).toEqual([]);
    const points = pointsOf(arcPieces(bishkek, buenosAires, camera));
    expect(points.length).toBeGreaterThan(0);
    const [x = 0, y = 0] = points.at(-1) ?? [];
    expect(Math.hypot(x, y)).toBeGreaterThan(200);
  });
});

describe('a hairline', () => {
  it('is hardly off the great circle, and made of few numbers', () => {
    for (const to of [moscow, buenosAires, santiago]) {
      const pieces = arcPieces(bishkek, to, camera, true);
      expect(pieces.flat().length).toBeLessThan(arcPieces(bishkek, to, camera).flat().length);
      expect(farthestFromCircle(pointsOf(pieces), bishkek, to)).toBeLessThan(4);
    }
  });
});

describe('a path', () => {
  const coordinate = fc.integer({ min: -300, max: 300 });
  /** Few points, so that many curves meet. */
  const point = fc.constantFrom([0, 0], [10, 5], [-7, 120], [44, -3]);
  const piece = fc
    .tuple(point, fc.array(coordinate, { maxLength: 4 }), point)
    .filter(([, between]) => between.length % 2 === 0)
    .map((parts): CurvePiece => parts.flat());
  const inOneDirection = (pieces: readonly CurvePiece[]) =>
    pieces
      .filter((each) => pointsOf([each]).some(([x, y]) => x !== each[0] || y !== each[1]))
      .map((each) => {
        const back = Array.from({ length: each.length / 2 }, (_, index) =>
          each.slice(each.length - 2 * index - 2, each.length - 2 * index),
        );
        return [each.join(), back.flat().join()].toSorted()[0];
      })
      .toSorted();

  it('holds all its curves, each once, from whichever end', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(inOneDirection(piecesOf(pathOfPieces(pieces)))).toEqual(inOneDirection(pieces));
      }),
    );
  });

  it('goes on from one curve to the next where they meet', () => {
    const path = pathOfPieces([
      [0, 0, 5, 5, 10, 0],
      [30, 0, 20, 9, 10, 0],
    ]);
    expect(path.match(/m/gi)).toHaveLength(1);
  });
});
