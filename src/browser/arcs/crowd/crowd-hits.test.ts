import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Projection } from '../../../core/geometry/arc';
import { curveBetween } from '../../../core/geometry/curve';
import { greatCircleCurve } from '../../../core/geometry/great-circle-curve';
import {
  projectPosition,
  type ScreenCamera,
  type ScreenPoint,
} from '../../../core/geometry/screen-camera';
import { createHitTest } from '../documented/hit-test';
import { packCrowd } from './crowd-curves';
import { reportArcsAt } from './crowd-hits';

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
  const curves = packCrowd(Float64Array.from(arcs.flat(2)));
  reportArcsAt(curves, point, tolerance, camera, (index, distance) => {
    found.set(index, Math.min(distance, found.get(index) ?? Infinity));
  });
  return found;
}

describe.each<Projection>(['globe', 'flat'])('the arcs of a crowd on the %s map', (projection) => {
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
            const alone = createHitTest({ curve: () => one, near: () => [0] });
            const answers = (within: number) => alone.nearest(point, within, camera) !== null;
            if (answers(tolerance - 1.5)) {
              hits += 1;
              expect(found.get(index) ?? Infinity, `arc ${index}`).toBeLessThanOrEqual(tolerance);
            } else if (!answers(tolerance + 1.5)) {
              misses += 1;
              expect(found.has(index), `arc ${index}`).toBe(false);
            }
          });
        },
      ),
      { numRuns: 600 },
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

describe('the arcs of a crowd on the flat map', () => {
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
