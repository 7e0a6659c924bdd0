/** Land and borders under a drawn map, and maps that are drawn with theirs at once. */
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import type { Rectangle } from '../../core/drawing/place-labels';
import {
  arcsOf,
  draw,
  type Ground,
  lookAt,
  type StaticMap,
  type StaticMapOptions,
  type StaticMapPlan,
  widen,
} from '../../core/drawing/static-map';
import { unitVector } from '../../core/geometry/great-circle-curve';
import { globeRadius, type ScreenCamera } from '../../core/geometry/screen-camera';
import { angleSeenAt } from '../../core/geometry/view-cap';
import { noPadding } from '../../core/geometry/viewport';
import type { Scene } from '../../core/view/scene';
import { readEarth } from './earth';
import type { Cap } from './earth-in-view';
import { globeProjection } from './globe-projection';
import { PathText } from './ground-path';

/** Globes wider than this are drawn in more detail. */
const maxCoarseGlobe = 4000;

/** The part of the earth that a camera sees in a box. */
function capOf(camera: ScreenCamera, { x, y, width, height }: Rectangle): Cap {
  const farthest = Math.hypot(
    Math.max(camera.x - x, x + width - camera.x),
    Math.max(camera.y - y, y + height - camera.y),
  );
  const { longitude, latitude } = camera;
  // No eye sees more than half of it.
  const radius = angleSeenAt(farthest, camera) ?? Math.PI / 2;
  return { middle: unitVector([longitude, latitude]), radius };
}

export function drawGround(plan: Omit<StaticMapPlan, 'language'>): Ground {
  const { scene, camera, extent, detail } = plan;
  const isWide = 2 * globeRadius(camera.zoom, camera.latitude) > maxCoarseGlobe;
  const earth = readEarth(isWide ? '50m' : '110m');
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

/** A picture of this size, whose every unit is a CSS pixel. */
export function composeStaticMap(scene: Scene, options: StaticMapOptions): StaticMap {
  const { width, height, language, padding = noPadding } = options;
  const { camera, focus } = lookAt(scene, options);
  const whole = { x: 0, y: 0, width, height };
  const { top, right, bottom, left } = padding;
  const labelBounds = {
    x: left + 8,
    y: top + 8,
    width: width - left - right - 16,
    height: height - top - bottom - 16,
  };
  const plan: StaticMapPlan = {
    scene,
    language,
    camera,
    focus,
    size: { width, height },
    extent: widen(whole, 0.01),
    detail: { coast: 1.5, border: 2.5 },
    labelBounds,
    scales: [1],
  };
  return draw(plan, drawGround(plan));
}
