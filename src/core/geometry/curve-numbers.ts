/**
 * The curve of an arc as numbers, in both projections, for drawing on the graphics card and for the hit
 * test.
 */
import type { Position } from './arc';
import { flatBow } from './flat-curve';
import { greatCircle } from './great-circle-curve';

/** Numbers of one curve. */
export const numbersACurve = 16;

/** Offsets of a curve's parts in its numbers, see `packCurve`. */
export const curveOffsets = {
  start: 0,
  angle: 3,
  departure: 4,
  bowStart: 8,
  bowLinear: 10,
  bowQuadratic: 12,
} as const;

/** Curves one after the other; there may be room for more than `count`. */
export interface CurveNumbers {
  readonly count: number;
  /** `numbersACurve` numbers a curve. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** Of each bow: least x and y, greatest x and y, in MapLibre's Web Mercator. Empty for no curve. */
  readonly boxes: Float32Array<ArrayBuffer>;
}

/** How much a curve bends, and whether it needs the copies of the world. */
export interface CurveShape {
  /** On the globe: its angle in radians; 0 where both ends are one place, and nothing is drawn. */
  readonly globeBend: number;
  /** On the flat map: √(8 · height of the bow in world widths). */
  readonly flatBend: number;
  /** Whether it reaches over the antimeridian of the flat map. */
  readonly crossesEdge: boolean;
}

function writeBox(numbers: Float32Array, at: number, boxes: Float32Array, to: number): void {
  const startX = numbers[at + curveOffsets.bowStart] ?? 0;
  const startY = numbers[at + curveOffsets.bowStart + 1] ?? 0;
  const bowX = -(numbers[at + curveOffsets.bowQuadratic] ?? 0);
  const bowY = -(numbers[at + curveOffsets.bowQuadratic + 1] ?? 0);
  const endX = startX + (numbers[at + curveOffsets.bowLinear] ?? 0) - bowX;
  const endY = startY + (numbers[at + curveOffsets.bowLinear + 1] ?? 0) - bowY;
  // The bow lies between its chord and the chord moved by the bow's height, a quarter of this.
  boxes[to] = Math.min(startX, endX) + Math.min(0, bowX / 4);
  boxes[to + 1] = Math.min(startY, endY) + Math.min(0, bowY / 4);
  boxes[to + 2] = Math.max(startX, endX) + Math.max(0, bowX / 4);
  boxes[to + 3] = Math.max(startY, endY) + Math.max(0, bowY / 4);
}

/**
 * Writes the curve of this index, as four times four numbers:
 * start of the great circle as (y, z, x) of the usual vector, which is MapLibre's order, and its angle;
 * direction in which it leaves, in the same order;
 * start and linear term of the flat bow, in MapLibre's Web Mercator (0 … 1, y to the south);
 * quadratic term of the bow.
 */
export function packCurve(
  from: Position,
  to: Position,
  { numbers, boxes }: Pick<CurveNumbers, 'numbers' | 'boxes'>,
  index: number,
): CurveShape {
  const { start, departure, angle } = greatCircle(from, to);
  const bow = flatBow(from, to);
  const at = index * numbersACurve;
  numbers.set(
    [
      ...[start[1], start[2], start[0], angle],
      ...[departure[1], departure[2], departure[0], 0],
      ...[bow.start[0] + 0.5, 0.5 - bow.start[1], bow.linear[0], -bow.linear[1]],
      ...[bow.quadratic[0], -bow.quadratic[1], 0, 0],
    ],
    at,
  );
  if (angle === 0) boxes.set([1, 1, 0, 0], 4 * index);
  else writeBox(numbers, at, boxes, 4 * index);
  const endX = bow.start[0] + bow.linear[0] + bow.quadratic[0];
  const middleX = bow.start[0] + bow.linear[0] / 2 + bow.quadratic[0] / 4;
  return {
    globeBend: angle,
    flatBend: Math.sqrt(8 * bow.height),
    crossesEdge: Math.max(Math.abs(bow.start[0]), Math.abs(middleX), Math.abs(endX)) > 0.5,
  };
}

/**
 * How many straight pieces keep a curve within `tolerance` of itself, not rounded yet. A chord
 * over the angle θ of a circle with radius r is at most r·θ²/8 from it; a piece 1/n of a parabola of
 * height h, h/n². With the bend θ, or √(8h), and `scale`, the radius of the globe or the width of the
 * world in the pixels of the tolerance, both ask for the same number.
 */
export function straightPieces(bend: number, scale: number, tolerance: number): number {
  return bend * Math.sqrt(scale / (8 * tolerance));
}
