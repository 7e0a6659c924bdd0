/**
 * Writes land and borders as the `d` of an SVG path. Leaves out points that are too close to the previous one, except at
 * the ends of lines, and shapes smaller than that distance.
 */
import type { GeoStream } from 'd3-geo';
import { joinNumbers } from '../drawing/path-text';

type Step = readonly [right: number, down: number];

/** The maximum deviation from a straight line, in units. Points are whole units, so smaller ones are rounding errors. */
const maxOff = 0.5;

/** Whether the point between two steps is on the line from their start to their end. */
function isStraight(first: Step, second: Step): boolean {
  const [right, down] = [first[0] + second[0], first[1] + second[1]];
  const isOnward = first[0] * second[0] + first[1] * second[1] > 0;
  const twiceArea = Math.abs(first[0] * second[1] - first[1] * second[0]);
  return isOnward && twiceArea <= maxOff * Math.hypot(right, down);
}

/** Receives polygons and lines in units of the drawing. */
export class PathText implements GeoStream {
  readonly #minStep: number;
  #text = '';
  #line: Step[] = [];
  /** Whether the last step already joins two. Joining more would add up their deviations. */
  #isJoined = false;
  #start: readonly [number, number] = [0, 0];
  #isFirst = true;
  #isPolygon = false;
  #x = 0;
  #y = 0;
  /** The latest omitted point. */
  #skipped: readonly [number, number] | null = null;

  /** `minStep`: the minimum distance between points, in units. */
  constructor(minStep = 1) {
    this.#minStep = minStep;
  }

  polygonStart(): void {
    this.#isPolygon = true;
  }

  polygonEnd(): void {
    this.#isPolygon = false;
  }

  lineStart(): void {
    this.#isFirst = true;
  }

  point(x: number, y: number): void {
    if (this.#isFirst) {
      [this.#x, this.#y] = [Math.round(x), Math.round(y)];
      this.#start = [this.#x, this.#y];
      this.#isFirst = false;
      return;
    }
    const right = Math.round(x) - this.#x;
    const down = Math.round(y) - this.#y;
    if (Math.hypot(right, down) < this.#minStep) {
      this.#skipped = [x, y];
      return;
    }
    this.#step(right, down);
  }

  #step(right: number, down: number): void {
    this.#skipped = null;
    const last = this.#line.at(-1);
    this.#isJoined = !this.#isJoined && last !== undefined && isStraight(last, [right, down]);
    if (this.#isJoined && last !== undefined) {
      this.#line[this.#line.length - 1] = [last[0] + right, last[1] + down];
    } else this.#line.push([right, down]);
    this.#x += right;
    this.#y += down;
  }

  /** Ends the current line, at its last point if it is open. */
  lineEnd(): void {
    if (this.#isPolygon) {
      // A shape with fewer than three points has no area.
      if (this.#line.length < 2) this.#line = [];
    } else if (this.#skipped !== null && this.#line.length > 0) {
      const [x, y] = this.#skipped;
      this.#step(Math.round(x) - this.#x, Math.round(y) - this.#y);
    }
    this.#skipped = null;
    if (this.#line.length > 0) {
      const end = this.#isPolygon ? 'z' : '';
      this.#text += `M${joinNumbers(this.#start)}l${joinNumbers(this.#line.flat())}${end}`;
    }
    this.#line = [];
    this.#isJoined = false;
  }

  /** The path data. */
  toString(): string {
    return this.#text;
  }
}
