import { describe, expect, it } from 'vitest';
import { globeRadius, projectPosition, type ScreenCamera } from './screen-camera';
import { angleSeenAt, viewCap } from './view-cap';

const camera: ScreenCamera = {
  ...{ projection: 'globe', longitude: 0, latitude: 0, zoom: 2 },
  ...{ x: 640, y: 400, eyeDistance: 1200 },
};

describe('the part of the globe in view', () => {
  it('has the angle at which a position is drawn', () => {
    for (const degrees of [1, 10, 30, 45]) {
      const point = projectPosition(camera, [degrees, 0]);
      const angle = angleSeenAt((point?.x ?? Number.NaN) - camera.x, camera);
      expect(angle).toBeCloseTo((degrees * Math.PI) / 180, 9);
    }
  });

  it('has no angle past the edge of the globe', () => {
    expect(angleSeenAt(5000, camera)).toBeNull();
  });

  it('is all up to the horizon where the whole globe is seen', () => {
    const radius = globeRadius(camera.zoom, 0);
    const cosine = radius / (radius + camera.eyeDistance);
    const cap = viewCap(camera, { width: 1280, height: 800 }, [0, 0, 1, -cosine], 0);
    expect(cap).toEqual({ middle: [0, 0, 1], cosine });
  });

  it('reaches to the farthest corner of the screen where one is near', () => {
    const near = { ...camera, zoom: 6 };
    const { cosine } = viewCap(near, { width: 1280, height: 800 }, [0, 0, 1, -0.2], 0);
    expect(cosine).toBeCloseTo(Math.cos(angleSeenAt(Math.hypot(640, 400), near) ?? 0), 12);
    expect(cosine).toBeGreaterThan(0.9);
  });
});
