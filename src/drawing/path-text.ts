/**
 * The `d` of an SVG path in whole units and relative steps, which compress well. Points that round to
 * the one before are left out.
 */
import type { GeoContext } from 'd3-geo';

/** Two numbers as path data: a minus parts them by itself. */
export function joinNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : number))
    .join('');
}

/** Takes what `geoPath` draws. */
export class PathText implements GeoContext {
  readonly #grid: number;
  #text = '';
  #line: string[] = [];
  #start: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;

  /** Points are rounded to multiples of `grid`. */
  constructor(grid = 1) {
    this.#grid = grid;
  }

  #round(value: number): number {
    return Math.round(value / this.#grid) * this.#grid;
  }

  /** A move begins every line by itself. */
  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#finish();
    [this.#x, this.#y] = [this.#round(x), this.#round(y)];
    this.#start = [this.#x, this.#y];
  }

  lineTo(x: number, y: number): void {
    const right = this.#round(x) - this.#x;
    const down = this.#round(y) - this.#y;
    if (right === 0 && down === 0) return;
    this.#line.push(joinNumbers([right, down]));
    this.#x += right;
    this.#y += down;
  }

  closePath(): void {
    // A shape of less than three points has no area.
    if (this.#line.length < 2) this.#line = [];
    this.#finish('z');
  }

  /** Only dots are drawn with it, and there are none. */
  arc(): void {}

  /** Ends the line that was begun. */
  #finish(end = ''): void {
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
