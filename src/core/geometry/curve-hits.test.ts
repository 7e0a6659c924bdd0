import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve, Position, Projection } from './arc';
import { curveBetween } from './curve';
import { reportCurvesAt } from './curve-hits';
import { numbersACurve, packCurve } from './curve-numbers';
import { greatCircleCurve } from './great-circle-curve';
import {
  createProjector,
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
  worldWidth,
} from './screen-camera';

/** Spread evenly, in steps of a thousandth; random doubles would crowd around 0. */
function thousandths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1000 * min, max: 1000 * max }).map((value) => value / 1000);
}

const position: fc.Arbitrary<Position> = fc.tuple(thousandths(-180, 180), thousandths(-85, 85));
/** Half a turn apart both ways are as short, and rounding decides which one is taken. */
const arc = fc
  .tuple(position, position)
  .filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1])
  .filter(([from, to]) => Math.abs(Math.abs(from[0] - to[0]) - 180) > 0.01);

function cameraOf(projection: Projection): fc.Arbitrary<ScreenCamera> {
  return fc.record({
    projection: fc.constant(projection),
    longitude: thousandths(-540, 540),
    latitude: thousandths(-80, 80),
    zoom: thousandths(0, 5),
    x: fc.integer({ min: 300, max: 900 }),
    y: fc.integer({ min: 200, max: 600 }),
    eyeDistance: thousandths(600, 2400),
  });
}

function distances(
  arcs: readonly (readonly [Position, Position])[],
  point: ScreenPoint,
  tolerance: number,
  camera: ScreenCamera,
): Map<number, number> {
  const found = new Map<number, number>();
  const count = arcs.length;
  const numbers = new Float32Array(count * numbersACurve);
  const boxes = new Float32Array(4 * count);
  for (const [index, [from, to]] of arcs.entries()) packCurve(from, to, { numbers, boxes }, index);
  reportCurvesAt({ count, numbers, boxes }, point, tolerance, camera, (index, distance) => {
    expect(found.has(index), 'reported once').toBe(false);
    found.set(index, distance);
  });
  return found;
}

/** From a point to the straight way between two others. */
function distanceToLine({ x, y }: ScreenPoint, from: ScreenPoint, to: ScreenPoint): number {
  const [alongX, alongY] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1e-9, Math.hypot(alongX, alongY));
  const share = ((x - from.x) * alongX + (y - from.y) * alongY) / length ** 2;
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(x - from.x - t * alongX, y - from.y - t * alongY);
}

/** From a point to a curve that is drawn point by point, in every copy of the world. */
function distanceToDrawn(curve: Curve, point: ScreenPoint, camera: ScreenCamera): number {
  const project = createProjector(camera);
  const target = new Float64Array(2);
  const repeat = camera.projection === 'flat' ? worldWidth * 2 ** camera.zoom : null;
  let nearest = Infinity;
  let before: ScreenPoint | null = null;
  for (let at = 0; at < curve.length; at += 2) {
    project(curve[at] ?? 0, curve[at + 1] ?? 0, target, 0);
    const [x = Number.NaN, y = Number.NaN] = target;
    const next = Number.isNaN(x) ? null : { x, y };
    if (next !== null) {
      const turn = repeat === null ? 0 : repeat * Math.round((x - point.x) / repeat);
      const seen = { x: point.x + turn, y: point.y };
      // A single point is seen where the curve goes behind the globe at once.
      nearest = Math.min(nearest, distanceToLine(seen, before ?? next, next));
    }
    before = next;
  }
  return nearest;
}

describe.each<Projection>(['globe', 'flat'])('the curves on the %s map', (projection) => {
  const tolerance = 12;

  it('answer where a curve that is drawn point by point answers', () => {
    let hits = 0;
    let misses = 0;
    fc.assert(
      fc.property(
        fc.array(arc, { minLength: 1, maxLength: 3 }),
        cameraOf(projection),
        fc.integer({ min: -24, max: 24 }),
        fc.integer({ min: -24, max: 24 }),
        thousandths(0, 1),
        (arcs, camera, right, down, share) => {
          // So finely that a curve ends within a pixel of the horizon.
          const curves = arcs.map(([from, to]) =>
            projection === 'globe'
              ? greatCircleCurve(from, to, 2000)
              : curveBetween(from, to, 'flat'),
          );
          // Near the first arc, so that there is something to find.
          const [curve = new Float64Array()] = curves;
          const near = 2 * Math.floor(share * (curve.length / 2 - 1));
          const seen = projectPosition(camera, [curve[near] ?? 0, curve[near + 1] ?? 0]);
          fc.pre(seen !== null);
          const point = { x: (seen?.x ?? 0) + right, y: (seen?.y ?? 0) + down };
          const found = distances(arcs, point, tolerance, camera);
          curves.forEach((one, index) => {
            const distance = distanceToDrawn(one, point, camera);
            if (distance <= tolerance - 1.5) {
              hits += 1;
              expect(found.get(index) ?? Infinity, `curve ${index}`).toBeLessThanOrEqual(tolerance);
            } else if (distance > tolerance + 1.5) {
              misses += 1;
              expect(found.has(index), `curve ${index}`).toBe(false);
            }
          });
        },
      ),
      // Curves of 2,000 points take minutes to shrink.
      { numRuns: 600, endOnFailure: true },
    );
    expect(hits).toBeGreaterThan(150);
    expect(misses).toBeGreaterThan(150);
  });

  it('do not answer for an arc from a place to itself', () => {
    const camera: ScreenCamera = {
      ...{ projection, longitude: 10, latitude: 20, zoom: 2 },
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    const here: Position = [10, 20];
    expect(distances([[here, here]], { x: 640, y: 400 }, 10, camera).size).toBe(0);
    expect(distances([[here, [30, 20]]], { x: 640, y: 400 }, 10, camera).size).toBe(1);
  });
});

describe('the curves on the flat map', () => {
  it('answer in every copy of the world', () => {
    const camera: ScreenCamera = {
      ...({ projection: 'flat', longitude: 0, latitude: 35, zoom: 0 } as const),
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    const tokyo: Position = [139.69, 35.69];
    const losAngeles: Position = [-118.24, 34.05];
    const end = projectPosition(camera, losAngeles);
    if (end === null) throw new Error('the flat map hides nothing');
    for (const copy of [-2, -1, 0, 1, 2]) {
      const point = { x: end.x + 512 * copy, y: end.y };
      expect(distances([[tokyo, losAngeles]], point, 2, camera).has(0)).toBe(true);
    }
  });
});

describe('the far side of the globe', () => {
  it('does not answer', () => {
    const behind: ScreenCamera = {
      ...({ projection: 'globe', longitude: -105, latitude: -50, zoom: 2 } as const),
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    const beijing: Position = [116.4, 39.9];
    const moscow: Position = [37.62, 55.75];
    for (let x = 0; x <= 1280; x += 40) {
      for (let y = 0; y <= 800; y += 40) {
        expect(distances([[beijing, moscow]], { x, y }, 20, behind).size).toBe(0);
      }
    }
  });
});
