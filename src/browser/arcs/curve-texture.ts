/**
 * The curves of all arcs as numbers in a texture, from which the vertex shader draws either
 * projection. A curve stays in its place as long as the layer lives, so that filters and emphasis,
 * which only choose among curves, leave the texture as it is.
 */
import type { Arc, Position } from '../../core/geometry/arc';
import { flatBow } from '../../core/geometry/flat-curve';
import { greatCircle } from '../../core/geometry/great-circle-curve';

/** Numbers in a texel. */
const channels = 4;
/** Texels of one curve, see `packCurve`. `shaders/arc.vert` reads the same. */
export const texelsACurve = 4;
/** Curves in a row of the texture; rows of 1,024 texels are within the limits of every WebGL2. */
export const curvesARow = 256;
/** Numbers of one curve. */
export const numbersACurve = texelsACurve * channels;
const numbersARow = curvesARow * numbersACurve;

/** How much an arc bends, see `segmentsFor`, and whether it needs the copies of the world. */
export interface CurveShape {
  readonly row: number;
  /** On the globe: its angle in radians. */
  readonly globeBend: number;
  /** On the flat map: √(8 · height of the bow in world widths). */
  readonly flatBend: number;
  /** Whether it reaches over the antimeridian of the flat map. */
  readonly crossesEdge: boolean;
}

/**
 * Writes a curve at `offset`, as four texels:
 * start of the great circle as (y, z, x) of the usual vector, which is MapLibre's order, and its angle;
 * direction in which it leaves, in the same order;
 * start and linear term of the flat bow, in MapLibre's Web Mercator (0 … 1, y to the south);
 * quadratic term of the bow.
 */
export function packCurve(
  from: Position,
  to: Position,
  target: Float32Array,
  offset: number,
): Omit<CurveShape, 'row'> {
  const { start, departure, angle } = greatCircle(from, to);
  const bow = flatBow(from, to);
  target.set(
    [
      ...[start[1], start[2], start[0], angle],
      ...[departure[1], departure[2], departure[0], 0],
      ...[bow.start[0] + 0.5, 0.5 - bow.start[1], bow.linear[0], -bow.linear[1]],
      ...[bow.quadratic[0], -bow.quadratic[1], 0, 0],
    ],
    offset,
  );
  const endX = bow.start[0] + bow.linear[0] + bow.quadratic[0];
  const middleX = bow.start[0] + bow.linear[0] / 2 + bow.quadratic[0] / 4;
  return {
    globeBend: angle,
    flatBend: Math.sqrt(8 * bow.height),
    crossesEdge: Math.max(Math.abs(bow.start[0]), Math.abs(middleX), Math.abs(endX)) > 0.5,
  };
}

interface KnownCurve extends CurveShape {
  readonly from: Position;
  readonly to: Position;
}

function samePosition(a: Position, b: Position): boolean {
  return a === b || (a[0] === b[0] && a[1] === b[1]);
}

export interface CurveTexture {
  /** The shape of an arc's curve; packs it if it is new or its ends have moved. */
  shapeOf(arc: Pick<Arc, 'id' | 'from' | 'to'>): CurveShape;
  /** All numbers, whole rows of the texture. Another array whenever the texture has grown. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** Rows of the texture. */
  readonly height: number;
  /** Grows with each curve that is packed. */
  readonly count: number;
}

export function createCurveTexture(): CurveTexture {
  const known = new Map<string, KnownCurve>();
  let numbers = new Float32Array(numbersARow);
  let count = 0;

  function place(): number {
    const row = count;
    count += 1;
    if (count * numbersACurve > numbers.length) {
      const larger = new Float32Array(2 * numbers.length);
      larger.set(numbers);
      numbers = larger;
    }
    return row;
  }

  return {
    shapeOf({ id, from, to }) {
      const before = known.get(id);
      if (before && samePosition(before.from, from) && samePosition(before.to, to)) return before;
      const row = place();
      const shape = packCurve(from, to, numbers, row * numbersACurve);
      const curve: KnownCurve = { row, from, to, ...shape };
      known.set(id, curve);
      return curve;
    },
    get numbers() {
      return numbers;
    },
    get height() {
      return numbers.length / numbersARow;
    },
    get count() {
      return count;
    },
  };
}
