import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOfPieces } from './arc-path';
import { distanceTo, pointsOfPath } from './path-points';
import { dotPath } from './path-text';

const number = fc.integer({ min: -400, max: 400 });
const ends = fc.tuple(number, number, number, number);

describe('the points of drawn lines', () => {
  it('are a dot where it is drawn', () => {
    fc.assert(
      fc.property(number, number, number, number, (x, y, right, down) => {
        const points = pointsOfPath(dotPath([[x, y]]));
        const far = { x: x + right, y: y + down };
        expect(distanceTo(far, points)).toBeCloseTo(Math.hypot(right, down));
      }),
    );
  });

  it('lie on straight lines, however they are written', () => {
    fc.assert(
      fc.property(
        fc.array(ends, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lines, t) => {
          const drawn = lines.filter(([x1, y1, x2, y2]) => x1 !== x2 || y1 !== y2);
          const points = pointsOfPath(pathOfPieces(drawn));
          for (const [x1, y1, x2, y2] of drawn) {
            const on = { x: x1 + t * (x2 - x1), y: y1 + t * (y2 - y1) };
            expect(distanceTo(on, points)).toBeLessThan(1e-6);
          }
        },
      ),
    );
  });

  it('follow a curve to less than a unit, and end where it ends', () => {
    const cubic = [0, 0, 0, 100, 100, 100, 100, 0];
    const points = pointsOfPath(pathOfPieces([cubic]));
    expect(distanceTo({ x: 50, y: 75 }, points)).toBeLessThan(1);
    expect(distanceTo({ x: 100, y: 0 }, points)).toBeCloseTo(0);
    expect(distanceTo({ x: 50, y: 0 }, points)).toBeGreaterThan(30);

    const quadratic = pointsOfPath(pathOfPieces([[-10, -20, 50, 100, 110, -20]]));
    expect(distanceTo({ x: 50, y: 40 }, quadratic)).toBeLessThan(1);
  });
});
