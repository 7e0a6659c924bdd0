import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, Projection } from '../geometry/arc';
import { curveBetween } from '../geometry/curve';
import { globeRadius, projectPosition } from '../geometry/screen-camera';
import { cameraIn, noPadding, type Viewport } from '../geometry/viewport';
import { frameCamera } from './frame-camera';
import { framePadding, maxFrame } from './frame-limits';

const moscow: Position = [37.62, 55.75];
const beijing: Position = [116.4, 39.9];
const almaty: Position = [76.93, 43.24];
const tokyo: Position = [139.69, 35.69];
const losAngeles: Position = [-118.24, 34.05];

function viewport(width: number, height: number, padding = noPadding): Viewport {
  return { width, height, padding };
}

function expectFramed(positions: readonly Position[], projection: Projection, view: Viewport) {
  const camera = cameraIn(view, projection, frameCamera(positions, view, projection));
  const { top, right, bottom, left } = framePadding(view);
  for (const position of positions) {
    const point = projectPosition(camera, position);
    expect(point).not.toBeNull();
    expect(point?.x).toBeGreaterThanOrEqual(left - 0.5);
    expect(point?.x).toBeLessThanOrEqual(view.width - right + 0.5);
    expect(point?.y).toBeGreaterThanOrEqual(top - 0.5);
    expect(point?.y).toBeLessThanOrEqual(view.height - bottom + 0.5);
  }
  return camera;
}

it('shows the same globe on all screens, larger or smaller', () => {
  const positions = [moscow, beijing, almaty, tokyo];
  /** Where they are, in radii of the globe from its middle. */
  const shapeIn = (view: Viewport) => {
    const camera = cameraIn(view, 'globe', frameCamera(positions, view, 'globe'));
    const radius = globeRadius(camera.zoom, camera.latitude);
    return positions.flatMap((position) => {
      const { x = 0, y = 0 } = projectPosition(camera, position) ?? {};
      return [(x - camera.x) / radius, (y - camera.y) / radius];
    });
  };
  const desktop = shapeIn(viewport(1440, 900, { top: 64, right: 64, bottom: 277, left: 400 }));
  const others = [
    viewport(390, 844, { top: 56, right: 0, bottom: 396, left: 0 }),
    viewport(640, 323, { top: 8, right: 24, bottom: 8, left: 56 }),
  ];
  for (const view of others) {
    shapeIn(view).forEach((length, index) => {
      expect(length).toBeCloseTo(desktop[index] ?? Number.NaN, 2);
    });
  }
});

describe.each<Projection>(['globe', 'flat'])('framing on the %s map', (projection) => {
  it.each([
    ['a desktop', viewport(1440, 900)],
    ['a desktop with a panel', viewport(1440, 900, { top: 80, right: 20, bottom: 20, left: 420 })],
    ['a phone with a sheet', viewport(390, 844, { top: 60, right: 20, bottom: 400, left: 20 })],
  ])('shows both ends and the arc between them on %s', (_, view) => {
    const curve = curveBetween(moscow, beijing, projection);
    const arc = Array.from(
      { length: curve.length / 2 },
      (__, index): Position => [curve[2 * index] ?? 0, curve[2 * index + 1] ?? 0],
    );
    expectFramed(arc, projection, view);
    expectFramed([almaty, tokyo], projection, view);
  });

  it('comes as near as it can', () => {
    const view = viewport(1000, 800);
    const camera = expectFramed([moscow, beijing], projection, view);
    const nearer = { ...camera, zoom: camera.zoom + 0.2 };
    const points = [moscow, beijing].map((position) => projectPosition(nearer, position));
    const { left, right } = framePadding(view);
    expect(points.some((point) => point === null || point.x < left || point.x > 1000 - right)).toBe(
      true,
    );
  });

  it('takes the short way over the antimeridian', () => {
    const camera = frameCamera([tokyo, losAngeles], viewport(1000, 800), projection);
    expect(Math.abs(camera.longitude)).toBeGreaterThan(150);
  });

  it('does not go round the world for positions on either side of Greenwich', () => {
    const lisbon: Position = [-9.14, 38.72];
    const { longitude } = frameCamera([lisbon, moscow], viewport(1000, 800), projection);
    expect(longitude).toBeGreaterThan(lisbon[0]);
    expect(longitude).toBeLessThan(moscow[0]);
  });

  it('comes no nearer than the limit', () => {
    const camera = frameCamera([moscow], viewport(1000, 800), projection);
    expect(camera.zoom).toBe(maxFrame);
    expect(camera.longitude).toBeCloseTo(moscow[0], 3);
    expect(camera.latitude).toBeCloseTo(moscow[1], 3);
  });

  it('gives a camera that the map can take, whatever the positions and the space', () => {
    const position = fc.tuple(
      fc.double({ min: -360, max: 360, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 1000 }),
        (positions, width, height, left) => {
          const view = viewport(width, height, { ...noPadding, left });
          const { zoom, latitude, longitude } = frameCamera(positions, view, projection);
          expect(zoom).toBeLessThanOrEqual(maxFrame);
          expect(zoom).toBeGreaterThan(-2);
          expect(Math.abs(latitude)).toBeLessThan(85.06);
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses nothing', () => {
    expect(() => frameCamera([], viewport(100, 100), projection)).toThrow(RangeError);
  });
});

describe('framing more than a narrow flat map can show', () => {
  const view = viewport(390, 844, { top: 56, right: 0, bottom: 396, left: 0 });
  const dense: Position[] = [0, 5, 10, 15, 20, 25, 30].map((longitude) => [longitude, 50]);

  it.each([
    ['in the west', [...dense, moscow, beijing, tokyo, [170, -40]]],
    ['in the east', [[-170, -14], losAngeles, [-58, -34], ...dense]],
  ] as [string, Position[]][])('shows where most positions are: %s', (_, positions) => {
    const camera = cameraIn(view, 'flat', frameCamera(positions, view, 'flat'));
    for (const position of dense) {
      const x = projectPosition(camera, position)?.x;
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(view.width);
    }
  });

  it('is full up to its edges', () => {
    const camera = cameraIn(view, 'flat', frameCamera([...dense, [170, -40]], view, 'flat'));
    expect(projectPosition(camera, [0, 50])?.x).toBeCloseTo(framePadding(view).left);
  });
});
