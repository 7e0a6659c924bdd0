import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Projection } from '../../../core/geometry/arc';
import { curveBetween } from '../../../core/geometry/curve';
import { projectPosition, type ScreenCamera } from '../../../core/geometry/screen-camera';
import { createCurveTexture } from '../curve-texture';
import { createHitTest } from './hit-test';
import { arcsNear } from './nearby-arcs';

const tolerance = 16;
/** Spread evenly, in steps of a thousandth; random doubles would crowd around 0. */
function thousandths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1000 * min, max: 1000 * max }).map((value) => value / 1000);
}

const position = fc.tuple(thousandths(-180, 180), thousandths(-85, 85));
const arc = fc
  .tuple(position, position)
  .filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1]);
const arcs = fc.array(arc, { minLength: 1, maxLength: 4 });

function cameraOf(projection: Projection): fc.Arbitrary<ScreenCamera> {
  return fc.record({
    projection: fc.constant(projection),
    longitude: thousandths(-540, 540),
    latitude: thousandths(-84, 84),
    zoom: thousandths(0, 8),
    x: fc.integer({ min: 300, max: 900 }),
    y: fc.integer({ min: 200, max: 600 }),
    eyeDistance: thousandths(600, 2400),
  });
}

describe.each<Projection>(['globe', 'flat'])('the search on the %s map', (projection) => {
  function setUp(pairs: readonly (readonly [Position, Position])[]) {
    const texture = createCurveTexture();
    const rows = Uint32Array.from(
      pairs.map(([from, to], index) => texture.shapeOf({ id: `${index}`, from, to }).row),
    );
    const curves = pairs.map(([from, to]) => curveBetween(from, to, projection));
    return { texture, rows, curves };
  }

  it('passes over no arc that is within the tolerance', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        arcs,
        cameraOf(projection),
        fc.integer({ min: -tolerance, max: tolerance }),
        fc.integer({ min: -tolerance, max: tolerance }),
        thousandths(0, 1),
        (pairs, camera, right, down, share) => {
          const { texture, rows, curves } = setUp(pairs);
          // Near the first arc, so that there is something to find.
          const [curve = new Float64Array()] = curves;
          const near = 2 * Math.floor(share * (curve.length / 2 - 1));
          const seen = projectPosition(camera, [curve[near] ?? 0, curve[near + 1] ?? 0]);
          fc.pre(seen !== null);
          const point = { x: (seen?.x ?? 0) + right, y: (seen?.y ?? 0) + down };
          const found = arcsNear(texture.numbers, rows, point, tolerance, camera);
          curves.forEach((one, index) => {
            const alone = createHitTest({ curve: () => one, near: () => [0] });
            if (alone.nearest(point, tolerance, camera) === null) return;
            hits += 1;
            expect(found).toContain(index);
          });
        },
      ),
      { numRuns: 400 },
    );
    expect(hits).toBeGreaterThan(200);
  });

  it('names few others', () => {
    const places = fc.sample(position, { numRuns: 2000, seed: 7 });
    const pairs = places.flatMap((from, index) => {
      const to = places[index + 1];
      return index % 2 === 0 && to ? [[from, to] as const] : [];
    });
    const { texture, rows, curves } = setUp(pairs);
    const camera: ScreenCamera = {
      ...{ projection, longitude: 10, latitude: 20, zoom: 2 },
      ...{ x: 640, y: 400, eyeDistance: 1200 },
    };
    let named = 0;
    let hit = 0;
    for (let x = 200; x < 1100; x += 90) {
      const found = arcsNear(texture.numbers, rows, { x, y: 400 }, 6, camera);
      named += found.length;
      hit += found.filter((index) => {
        const curve = curves[index] ?? new Float64Array();
        const alone = createHitTest({ curve: () => curve, near: () => [0] });
        return alone.nearest({ x, y: 400 }, 6, camera) !== null;
      }).length;
    }
    expect(hit).toBeGreaterThan(0);
    expect(named).toBeLessThan(4 * hit);
  });
});
