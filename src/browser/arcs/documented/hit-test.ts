/**
 * Which arc lies under the pointer. A curve is projected to the screen only when the pointer comes
 * near it, once a camera; after that a pointer move only measures distances.
 */
import { type Curve, pointCount } from '../../../core/geometry/arc';
import {
  createProjector,
  repeatDistance,
  type ScreenCamera,
  type ScreenPoint,
  sameCamera,
} from '../../../core/geometry/screen-camera';

export interface HitTest {
  /**
   * Index of the curve nearest to the point, if it is within `tolerance` CSS pixels; of curves as
   * near as each other the last, which is drawn on top. `null` where there is none.
   */
  nearest(point: ScreenPoint, tolerance: number, camera: ScreenCamera): number | null;
  /** Indexes of all curves within `tolerance`, in the order in which they would be `nearest`. */
  all(point: ScreenPoint, tolerance: number, camera: ScreenCamera): number[];
}

interface Outline {
  /** Flat `[x, y, …]` in CSS pixels; NaN where the curve is behind the globe. */
  readonly points: Float64Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function outlineOf(curve: Curve, camera: ScreenCamera): Outline {
  const project = createProjector(camera);
  const points = new Float64Array(curve.length);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < pointCount(curve); index += 1) {
    project(curve[2 * index] ?? 0, curve[2 * index + 1] ?? 0, points, 2 * index);
    const x = points[2 * index] ?? Number.NaN;
    const y = points[2 * index + 1] ?? Number.NaN;
    // Comparisons with NaN are false, which leaves hidden points out of the box.
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { points, left, right, top, bottom };
}

function squaredDistanceToSegment(
  x: number,
  y: number,
  startX: number,
  startY: number,
  endX: number,
  endY: number,
): number {
  const alongX = endX - startX;
  const alongY = endY - startY;
  const squaredLength = alongX * alongX + alongY * alongY;
  const share =
    squaredLength === 0 ? 0 : ((x - startX) * alongX + (y - startY) * alongY) / squaredLength;
  const t = Math.max(0, Math.min(1, share));
  return (x - startX - t * alongX) ** 2 + (y - startY - t * alongY) ** 2;
}

/** Squared distance to the visible part of an outline; infinite where nothing of it is seen. */
function squaredDistance(x: number, y: number, { points }: Outline): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 2; index < points.length; index += 2) {
    const distance = squaredDistanceToSegment(
      x,
      y,
      points[index - 2] ?? Number.NaN,
      points[index - 1] ?? Number.NaN,
      points[index] ?? Number.NaN,
      points[index + 1] ?? Number.NaN,
    );
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}

/** The copies of the pointer, one a repetition of the world, that can touch the outline. */
function copiesOf(
  x: number,
  { left, right }: Outline,
  tolerance: number,
  repeat: number | null,
): number[] {
  if (repeat === null) return [x];
  const first = Math.ceil((left - tolerance - x) / repeat);
  const last = Math.floor((right + tolerance - x) / repeat);
  const copies: number[] = [];
  for (let copy = first; copy <= last; copy += 1) copies.push(x + copy * repeat);
  return copies;
}

/** Curves to be tested, in the order in which they are drawn. */
export interface HittableCurves {
  curve(index: number): Curve;
  /** Indexes, ascending, of all curves that are within the tolerance, and perhaps of others. */
  near(point: ScreenPoint, tolerance: number, camera: ScreenCamera): Iterable<number>;
}

/** A hit test over curves in the order in which they are drawn. */
export function createHitTest(curves: HittableCurves): HitTest {
  let outlines = new Map<number, Outline>();
  let outlinesCamera: ScreenCamera | null = null;

  function outlineFor(index: number, camera: ScreenCamera): Outline {
    if (outlinesCamera === null || !sameCamera(outlinesCamera, camera)) {
      outlinesCamera = camera;
      outlines = new Map();
    }
    let outline = outlines.get(index);
    if (outline === undefined) {
      outline = outlineOf(curves.curve(index), camera);
      outlines.set(index, outline);
    }
    return outline;
  }

  function all(
    { x, y }: ScreenPoint,
    tolerance: number,
    camera: ScreenCamera,
  ): { readonly index: number; readonly distance: number }[] {
    const repeat = repeatDistance(camera);
    const found: { readonly index: number; readonly distance: number }[] = [];
    for (const index of curves.near({ x, y }, tolerance, camera)) {
      const outline = outlineFor(index, camera);
      if (y < outline.top - tolerance || y > outline.bottom + tolerance) continue;
      const distances = copiesOf(x, outline, tolerance, repeat).map((copy) =>
        squaredDistance(copy, y, outline),
      );
      const distance = Math.min(...distances);
      if (distance <= tolerance ** 2) found.push({ index, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || b.index - a.index);
  }

  return {
    nearest: (...where) => all(...where)[0]?.index ?? null,
    all: (...where) => all(...where).map(({ index }) => index),
  };
}
