import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve, Position, Projection } from '../../../core/geometry/arc';
import { curveBetween } from '../../../core/geometry/curve';
import { projectPosition, type ScreenCamera } from '../../../core/geometry/screen-camera';
import { createHitTest as createHitTestOf, type HitTest } from './hit-test';

const moscow: Position = [37.62, 55.75];
const beijing: Position = [116.4, 39.9];
const bishkek: Position = [74.59, 42.87];
const almaty: Position = [76.93, 43.24];
const newYork: Position = [-73.97, 40.75];

/** Takes every curve for near. */
function createHitTest(curves: readonly Curve[]): HitTest {
  return createHitTestOf({
    curve: (index) => curves[index] ?? new Float64Array(),
    near: () => curves.keys(),
  });
}

function camera(projection: Projection, longitude: number, latitude: number, zoom = 2) {
  return {
    projection,
    longitude,
    latitude,
    zoom,
    x: 640,
    y: 400,
    eyeDistance: 1200,
  } satisfies ScreenCamera;
}

function middleOf(from: Position, to: Position, projection: Projection): Position {
  const curve = curveBetween(from, to, projection);
  const index = 2 * Math.floor(curve.length / 4);
  return [curve[index] ?? 0, curve[index + 1] ?? 0];
}

describe.each<Projection>(['globe', 'flat'])('on the %s map', (projection) => {
  const pairs: [Position, Position][] = [
    [beijing, moscow],
    [bishkek, moscow],
    [almaty, newYork],
  ];
  const hitTest = createHitTest(pairs.map(([a, b]) => curveBetween(a, b, projection)));
  const view = camera(projection, 75, 50);

  it('an arc answers where it is drawn', () => {
    pairs.forEach(([from, to], index) => {
      const point = projectPosition(view, middleOf(from, to, projection));
      if (point === null) throw new Error('the middle of the arc is hidden');
      expect(hitTest.nearest(point, 3, view)).toBe(index);
    });
  });

  it('an arc answers within the tolerance and not beyond it', () => {
    const point = projectPosition(view, middleOf(beijing, moscow, projection));
    if (point === null) throw new Error('the middle of the arc is hidden');
    const distance = 30;
    const below = { x: point.x, y: point.y + distance };
    expect(hitTest.nearest(below, distance / 2, view)).toBeNull();
    expect(hitTest.nearest(below, distance, view)).toBe(0);
  });

  it('the nearest of several answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1280 }), fc.integer({ min: 0, max: 800 }), (x, y) => {
        const found = hitTest.nearest({ x, y }, 200, view);
        const alone = pairs.map(([a, b]) =>
          createHitTest([curveBetween(a, b, projection)]).nearest({ x, y }, 200, view),
        );
        if (found === null) {
          expect(alone).toEqual([null, null, null]);
          return;
        }
        // No other arc is within reach of a tolerance in which the found one is not.
        for (let tolerance = 0; tolerance <= 200; tolerance += 10) {
          const curves = pairs.map(([a, b]) => curveBetween(a, b, projection));
          const hit = createHitTest(curves).nearest({ x, y }, tolerance, view);
          expect([null, found]).toContain(hit);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of arcs that coincide the last answers, which is on top', () => {
    const curve = curveBetween(beijing, moscow, projection);
    const point = projectPosition(view, middleOf(beijing, moscow, projection));
    if (point === null) throw new Error('the middle of the arc is hidden');
    expect(createHitTest([curve, curve]).nearest(point, 3, view)).toBe(1);
  });

  it('follows the camera', () => {
    const moved = camera(projection, 95, 40, 3);
    const middle = middleOf(bishkek, moscow, projection);
    const before = projectPosition(view, middle);
    const after = projectPosition(moved, middle);
    if (before === null || after === null) throw new Error('the middle of the arc is hidden');
    expect(hitTest.nearest(before, 3, view)).toBe(1);
    expect(hitTest.nearest(after, 3, moved)).toBe(1);
    expect(hitTest.nearest(before, 3, moved)).not.toBe(1);
  });
});

describe('the far side of the globe', () => {
  it('does not answer', () => {
    const hitTest = createHitTest([curveBetween(beijing, moscow, 'globe')]);
    const behind = camera('globe', -105, -50);
    for (let x = 0; x <= 1280; x += 40) {
      for (let y = 0; y <= 800; y += 40) {
        expect(hitTest.nearest({ x, y }, 20, behind)).toBeNull();
      }
    }
  });
});

describe('the flat map at the antimeridian', () => {
  const tokyo: Position = [139.69, 35.69];
  const losAngeles: Position = [-118.24, 34.05];
  const hitTest = createHitTest([curveBetween(tokyo, losAngeles, 'flat')]);
  const middle = middleOf(tokyo, losAngeles, 'flat');

  it.each([-175, 175, 185])('answers with the middle at %i°', (longitude) => {
    const view = camera('flat', longitude, 40);
    const point = projectPosition(view, middle);
    if (point === null) throw new Error('the flat map hides nothing');
    expect(hitTest.nearest(point, 3, view)).toBe(0);
  });

  it('answers in every repetition of the world', () => {
    const view = camera('flat', 0, 20, 0);
    const point = projectPosition(view, middle);
    if (point === null) throw new Error('the flat map hides nothing');
    for (const repetition of [-2, -1, 0, 1, 2]) {
      expect(hitTest.nearest({ x: point.x + 512 * repetition, y: point.y }, 3, view)).toBe(0);
    }
  });
});
