/** The still map of a page: one drawing for all screens, which scales with the available space. */
import type { Language } from '../../core/domain/language';
import { enlarge, pagePlan } from '../../core/drawing/page-plan';
import {
  draw,
  type Ground,
  lookAt,
  type StaticMap,
  type StaticMapPlan,
} from '../../core/drawing/static-map';
import type { Scene } from '../../core/view/scene';
import { drawGround } from './ground';

/** The space for the app's map on a typical wide screen. */
const wideLayout = {
  width: 1440,
  height: 900,
  padding: { top: 64, right: 64, bottom: 277, left: 400 },
};
/** The width of the focus in units of the drawing: about one unit for two pixels on a wide screen. */
const focusUnits = 500;
/** The scale of the drawing on a phone, in CSS pixels per unit. */
const phoneScale = 0.4;

interface DrawnGround {
  readonly plan: Omit<StaticMapPlan, 'language'>;
  readonly ground: Ground;
}

/** Cached per scene: the pages in all languages share what takes long to draw. */
const drawn = new WeakMap<Scene, DrawnGround>();

function drawPageGround(scene: Scene): DrawnGround {
  const known = drawn.get(scene);
  if (known !== undefined) return known;
  const fitted = lookAt(scene, wideLayout);
  const factor = focusUnits / fitted.focus.width;
  const { width, height } = fitted.focus;
  const plan = pagePlan(
    scene,
    // The origin of the drawing is the middle of the focus.
    { ...enlarge(fitted.camera, factor), x: 0, y: 0 },
    { width: width * factor, height: height * factor },
    [phoneScale, 1 / factor],
  );
  const page = { plan, ground: drawGround(plan) };
  drawn.set(scene, page);
  return page;
}

/**
 * The map of a page: the focus is `focusUnits` wide and is fitted into the available space, as on the live map. The
 * surroundings are drawn as far as a screen may show them.
 */
export function composePageMap(scene: Scene, language: Language): StaticMap {
  const { plan, ground } = drawPageGround(scene);
  return draw({ ...plan, language }, ground);
}
