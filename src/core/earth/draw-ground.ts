/** Draws land and borders for a camera, and the arcs of a scene. */
import type { Rectangle } from '../drawing/place-labels';
import { arcsOf, type Ground, type StaticMapPlan } from '../drawing/static-map';
import { unitVector } from '../geometry/great-circle-curve';
import type { ScreenCamera } from '../geometry/screen-camera';
import { angleSeenAt } from '../geometry/view-cap';
import type { Earth } from './earth';
import type { Cap, LinesInView } from './earth-in-view';
import { GlobeView, horizonOf } from './globe-view';
import { PathText } from './ground-path';

/** The part of the earth that is visible in a box. */
function capOf(camera: ScreenCamera, { x, y, width, height }: Rectangle): Cap {
  const farthest = Math.hypot(
    Math.max(camera.x - x, x + width - camera.x),
    Math.max(camera.y - y, y + height - camera.y),
  );
  const { longitude, latitude } = camera;
  const radius = angleSeenAt(farthest, camera) ?? horizonOf(camera);
  return { middle: unitVector([longitude, latitude]), radius };
}

export function drawGround(plan: Omit<StaticMapPlan, 'language'>, earth: Earth): Ground {
  const { scene, camera, extent, detail } = plan;
  const globe = new GlobeView(camera, extent);
  const cap = capOf(camera, extent);
  const outline = (minStep: number, draw: (path: PathText) => void) => {
    const path = new PathText(minStep);
    draw(path);
    return path.toString();
  };
  const lines = (of: LinesInView) =>
    outline(detail.border, (path) => globe.drawLines(of.within(cap), path));
  return {
    land: outline(detail.coast, (path) => globe.drawPolygons(earth.land.within(cap), path)),
    borders: lines(earth.borders),
    disputed: lines(earth.disputed),
    arcs: arcsOf(plan),
    resting: scene.resting ?? 'quiet',
  };
}
