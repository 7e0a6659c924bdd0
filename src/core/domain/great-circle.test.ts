import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coordinates, greatCircleDistance } from './great-circle';

const coordinates = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const halfWay = Math.PI * 6371.0088;

describe('the great-circle distance', () => {
  it('is within half a per cent of the distance on the ellipsoid', () => {
    const moscow: Coordinates = [37.6173, 55.7558];
    const beijing: Coordinates = [116.4074, 39.9042];
    // 5,809.15 km on the WGS 84 ellipsoid, by Vincenty's inverse formula (Survey Review 23, 1975).
    expect(Math.abs(greatCircleDistance(moscow, beijing) - 5809) / 5809).toBeLessThan(0.005);
  });

  it('is a quarter of the circle from the equator to a pole', () => {
    expect(greatCircleDistance([12, 0], [-70, 90])).toBeCloseTo(halfWay / 2, 6);
  });

  it('is nothing to the place itself, the long way written or not', () => {
    expect(greatCircleDistance([180, 10], [-180, 10])).toBeCloseTo(0, 6);
    fc.assert(
      fc.property(coordinates, (place) => {
        expect(greatCircleDistance(place, place)).toBe(0);
      }),
    );
  });

  it('is the same there and back, and never more than half round the Earth', () => {
    fc.assert(
      fc.property(coordinates, coordinates, (a, b) => {
        const there = greatCircleDistance(a, b);
        expect(there).toBeCloseTo(greatCircleDistance(b, a), 6);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(halfWay + 1e-6);
      }),
    );
  });

  it('is never longer than a detour', () => {
    fc.assert(
      fc.property(coordinates, coordinates, coordinates, (a, b, detour) => {
        const through = greatCircleDistance(a, detour) + greatCircleDistance(detour, b);
        expect(greatCircleDistance(a, b)).toBeLessThanOrEqual(through + 1e-3);
      }),
    );
  });
});
