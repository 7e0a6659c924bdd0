/** Converts this room's path data to points, and measures their distance from a pointer. */
import type { ScreenPoint } from '../geometry/screen-camera';

/** For each line, x and y of its points. */
export type Polylines = readonly (readonly number[])[];

/** The number of straight pieces that approximate a curve, with an error below one unit. */
const pieces = 12;

/** A point of a curve with up to two control points, relative to its start. */
function pointAt(steps: readonly number[], axis: 0 | 1, t: number): number {
  let values = [0];
  for (let index = axis; index < steps.length; index += 2) values.push(steps[index] ?? 0);
  // De Casteljau's algorithm: interpolates between neighbours until one value is left.
  while (values.length > 1) {
    values = values.slice(1).map((value, index) => {
      const before = values[index] ?? 0;
      return before + t * (value - before);
    });
  }
  return values[0] ?? 0;
}

/** The points of a path that consists of moves and of relative lines and curves. */
export function pointsOfPath(d: string): Polylines {
  const lines: number[][] = [];
  let [x, y] = [0, 0];
  let line: number[] = [];
  for (const [, command = '', text = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
    const [stepX = 0, stepY = 0] = numbers.slice(-2);
    if (command === 'M' || command === 'm') {
      [x, y] = command === 'M' ? [stepX, stepY] : [x + stepX, y + stepY];
      line = [x, y];
      lines.push(line);
    } else if (command !== 'h') {
      const count = numbers.length > 2 ? pieces : 1;
      for (let piece = 1; piece <= count; piece += 1) {
        const t = piece / count;
        line.push(x + pointAt(numbers, 0, t), y + pointAt(numbers, 1, t));
      }
      [x, y] = [x + stepX, y + stepY];
    }
  }
  return lines;
}

function distanceToPiece({ x, y }: ScreenPoint, line: readonly number[], at: number): number {
  const [fromX = 0, fromY = 0, toX = fromX, toY = fromY] = line.slice(at, at + 4);
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const share = length > 0 ? ((x - fromX) * alongX + (y - fromY) * alongY) / length : 0;
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(fromX + t * alongX - x, fromY + t * alongY - y);
}

/** The distance from a point to the nearest line, in the units of the lines. */
export function distanceTo(point: ScreenPoint, lines: Polylines): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (let at = 0; at === 0 || at < line.length - 2; at += 2) {
      nearest = Math.min(nearest, distanceToPiece(point, line, at));
    }
  }
  return nearest;
}
