/** Computes which part of a curve is in a part of the map. */

import { curveOffsets } from '../../../core/geometry/curve-numbers';
import type { ViewCap } from '../../../core/geometry/view-cap';
import type { Edges } from '../../../core/geometry/viewport';

/** The start and end of a part, as shares of the curve; empty if the start is greater. */
export type Shares = readonly [from: number, to: number];

export const wholeCurve: Shares = [0, 1];
const none: Shares = [1, 0];

/** The number of steps in which the visible part of a flat curve is searched. */
const searchSteps = 16;

/** The part of the great circle at `at` that is in a cap of the globe. */
export function sharesInCap(
  numbers: Float32Array,
  at: number,
  { middle, cosine }: ViewCap,
): Shares {
  const towardMiddle = (part: number) =>
    (numbers[at + part] ?? 0) * middle[0] +
    (numbers[at + part + 1] ?? 0) * middle[1] +
    (numbers[at + part + 2] ?? 0) * middle[2];
  const angle = numbers[at + curveOffsets.angle] ?? 0;
  const start = towardMiddle(curveOffsets.start);
  const departure = towardMiddle(curveOffsets.departure);
  const share = cosine / Math.max(Math.hypot(start, departure), 1e-9);
  if (share >= 1) return none;
  let nearest = Math.atan2(departure, start);
  const reach = Math.acos(Math.max(share, -1));
  if (nearest + reach < 0) nearest += 2 * Math.PI;
  return [Math.max(0, nearest - reach) / angle, Math.min(angle, nearest + reach) / angle];
}

/**
 * The part of the flat curve at `at` that is in a part of the flat map, in any copy of the world, in whole search
 * steps. `box` is the curve's bounding box.
 */
export function sharesInView(
  numbers: Float32Array,
  at: number,
  box: Float32Array,
  view: Edges,
): Shares {
  const [least = 0, highest = 0, greatest = 0, lowest = 0] = box;
  if (highest > view.bottom || lowest < view.top) return none;
  const startX = numbers[at + curveOffsets.bowStart] ?? 0;
  const startY = numbers[at + curveOffsets.bowStart + 1] ?? 0;
  const linearX = numbers[at + curveOffsets.bowLinear] ?? 0;
  const linearY = numbers[at + curveOffsets.bowLinear + 1] ?? 0;
  const quadraticX = numbers[at + curveOffsets.bowQuadratic] ?? 0;
  const quadraticY = numbers[at + curveOffsets.bowQuadratic + 1] ?? 0;
  // A step of the curve is within the box of its ends, widened by the curve's height over its chord.
  const swellX = Math.abs(quadraticX) / (4 * searchSteps ** 2);
  const swellY = Math.abs(quadraticY) / (4 * searchSteps ** 2);
  let [from, to] = none;
  const lastCopy = Math.floor(view.right - least);
  for (let copy = Math.ceil(view.left - greatest); copy <= lastCopy; copy += 1) {
    let x = startX + copy;
    let y = startY;
    for (let step = 1; step <= searchSteps; step += 1) {
      const share = step / searchSteps;
      const nextX = startX + copy + share * (linearX + share * quadraticX);
      const nextY = startY + share * (linearY + share * quadraticY);
      const isInView =
        Math.max(x, nextX) + swellX >= view.left &&
        Math.min(x, nextX) - swellX <= view.right &&
        Math.max(y, nextY) + swellY >= view.top &&
        Math.min(y, nextY) - swellY <= view.bottom;
      if (isInView) {
        from = Math.min(from, (step - 1) / searchSteps);
        to = Math.max(to, share);
      }
      x = nextX;
      y = nextY;
    }
  }
  return [from, to];
}
