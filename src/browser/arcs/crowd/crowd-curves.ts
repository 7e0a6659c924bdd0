/** The curves of a crowd as numbers, in an order that keeps neighbours on the map together. */
import type { CrowdEnds } from '../../../core/geometry/crowd';
import { type CurveNumbers, numbersACurve, packCurve } from '../../../core/geometry/curve-numbers';
import { arcsAStep, takeSteps } from './crowd-steps';

/** The arcs in the order of their ends, including those from a place to itself. */
export interface CrowdCurves extends CurveNumbers {
  /** The indices of the arcs that have a curve: short ones first, then by position. */
  readonly order: Uint32Array<ArrayBuffer>;
}

/** In radians: arcs up to these lengths are grouped by position; longer ones reach everywhere. */
const lengthLimits = [0.1, 0.35] as const;
/** The number of cells of the map, in each direction, by which arcs are grouped. */
const cells = 32;
const keyCount = (lengthLimits.length + 1) * cells * cells;

/** Spreads bits 0 … 4 of a number, to interleave them with those of another. */
function spread(bits: number): number {
  let spaced = bits & 31;
  spaced = (spaced | (spaced << 4)) & 0x10f;
  spaced = (spaced | (spaced << 2)) & 0x133;
  return (spaced | (spaced << 1)) & 0x155;
}

function cellOf(share: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
}

/** Sorts by length, then along a Z-order curve through the cells of the map, with a counting sort. */
function orderOf(angles: Float32Array, boxes: Float32Array): Uint32Array<ArrayBuffer> {
  const keys = new Int16Array(angles.length);
  const starts = new Uint32Array(keyCount + 1);
  for (let index = 0; index < angles.length; index += 1) {
    const angle = angles[index] ?? 0;
    if (angle === 0) {
      keys[index] = -1;
      continue;
    }
    const middleX = ((boxes[4 * index] ?? 0) + (boxes[4 * index + 2] ?? 0)) / 2;
    const middleY = ((boxes[4 * index + 1] ?? 0) + (boxes[4 * index + 3] ?? 0)) / 2;
    const cell = spread(cellOf(middleX)) | (spread(cellOf(middleY)) << 1);
    const lengthClass = lengthLimits.filter((limit) => angle > limit).length;
    const key = lengthClass * cells * cells + cell;
    keys[index] = key;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key += 1) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const order = new Uint32Array(starts[keyCount] ?? 0);
  keys.forEach((key, index) => {
    if (key < 0) return;
    const place = starts[key] ?? 0;
    order[place] = index;
    starts[key] = place + 1;
  });
  return order;
}

/** Packs the curves of a crowd, in steps that take about equally long. */
export function* crowdCurveSteps(ends: CrowdEnds): Generator<undefined, CrowdCurves> {
  const count = Math.floor(ends.length / 4);
  const numbers = new Float32Array(count * numbersACurve);
  const boxes = new Float32Array(4 * count);
  const angles = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    if (index % arcsAStep === 0) yield;
    const from = [ends[4 * index] ?? 0, ends[4 * index + 1] ?? 0] as const;
    const to = [ends[4 * index + 2] ?? 0, ends[4 * index + 3] ?? 0] as const;
    angles[index] = packCurve(from, to, { numbers, boxes }, index).globeBend;
  }
  yield;
  return { count, numbers, boxes, order: orderOf(angles, boxes) };
}

/** Packs the curves of a crowd at once. */
export function packCrowd(ends: CrowdEnds): CrowdCurves {
  return takeSteps(crowdCurveSteps(ends));
}
