/** The great circle of a pair as seen on a drawn globe: smooth curves, without what is behind it. */
import type { Position } from '../../core/geometry/arc';
import {
  type GreatCircle,
  greatCircle,
  positionAlong,
  unitVector,
  type Vector,
} from '../../core/geometry/great-circle-curve';
import {
  createProjector,
  globeRadius,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import { joinNumbers } from './path-text';

const radians = Math.PI / 180;
/** One cubic curve follows the ellipse of this much of a great circle to less than half a unit. */
const maxAngle = 50 * radians;

/** How far a point of the sphere rises towards the eye, as the cosine of its angle from it. */
function towardEye([x, y, z]: Vector, { longitude, latitude }: ScreenCamera): number {
  const [eyeX, eyeY, eyeZ] = unitVector([longitude, latitude]);
  return x * eyeX + y * eyeY + z * eyeZ;
}

/** The parts of a great circle's way that are before the horizon, as angles along it. */
function visibleStretches(
  { start, departure, angle }: GreatCircle,
  camera: ScreenCamera,
): (readonly [number, number])[] {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const horizon = radius / (radius + camera.eyeDistance);
  // A point rises along the way as `highest · cos(t - summit)`.
  const atStart = towardEye(start, camera);
  const ahead = towardEye(departure, camera);
  const highest = Math.hypot(atStart, ahead);
  if (highest <= horizon) return [];
  const summit = Math.atan2(ahead, atStart);
  // A little less, since what lies on the horizon may be rounded to behind it.
  const reach = Math.acos(horizon / highest) - 1e-6;
  return [-2 * Math.PI, 0, 2 * Math.PI]
    .map((turn) => [summit - reach + turn, summit + reach + turn] as const)
    .map(([from, to]) => [Math.max(0, from), Math.min(angle, to)] as const)
    .filter(([from, to]) => from < to);
}

/** The control points of the cubic curve through four points at equal steps of its parameter. */
function controls(points: readonly ScreenPoint[]): [number, number, number, number] {
  const weigh = (weights: readonly number[], axis: 'x' | 'y') =>
    points.reduce((sum, point, index) => sum + (weights[index] ?? 0) * point[axis], 0) / 6;
  const first = [-5, 18, -9, 2];
  const second = [2, -9, 18, -5];
  return [weigh(first, 'x'), weigh(first, 'y'), weigh(second, 'x'), weigh(second, 'y')];
}

/** The `d` of the visible parts; empty where the arc is wholly behind the globe. */
export function arcPath(from: Position, to: Position, camera: ScreenCamera): string {
  const circle = greatCircle(from, to);
  const project = createProjector(camera);
  const target = new Float64Array(2);
  const pointAt = (angle: number): ScreenPoint => {
    project(...positionAlong(circle, angle), target, 0);
    const [x = Number.NaN, y = Number.NaN] = target;
    return { x, y };
  };
  return visibleStretches(circle, camera)
    .map(([start, end]) => {
      const pieces = Math.max(1, Math.ceil((end - start) / maxAngle));
      const step = (end - start) / pieces / 3;
      const first = pointAt(start);
      let [x, y] = [Math.round(first.x), Math.round(first.y)];
      let text = `M${joinNumbers([x, y])}`;
      for (let piece = 0; piece < pieces; piece += 1) {
        const points = [0, 1, 2, 3].map((third) => pointAt(start + (3 * piece + third) * step));
        const last = points[3] ?? first;
        const steps = [...controls(points), last.x, last.y].map((value, index) =>
          Math.round(value - (index % 2 === 0 ? x : y)),
        );
        text += `c${joinNumbers(steps)}`;
        x += steps[4] ?? 0;
        y += steps[5] ?? 0;
      }
      return text;
    })
    .join('');
}
