import { describe, expect, it } from 'vitest';
import {
  globeRadius,
  outlineRadius,
  projectPosition,
  type ScreenCamera,
  zoomOfOutline,
} from './screen-camera';

const globe: ScreenCamera = {
  projection: 'globe',
  longitude: 75,
  latitude: 45,
  zoom: 2,
  x: 500,
  y: 400,
  eyeDistance: 1200,
};
const flat: ScreenCamera = { ...globe, projection: 'flat' };

describe.each([globe, flat])('the screen on the $projection map', (camera) => {
  it('has the middle in the middle', () => {
    const point = projectPosition(camera, [75, 45]);
    expect(point?.x).toBeCloseTo(500, 9);
    expect(point?.y).toBeCloseTo(400, 9);
  });

  it('has the north up and the east to the right', () => {
    const middle = projectPosition(camera, [75, 45]);
    expect(projectPosition(camera, [75, 50])?.y).toBeLessThan(middle?.y ?? 0);
    expect(projectPosition(camera, [80, 45])?.x).toBeGreaterThan(middle?.x ?? 0);
  });

  it('takes any turn of a longitude for the same', () => {
    const point = projectPosition(camera, [80, 50]);
    const turned = projectPosition(camera, [80 - 720, 50]);
    expect(turned?.x).toBeCloseTo(point?.x ?? 0, 6);
    expect(turned?.y).toBeCloseTo(point?.y ?? 0, 6);
  });

  it('gives distances near the middle the same size as the other projection', () => {
    const other: ScreenCamera = { ...camera, projection: camera === globe ? 'flat' : 'globe' };
    const here = projectPosition(camera, [75.1, 45.1]);
    const there = projectPosition(other, [75.1, 45.1]);
    expect(here?.x).toBeCloseTo(there?.x ?? 0, 1);
    expect(here?.y).toBeCloseTo(there?.y ?? 0, 1);
  });
});

describe('the globe', () => {
  it('hides its far side', () => {
    expect(projectPosition(globe, [75 + 180, -45])).toBeNull();
    expect(projectPosition(globe, [-74, -30])).toBeNull();
  });

  it('hides a little of the near side too, as a near eye sees less than half', () => {
    const radius = globeRadius(globe.zoom, globe.latitude);
    const horizon = (Math.acos(radius / (radius + globe.eyeDistance)) * 180) / Math.PI;
    expect(projectPosition(globe, [75, 45 - horizon + 0.01])).not.toBeNull();
    expect(projectPosition(globe, [75, 45 - horizon - 0.01])).toBeNull();
  });

  it('has its outline where the horizon is', () => {
    const radius = globeRadius(globe.zoom, globe.latitude);
    const horizon = (Math.acos(radius / (radius + globe.eyeDistance)) * 180) / Math.PI;
    const point = projectPosition(globe, [75, 45 - horizon + 1e-9]);
    expect((point?.y ?? 0) - globe.y).toBeCloseTo(outlineRadius(globe), 4);
  });

  it('knows the zoom for an outline', () => {
    const zoom = zoomOfOutline(300, { pixels: 1200 });
    expect(outlineRadius({ ...globe, latitude: 0, zoom })).toBeCloseTo(300, 9);
  });

  it('knows the zoom for an outline if the eye is some radii away', () => {
    const zoom = zoomOfOutline(300, { radii: 4 });
    const eyeDistance = 4 * globeRadius(zoom, 0);
    expect(outlineRadius({ ...globe, latitude: 0, zoom, eyeDistance })).toBeCloseTo(300, 9);
  });
});
