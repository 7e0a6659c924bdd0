/** The great circle of a pair as seen on a drawn globe: smooth curves, without what is behind it. */
import type { Position } from '../../core/geometry/arc';
import { greatCircle, positionAlong } from '../../core/geometry/great-circle-curve';
import {
  createProjector,
  type ScreenCamera,
  type ScreenPoint,
} from '../../core/geometry/screen-camera';
import { joinNumbers } from './path-text';

const radians = Math.PI / 180;
/** One cubic curve follows the ellipse of this much of a great circle to less than half a unit. */
const maxAngle = 50 * radians;
/** How many stretches are looked at to find where an arc passes the horizon. */
const samples = 48;

/** The parts of 0 … `end` on which a point can be seen, to a thousandth of the whole. */
function visibleStretches(
  end: number,
  isVisible: (angle: number) => boolean,
): (readonly [number, number])[] {
  const edges: number[] = isVisible(0) ? [0] : [];
  for (let index = 0; index < samples; index += 1) {
    let near = (end * index) / samples;
    let far = (end * (index + 1)) / samples;
    if (isVisible(near) === isVisible(far)) continue;
    for (let halving = 0; halving < 6; halving += 1) {
      const middle = (near + far) / 2;
      if (isVisible(middle) === isVisible(near)) near = middle;
      else far = middle;
    }
    edges.push(isVisible(near) ? near : far);
  }
  if (edges.length % 2 === 1) edges.push(end);
  return edges.flatMap((edge, index) =>
    index % 2 === 0 ? [[edge, edges[index + 1] ?? end] as const] : [],
  );
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
  const isVisible = (angle: number) => !Number.isNaN(pointAt(angle).x);
  return visibleStretches(circle.angle, isVisible)
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
