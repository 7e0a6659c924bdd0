/**
 * Land and borders as the `d` of an SVG path. Points that are nearer than some distance to the one
 * before are left out, except at the ends of a line; so are whole shapes that are smaller than that.
 */
import type { GeoContext } from 'd3-geo';
import { joinNumbers } from '../drawing/path-text';

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
