/** Land and borders under a drawn map, and whole maps with both. */
import {
  draw,
  type Ground,
  lookAt,
  type StaticMap,
  type StaticMapOptions,
  type StaticMapPlan,
  widen,
} from '../../core/drawing/static-map';
import { drawGround as drawGroundOf } from '../../core/earth/draw-ground';
import { globeRadius } from '../../core/geometry/screen-camera';
import { noPadding } from '../../core/geometry/viewport';
import type { Scene } from '../../core/view/scene';
import { readEarth } from './earth';

/** Globes wider than this are drawn in more detail. */
const maxCoarseGlobe = 4000;

/** Draws land and borders at the level of detail for the map's size. */
export function drawGround(plan: Omit<StaticMapPlan, 'language'>): Ground {
  const { zoom, latitude } = plan.camera;
  const isWide = 2 * globeRadius(zoom, latitude) > maxCoarseGlobe;
  return drawGroundOf(plan, readEarth(isWide ? '50m' : '110m'));
}

/** A map of a given size, in CSS pixels. */
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
