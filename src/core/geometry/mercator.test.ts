import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampLatitude,
  latitudeOfMercator,
  longitudeOfMercator,
  mercatorEdge,
  mercatorX,
  mercatorY,
} from './mercator';

describe('Web Mercator', () => {
  it('makes the world a square, up to 85.05°', () => {
    expect(mercatorEdge).toBeCloseTo(85.051129, 6);
    expect(mercatorX(180) - mercatorX(-180)).toBe(1);
    expect(mercatorY(90) - mercatorY(-90)).toBeCloseTo(1, 12);
  });

  it('comes back from where it went', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -720, max: 720, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (longitude, latitude) => {
          expect(longitudeOfMercator(mercatorX(longitude))).toBeCloseTo(longitude, 9);
          expect(latitudeOfMercator(mercatorY(latitude))).toBeCloseTo(latitude, 9);
        },
      ),
    );
  });

  it('draws what lies beyond its edge on the edge', () => {
    expect(clampLatitude(89)).toBe(mercatorEdge);
    expect(clampLatitude(-89)).toBe(-mercatorEdge);
    expect(clampLatitude(42.87)).toBe(42.87);
  });
});
