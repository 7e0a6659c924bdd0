import type { GeoStream } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../geometry/arc';
import { dot, unitVector } from '../geometry/great-circle-curve';
import { outlineRadius, projectPosition, type ScreenCamera } from '../geometry/screen-camera';
import { GlobeView, horizonOf } from './globe-view';

const extent = { x: -5000, y: -5000, width: 10_000, height: 10_000 };

const anyCamera: fc.Arbitrary<ScreenCamera> = fc.record({
  projection: fc.constant('globe' as const),
  longitude: fc.integer({ min: -180, max: 180 }),
  latitude: fc.integer({ min: -70, max: 70 }),
  zoom: fc.double({ min: 0.5, max: 4, noNaN: true }),
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  eyeDistance: fc.integer({ min: 400, max: 2000 }),
});
const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: -179, max: 179 }),
  fc.integer({ min: -89, max: 89 }),
);

function vectors(positions: readonly Position[]): Float64Array {
  return Float64Array.from(positions.flatMap(unitVector));
}

/** Collects the points of all lines. */
function collector(): GeoStream & { readonly lines: number[][][] } {
  const lines: number[][][] = [];
  const nothing = () => {};
  return {
    lines,
    polygonStart: nothing,
    polygonEnd: nothing,
    lineStart: () => lines.push([]),
    point: (x, y) => lines.at(-1)?.push([x, y]),
    lineEnd: nothing,
  };
}

describe('land and borders as the eye sees them', () => {
  it('have every visible position where the live globe has it', () => {
    fc.assert(
      fc.property(anyCamera, anyPosition, anyPosition, (camera, position, other) => {
        const expected = projectPosition(camera, position);
        if (expected === null) return;
        const seen = collector();
        new GlobeView(camera, extent).drawLines([vectors([position, other])], seen);
        const [x = Number.NaN, y = Number.NaN] = seen.lines[0]?.[0] ?? [];
        // Between the horizon and where lines are cut, a thousandth of a degree before it, the cut is drawn.
        const toEye = dot(unitVector(position), unitVector([camera.longitude, camera.latitude]));
        const digits = toEye > Math.cos(horizonOf(camera)) ? 3 : 1;
        expect(x).toBeCloseTo(expected.x, digits);
        expect(y).toBeCloseTo(expected.y, digits);
      }),
      {
        examples: [
          [
            {
              ...({ projection: 'globe', longitude: -31, latitude: -32 } as const),
              ...{ zoom: 3.9999801081798467, x: 0, y: 0, eyeDistance: 829 },
            },
            [-60, 9],
            [70, 0],
          ],
        ],
      },
    );
  });

  it('end at the horizon, both where they go behind it and where land reaches over it', () => {
    const camera = {
      ...({ projection: 'globe', longitude: 0, latitude: 0, zoom: 2 } as const),
      ...{ x: 0, y: 0, eyeDistance: 1000 },
    };
    const globe = new GlobeView(camera, extent);
    const far = vectors([
      [0, 0],
      [170, 0],
      [170, 60],
      [0, 60],
      [0, 0],
    ]);
    const seen = collector();
    globe.drawLines([far.subarray(0, 6)], seen);
    globe.drawPolygons([[far]], seen);
    const outline = outlineRadius(camera);
    const [line = [], polygon = []] = seen.lines;
    expect(seen.lines).toHaveLength(2);
    for (const [x = 0, y = 0] of [...line, ...polygon]) {
      expect(Math.hypot(x, y)).toBeLessThan(outline);
    }
    expect(line.at(-1)?.[0]).toBeCloseTo(outline, 1);
    // Between its two points on the horizon, a polygon follows it.
    const onHorizon = polygon.filter(([x = 0, y = 0]) => Math.hypot(x, y) > outline - 0.1);
    expect(onHorizon.length).toBeGreaterThan(20);
  });
});
