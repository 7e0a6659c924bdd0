/**
 * The `d` of an SVG path in whole units and relative steps, which compress well. Points that are nearer
 * than some distance to the one before are left out, except at the ends of a line; so are whole shapes
 * that are smaller than that.
 */
import type { GeoContext } from 'd3-geo';

/** Two numbers as path data: a minus parts them by itself. */
export function joinNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : number))
    .join('');
}

type Point = readonly [x: number, y: number];

/** A move within a path in whichever way is shorter. */
export function moveTo([fromX, fromY]: Point, to: Point): string {
  const moved = `M${joinNumbers(to)}`;
  const step = `m${joinNumbers([to[0] - fromX, to[1] - fromY])}`;
  return step.length < moved.length ? step : moved;
}

/** How wide a strip is in which points follow each other downward, in units. */
const strip = 40;

/** The `d` of dots, as marks without length at points, in an order that is short. */
export function dotPath(points: readonly Point[]): string {
  const sorted = points.toSorted(
    (a, b) => Math.floor(a[0] / strip) - Math.floor(b[0] / strip) || a[1] - b[1],
  );
  let [last] = sorted;
  return sorted
    .map((point, index) => {
      const move = index === 0 ? `M${joinNumbers(point)}` : moveTo(last ?? point, point);
      last = point;
      return `${move}h0`;
    })
    .join('');
}

/** Takes what `geoPath` draws. */
export class PathText implements GeoContext {
  readonly #minStep: number;
  #text = '';
  #line: string[] = [];
  #start: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;
  /** The point that was left out last. */
  #skipped: readonly [number, number] | null = null;

  /** In units. */
  constructor(minStep = 1) {
    this.#minStep = minStep;
  }

  /** A move begins every line by itself. */
  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#finish();
    [this.#x, this.#y] = [Math.round(x), Math.round(y)];
    this.#start = [this.#x, this.#y];
  }

  lineTo(x: number, y: number): void {
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
    this.#line.push(joinNumbers([right, down]));
    this.#x += right;
    this.#y += down;
  }

  closePath(): void {
    // A shape of less than three points has no area.
    if (this.#line.length < 2) this.#line = [];
    this.#skipped = null;
    this.#finish('z');
  }

  /** Only dots are drawn with it, and there are none. */
  arc(): void {}

  /** Ends the line that was begun. */
  #finish(end = ''): void {
    if (this.#skipped !== null && this.#line.length > 0) {
      const [x, y] = this.#skipped;
      this.#step(Math.round(x) - this.#x, Math.round(y) - this.#y);
    }
    this.#skipped = null;
    if (this.#line.length > 0) {
      const steps = this.#line.reduce((all, step) =>
        step.startsWith('-') ? all + step : `${all} ${step}`,
      );
      this.#text += `M${joinNumbers(this.#start)}l${steps}${end}`;
    }
    this.#line = [];
  }

  /** All that was drawn. */
  toString(): string {
    this.#finish();
    return this.#text;
  }
}
