/**
 * The curves of all arcs as numbers in a texture, from which the vertex shader draws both projections. A curve keeps its
 * position for the lifetime of the layer, so filters and emphasis, which only select curves, do not change the
 * texture.
 */
import type { Arc, Position } from '../../../core/geometry/arc';
import {
  type CurveNumbers,
  type CurveShape,
  numbersACurve,
  packCurve,
} from '../../../core/geometry/curve-numbers';

/** The numbers in a texel. */
const channels = 4;
/** The texels of one curve, as in `shaders/arc.vert`. */
export const texelsPerCurve = numbersACurve / channels;
/** The curves in a row of the texture; every WebGL2 implementation supports rows of 1,024 texels. */
export const curvesPerRow = 256;
const numbersPerRow = curvesPerRow * numbersACurve;

/** A curve's shape, and its position in the texture. */
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

/** Its numbers are whole rows of the texture; the array is replaced when the texture grows. */
export interface CurveTexture extends CurveNumbers {
  /** The shape of an arc's curve; packs it if it is new or its ends have moved. */
  shapeOf(arc: Pick<Arc, 'id' | 'from' | 'to'>): PlacedShape;
  /** The number of rows of the texture. */
  readonly height: number;
}

function enlarge(numbers: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

export function createCurveTexture(): CurveTexture {
  const known = new Map<string, KnownCurve>();
  let numbers = new Float32Array(numbersPerRow);
  let boxes = new Float32Array(4 * curvesPerRow);
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
      return numbers.length / numbersPerRow;
    },
    get count() {
      return count;
    },
  };
}
