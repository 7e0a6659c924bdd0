import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPosition, type ScreenCamera } from '../geometry/screen-camera';
import { globeProjection } from './globe-projection';

const extent = { x: -5000, y: -5000, width: 10_000, height: 10_000 };

describe('the projection for what is cut at the horizon', () => {
  it('puts every visible position where the live globe does', () => {
    fc.assert(
      fc.property(
        fc.record({
          projection: fc.constant('globe' as const),
          longitude: fc.integer({ min: -180, max: 180 }),
          latitude: fc.integer({ min: -70, max: 70 }),
          zoom: fc.double({ min: 0.5, max: 4, noNaN: true }),
          x: fc.integer({ min: -300, max: 300 }),
          y: fc.integer({ min: -300, max: 300 }),
          eyeDistance: fc.integer({ min: 400, max: 2000 }),
        }),
        fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -89, max: 89 })),
        (camera: ScreenCamera, position) => {
          const expected = projectPosition(camera, position);
          if (expected === null) return;
          const [x = Number.NaN, y = Number.NaN] =
            globeProjection(camera, extent)([...position]) ?? [];
          expect(x).toBeCloseTo(expected.x, 3);
          expect(y).toBeCloseTo(expected.y, 3);
        },
      ),
    );
  });
});
