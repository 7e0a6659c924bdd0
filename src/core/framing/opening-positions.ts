/**
 * What the map shows when it opens: the smallest part of the globe that holds most of the pairs. A
 * pair that reaches far out of it is left to lead the eye off the edge.
 */
import type { Position } from '../geometry/arc';
import { angleBetween, greatCircleCurve } from '../geometry/great-circle-curve';
import type { ScenePair } from '../view/scene';

/** The share of pairs that the opening view holds at least. */
const most = 0.7;
/** Pairs reaching up to this much further from its middle are still taken in. */
const leniency = 1.7;
/** More places than these are not tried as the middle of the view. */
const maxCandidates = 200;

type Ends = readonly [Position, Position];

function middleOf([from, to]: Ends): Position {
  const [, , longitude = from[0], latitude = from[1]] = greatCircleCurve(from, to, 2);
  return [longitude, latitude];
}

/** How far the further end of a pair is from a position, in radians. */
function reachOf([from, to]: Ends, middle: Position): number {
  return Math.max(angleBetween(from, middle), angleBetween(to, middle));
}

/** The positions that the opening view frames; empty where there are no pairs. */
export function openingPositions(pairs: readonly ScenePair[]): Position[] {
  const ends = pairs.map(({ pair }): Ends => [pair.ends[0].coordinates, pair.ends[1].coordinates]);
  const quorum = Math.ceil(most * ends.length);
  const candidates = ends
    .slice(0, maxCandidates)
    .flatMap((pair): Position[] => [...pair, middleOf(pair)]);
  let smallest = Number.POSITIVE_INFINITY;
  let middle: Position = [0, 0];
  for (const candidate of candidates) {
    const reaches = ends.map((pair) => reachOf(pair, candidate)).sort((a, b) => a - b);
    const radius = reaches[quorum - 1] ?? Number.POSITIVE_INFINITY;
    if (radius < smallest) {
      smallest = radius;
      middle = candidate;
    }
  }
  return ends.filter((pair) => reachOf(pair, middle) <= smallest * leniency).flat();
}
