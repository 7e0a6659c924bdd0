/** How the map of a page is drawn: in units that grow and shrink with the space, as far as any screen shows it. */
import type { ScreenCamera } from '../geometry/screen-camera';
import type { Scene } from '../view/scene';
import { type GroundDetail, type StaticMapPlan, widen } from './static-map';

/** How far, as a share of its size, the screen may reach beyond the focus. */
const reachOfScreen = 0.85;
/** As fine as a first sight needs it and fourteen kilobytes hold it, in units. */
const pageDetail: GroundDetail = { coast: 3.5, border: 6.5 };

/** The camera with everything larger by a factor, about the upper left corner. */
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
 * The plan of a focus of this size around the origin. `scales` are CSS pixels for a unit at which the map
 * may be shown, smallest first.
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

/** A camera as the drawing of a page keeps it for the scripts that go on drawing. */
export function writeCamera({ longitude, latitude, zoom, eyeDistance }: ScreenCamera): string {
  return [longitude, latitude, zoom, eyeDistance].map((value) => value.toFixed(3)).join(' ');
}

/** What `writeCamera` wrote. The middle of the drawing is the origin. */
export function readCamera(text: string): ScreenCamera {
  const [longitude = 0, latitude = 0, zoom = 0, eyeDistance = 1] = text.split(' ').map(Number);
  return { projection: 'globe', longitude, latitude, zoom, eyeDistance, x: 0, y: 0 };
}
