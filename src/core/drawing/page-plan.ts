/** Plans the drawn map of a page, in units that scale with the space, large enough for any screen. */
import type { ScreenCamera } from '../geometry/screen-camera';
import type { Scene } from '../view/scene';
import { type GroundDetail, type StaticMapPlan, widen } from './static-map';

/** How far a screen may reach beyond the focus, as a share of the focus's size. */
const reachOfScreen = 0.85;
/** Detail that suffices for a first view and fits into fourteen kilobytes, in units. */
const pageDetail: GroundDetail = { coast: 3.5, border: 6.5 };

/** The camera with everything enlarged by a factor, relative to the upper left corner. */
export function enlarge(camera: ScreenCamera, factor: number): ScreenCamera {
  return {
    ...camera,
    zoom: camera.zoom + Math.log2(factor),
    x: camera.x * factor,
    y: camera.y * factor,
    eyeDistance: camera.eyeDistance * factor,
  };
}

/**
 * The plan for a focus of this size around the origin. `scales`: the possible CSS pixels per unit, smallest first.
 */
export function pagePlan(
  scene: Scene,
  camera: ScreenCamera,
  size: StaticMapPlan['size'],
  scales: readonly number[],
): Omit<StaticMapPlan, 'language'> {
  const { width, height } = size;
  const focus = { x: -width / 2, y: -height / 2, width, height };
  const square = { x: -width / 2, y: -width / 2, width, height: width };
  return {
    scene,
    camera,
    focus,
    size,
    extent: widen(square, reachOfScreen),
    detail: pageDetail,
    labelBounds: widen(focus, 0.12),
    scales,
  };
}

/** A camera as an attribute of the drawn map, for scripts that continue to draw. */
export function writeCamera({ longitude, latitude, zoom, eyeDistance }: ScreenCamera): string {
  return [longitude, latitude, zoom, eyeDistance].map((value) => value.toFixed(3)).join(' ');
}

/** Reads the output of `writeCamera`. The origin is the middle of the drawing. */
export function readCamera(text: string): ScreenCamera {
  const [longitude = 0, latitude = 0, zoom = 0, eyeDistance = 1] = text.split(' ').map(Number);
  return { projection: 'globe', longitude, latitude, zoom, eyeDistance, x: 0, y: 0 };
}
