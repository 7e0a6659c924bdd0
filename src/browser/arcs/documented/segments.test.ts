import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOfBend, greatestBend, segmentClasses, segmentsFor } from './segments';

describe('the segments of an arc', () => {
  it('stay within a quarter of a pixel of the circle', () => {
    for (const radius of [200, 800, 3000]) {
      for (const degrees of [1, 10, 90, 180]) {
        const angle = (degrees * Math.PI) / 180;
        const piece = angle / segmentsFor(angle, radius);
        expect(radius * (1 - Math.cos(piece / 2))).toBeLessThan(0.25);
      }
    }
  });

  it('stay within a quarter of a pixel of the flat bow', () => {
    for (const world of [1000, 8000]) {
      for (const height of [0.001, 0.02, 0.08]) {
        const segments = segmentsFor(Math.sqrt(8 * height), world);
        // The greatest distance between a parabola of this height and one of its n equal chords.
        expect((height * world) / segments ** 2).toBeLessThan(0.25);
      }
    }
  });

  it('are few where an arc is short on the screen', () => {
    expect(segmentsFor(0.01, 500)).toBe(1);
    expect(segmentsFor(Math.PI, 500)).toBeLessThan(100);
  });

  it('come in classes that hold their arcs and are at most twice too great', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: Math.PI, noNaN: true }), (bend) => {
        const segmentClass = classOfBend(bend);
        expect(bend).toBeLessThanOrEqual(greatestBend(segmentClass) * (1 + 1e-12));
        if (segmentClass > 0) expect(bend).toBeGreaterThan(greatestBend(segmentClass) / 2);
      }),
    );
    expect(classOfBend(0)).toBe(0);
    expect(greatestBend(segmentClasses - 1)).toBe(Math.PI);
  });
});
