/** Draws land and borders for a camera, and the arcs of a scene. */
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import type { Rectangle } from '../drawing/place-labels';
import { arcsOf, type Ground, type StaticMapPlan } from '../drawing/static-map';
import { unitVector } from '../geometry/great-circle-curve';
import type { ScreenCamera } from '../geometry/screen-camera';
import { angleSeenAt } from '../geometry/view-cap';
import type { Earth } from './earth';
import type { Cap } from './earth-in-view';
import { globeProjection } from './globe-projection';
import { PathText } from './ground-path';

/** The part of the earth that is visible in a box. */
function capOf(camera: ScreenCamera, { x, y, width, height }: Rectangle): Cap {
  const farthest = Math.hypot(
    Math.max(camera.x - x, x + width - camera.x),
    Math.max(camera.y - y, y + height - camera.y),
  );
  const { longitude, latitude } = camera;
  // No more than half of it can be visible.
  const radius = angleSeenAt(farthest, camera) ?? Math.PI / 2;
  return { middle: unitVector([longitude, latitude]), radius };
}

export function drawGround(plan: Omit<StaticMapPlan, 'language'>, earth: Earth): Ground {
  const { scene, camera, extent, detail } = plan;
  const projection = globeProjection(camera, extent);
  const view = capOf(camera, extent);
  const outline = (geometry: GeoPermissibleObjects, minStep: number) => {
    const text = new PathText(minStep);
    geoPath(projection, text)(geometry);
    return text.toString();
  };
  return {
    land: outline(earth.land.within(view), detail.coast),
    borders: outline(earth.borders.within(view), detail.border),
    disputed: outline(earth.disputed.within(view), detail.border),
    arcs: arcsOf(plan),
    resting: scene.resting ?? 'quiet',
  };
}
