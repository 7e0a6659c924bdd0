import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPosition } from '../geometry/screen-camera';
import { enlarge, readCamera, writeCamera } from './page-plan';

const camera = { projection: 'globe', x: 0, y: 0 } as const;
const cameras = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -70, max: 70, noNaN: true }),
  zoom: fc.double({ min: 0, max: 4, noNaN: true }),
  eyeDistance: fc.double({ min: 400, max: 2000, noNaN: true }),
});

describe('the camera of a drawn page', () => {
  it('shows everything where the page has it, once it is written and read', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: -20, max: 20, noNaN: true }), (parts, away) => {
        const drawn = { ...camera, ...parts };
        const position = [drawn.longitude + away, drawn.latitude + away / 2] as const;
        const before = projectPosition(drawn, position);
        const after = projectPosition(readCamera(writeCamera(drawn)), position);
        if (before === null || after === null) return;
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
      }),
    );
  });

  it('enlarges the drawing about its origin', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0.3, max: 4, noNaN: true }), (parts, factor) => {
        const drawn = { ...camera, ...parts };
        const position = [drawn.longitude + 5, drawn.latitude - 5] as const;
        const before = projectPosition(drawn, position);
        const after = projectPosition(enlarge(drawn, factor), position);
        if (before === null || after === null) throw new Error('it is in sight');
        expect(after.x).toBeCloseTo(before.x * factor, 5);
        expect(after.y).toBeCloseTo(before.y * factor, 5);
      }),
    );
  });
});
