/** The still map of a page: one drawing for all screens, whose units grow and shrink with the space. */
import type { Language } from '../../core/domain/language';
import {
  draw,
  type Ground,
  type GroundDetail,
  lookAt,
  type StaticMap,
  type StaticMapPlan,
  widen,
} from '../../core/drawing/static-map';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import type { Scene } from '../../core/view/scene';
import { drawGround } from './ground';

/** The camera with everything larger by a factor, about the upper left corner. */
function enlarge(camera: ScreenCamera, factor: number): ScreenCamera {
  return {
    ...camera,
    zoom: camera.zoom + Math.log2(factor),
    x: camera.x * factor,
    y: camera.y * factor,
    eyeDistance: camera.eyeDistance * factor,
  };
}

/** The space in which the app shows its map on a usual wide screen. */
const wideLayout = {
  width: 1440,
  height: 900,
  padding: { top: 64, right: 64, bottom: 277, left: 400 },
};
/** Width of the focus in units: about one for two pixels on a wide screen. */
const focusUnits = 500;
/** How small the drawing gets on a phone, in CSS pixels for a unit. */
const phoneScale = 0.4;
/** How far, as a share of its size, the screen may reach beyond the focus. */
const reachOfScreen = 0.85;
/** As fine as a first sight needs it and fourteen kilobytes hold it, in units. */
const pageDetail: GroundDetail = { coast: 3.5, border: 6.5 };

interface DrawnGround {
  readonly plan: Omit<StaticMapPlan, 'language'>;
  readonly ground: Ground;
}

/** Pages of one scene in several languages share what takes long to draw. */
const drawn = new WeakMap<Scene, DrawnGround>();

function drawPageGround(scene: Scene): DrawnGround {
  const known = drawn.get(scene);
  if (known !== undefined) return known;
  const fitted = lookAt(scene, wideLayout);
  const factor = focusUnits / fitted.focus.width;
  const [width, height] = [fitted.focus.width * factor, fitted.focus.height * factor];
  const focus = { x: -width / 2, y: -height / 2, width, height };
  const square = { x: -width / 2, y: -width / 2, width, height: width };
  const plan: DrawnGround['plan'] = {
    scene,
    // The middle of the focus is the origin of the drawing.
    camera: { ...enlarge(fitted.camera, factor), x: 0, y: 0 },
    focus,
    size: { width, height },
    extent: widen(square, reachOfScreen),
    detail: pageDetail,
    labelBounds: widen(focus, 0.12),
    scales: [phoneScale, 1 / factor],
  };
  const page = { plan, ground: drawGround(plan) };
  drawn.set(scene, page);
  return page;
}

/**
 * The map of a page: the focus is `focusUnits` wide and fitted into whatever space there is, as the
 * live map does; what lies around it is drawn as far as a screen may show it.
 */
export function composePageMap(scene: Scene, language: Language): StaticMap {
  const { plan, ground } = drawPageGround(scene);
  return draw({ ...plan, language }, ground);
}
