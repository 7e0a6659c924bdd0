/**
 * The visible parts of a pair's great circle on a drawn globe, as smooth curves. Paths join many arcs into few long
 * lines, because moves cost the most bytes.
 */
import type { Position } from '../geometry/arc';
import {
  dot,
  type GreatCircle,
  greatCircle,
  positionAlong,
  unitVector,
} from '../geometry/great-circle-curve';
import {
  createProjector,
  globeRadius,
  type ScreenCamera,
  type ScreenPoint,
} from '../geometry/screen-camera';
import { joinNumbers, moveTo } from './path-text';

const radians = Math.PI / 180;
/** A cubic curve follows the ellipse of a great circle over this angle with an error below half a unit. */
const maxAngle = 50 * radians;
/** Hairlines may be off by some units. Up to these angles, one curve with two, one or no control points suffices. */
const maxHairlineAngle = 90 * radians;
const maxQuadraticAngle = 45 * radians;
const maxStraightAngle = 12 * radians;

/** A curve in whole units: x and y of its start, up to two control points, and its end. */
export type CurvePiece = readonly number[];

/** The parts of a great circle in front of the horizon, as angles along it. */
function visibleStretches(
  { start, departure, angle }: GreatCircle,
  camera: ScreenCamera,
): (readonly [number, number])[] {
  const radius = globeRadius(camera.zoom, camera.latitude);
  const horizon = radius / (radius + camera.eyeDistance);
  // The cosine of the angle between a point and the eye is `highest · cos(t - summit)` along the circle.
  const eye = unitVector([camera.longitude, camera.latitude]);
  const atStart = dot(start, eye);
  const ahead = dot(departure, eye);
  const highest = Math.hypot(atStart, ahead);
  if (highest <= horizon) return [];
  const summit = Math.atan2(ahead, atStart);
  // A little less, because points on the horizon may be rounded to behind it.
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

/** The control point of the quadratic curve through three points. */
function control(first: ScreenPoint, middle: ScreenPoint, last: ScreenPoint): [number, number] {
  const weigh = (axis: 'x' | 'y') => 2 * middle[axis] - (first[axis] + last[axis]) / 2;
  return [weigh('x'), weigh('y')];
}

/** The visible parts of an arc; none if it is completely behind the globe. */
export function arcPieces(
  from: Position,
  to: Position,
  camera: ScreenCamera,
  isHairline = false,
): CurvePiece[] {
  const circle = greatCircle(from, to);
  const project = createProjector(camera);
  const target = new Float64Array(2);
  const pointAt = (angle: number): ScreenPoint => {
    project(...positionAlong(circle, angle), target, 0);
    const [x = Number.NaN, y = Number.NaN] = target;
    return { x, y };
  };
  const longest = isHairline ? maxHairlineAngle : maxAngle;
  return visibleStretches(circle, camera).flatMap(([start, end]) => {
    const count = Math.max(1, Math.ceil((end - start) / longest));
    const step = (end - start) / count / 3;
    return Array.from({ length: count }, (_, piece) => {
      const at = (thirds: number) => pointAt(start + (3 * piece + thirds) * step);
      const [first, last] = [at(0), at(3)];
      const between = () => {
        if (isHairline && end - start <= maxStraightAngle) return [];
        if (isHairline && end - start <= maxQuadraticAngle) return control(first, at(1.5), last);
        return controls([first, at(1), at(2), last]);
      };
      return [first.x, first.y, ...between(), last.x, last.y].map(Math.round);
    });
  });
}

/** The same curve from its other end. */
function turned(piece: CurvePiece): CurvePiece {
  return Array.from(
    { length: piece.length },
    (_, index) => piece[piece.length - 2 - index + 2 * (index % 2)] ?? 0,
  );
}

function isEmpty(piece: CurvePiece): boolean {
  return piece.every((value, index) => value === piece[index % 2]);
}

/** The path commands of curves, by the number of parameters. */
const commands: Readonly<Record<number, string>> = { 2: 'l', 4: 'q', 6: 'c' };

/** The `d` of some curves. Curves that share an end are joined to one line, in either direction. */
export function pathOfPieces(pieces: readonly CurvePiece[]): string {
  const byEnd = new Map<string, Set<CurvePiece>>();
  const endsOf = (piece: CurvePiece) => [piece.slice(0, 2).join(), piece.slice(-2).join()] as const;
  const left = new Set(pieces.filter((piece) => !isEmpty(piece)));
  for (const piece of left) {
    for (const end of endsOf(piece)) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(piece));
  }
  const take = (piece: CurvePiece) => {
    left.delete(piece);
    for (const end of endsOf(piece)) byEnd.get(end)?.delete(piece);
  };
  let text = '';
  let [x, y] = [0, 0];
  const write = (piece: CurvePiece) => {
    const steps = piece.slice(2).map((value, index) => value - (index % 2 === 0 ? x : y));
    text += (commands[steps.length] ?? '') + joinNumbers(steps);
    [x = 0, y = 0] = piece.slice(-2);
  };
  for (const first of left) {
    const [startX = 0, startY = 0] = first;
    text += text === '' ? `M${joinNumbers([startX, startY])}` : moveTo([x, y], [startX, startY]);
    [x, y] = [startX, startY];
    let next: CurvePiece | undefined = first;
    while (next !== undefined) {
      take(next);
      write(next[0] === x && next[1] === y ? next : turned(next));
      [next] = byEnd.get([x, y].join()) ?? [];
    }
  }
  return text;
}
