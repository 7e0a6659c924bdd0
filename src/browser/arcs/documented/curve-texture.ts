/**
 * The curves of all arcs as numbers in a texture, from which the vertex shader draws either
 * projection. A curve stays in its place as long as the layer lives, so that filters and emphasis,
 * which only choose among curves, leave the texture as it is.
 */
import type { Arc, Position } from '../../../core/geometry/arc';
import {
  type CurveNumbers,
  type CurveShape,
  numbersACurve,
  packCurve,
} from '../../../core/geometry/curve-numbers';

/** Numbers in a texel. */
const channels = 4;
/** Texels of one curve. `shaders/arc.vert` reads the same. */
export const texelsACurve = numbersACurve / channels;
/** Curves in a row of the texture; rows of 1,024 texels are within the limits of every WebGL2. */
export const curvesARow = 256;
const numbersARow = curvesARow * numbersACurve;

/** A curve's shape, and its place in the texture. */
export interface PlacedShape extends CurveShape {
  readonly row: number;
}

interface KnownCurve extends PlacedShape {
  readonly from: Position;
  readonly to: Position;
}

function samePosition(a: Position, b: Position): boolean {
  return a === b || (a[0] === b[0] && a[1] === b[1]);
}

/** Its numbers are whole rows of the texture; other arrays whenever the texture has grown. */
export interface CurveTexture extends CurveNumbers {
  /** The shape of an arc's curve; packs it if it is new or its ends have moved. */
  shapeOf(arc: Pick<Arc, 'id' | 'from' | 'to'>): PlacedShape;
  /** Rows of the texture. */
  readonly height: number;
}

function enlarge(numbers: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

export function createCurveTexture(): CurveTexture {
  const known = new Map<string, KnownCurve>();
  let numbers = new Float32Array(numbersARow);
  let boxes = new Float32Array(4 * curvesARow);
  let count = 0;

  return {
    shapeOf({ id, from, to }) {
      const before = known.get(id);
      if (before && samePosition(before.from, from) && samePosition(before.to, to)) return before;
      const row = count;
      count += 1;
      if (count * numbersACurve > numbers.length) {
        numbers = enlarge(numbers);
        boxes = enlarge(boxes);
      }
      const curve = { row, from, to, ...packCurve(from, to, { numbers, boxes }, row) };
      known.set(id, curve);
      return curve;
    },
    get numbers() {
      return numbers;
    },
    get boxes() {
      return boxes;
    },
    get height() {
      return numbers.length / numbersARow;
    },
    get count() {
      return count;
    },
  };
}
