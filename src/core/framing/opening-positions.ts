/**
 * The opening view: the smallest part of the globe that contains most of the pairs. Pairs that reach far
 * beyond it run off the edge. If hundreds of pairs do not fit into one view, it is the side of the globe
 * with most of them.
 */
import type { Position, Projection } from '../geometry/arc';
import { dot, positionAlong, unitVector, type Vector } from '../geometry/great-circle-curve';
import { nearestTurn } from '../geometry/longitude';
import type { Scene } from '../view/scene';

/** The minimum share of pairs in the opening view. */
const minShare = 0.7;
/** Pairs reaching up to this much further from its middle are still taken in. */
const leniency = 1.7;
/** How many register pairs are sampled to find where they are. */
const maxListed = 1000;
/** How many distances are measured at most to find its middle. */
const maxMeasures = 60_000;

const radians = Math.PI / 180;
/** Hundreds of pairs that reach further than this are all over the world. */
const farReach = 40 * radians;
/** The angles from the centre of the globe up to which things are seen well, and seen at all. */
const wellSeen = 62 * radians;
const visibleAngle = 77 * radians;
const cosineWellSeen = Math.cos(wellSeen);
const cosineOfVisibleAngle = Math.cos(visibleAngle);
/** The latitudes of possible centres: views from closer to a pole look unusual. */
const middleLatitudes = [10, 20, 30, 40];
const longitudeStep = 5;

type Ends = readonly [Vector, Vector];

/** Cosine of how far the further end of a pair is from the middle. */
function reachOf([from, to]: Ends, middle: Vector): number {
  return Math.min(dot(from, middle), dot(to, middle));
}

function halfway([a, b]: Ends): Vector {
  const sum = [a[0] + b[0], a[1] + b[1], a[2] + b[2]] as const;
  const length = Math.hypot(...sum);
  return length < 1e-9 ? a : [sum[0] / length, sum[1] / length, sum[2] / length];
}

/** The middle of the smallest part that holds a quorum, and the cosine of how far that reaches. */
function smallestPart(ends: readonly Ends[]): { readonly middle: Vector; readonly cosine: number } {
  const quorum = Math.ceil(minShare * ends.length);
  const stride = Math.max(1, Math.ceil((3 * ends.length ** 2) / maxMeasures));
  const candidates = ends.filter((_, index) => index % stride === 0);
  let best = { middle: [1, 0, 0] as Vector, cosine: -2 };
  const reaches = new Float64Array(ends.length);
  for (const middle of candidates.flatMap((pair) => [...pair, halfway(pair)])) {
    let within = 0;
    for (const [index, pair] of ends.entries()) {
      const reach = reachOf(pair, middle);
      reaches[index] = reach;
      if (reach > best.cosine) within += 1;
    }
    // Most candidates are already worse here, so sorting is skipped.
    if (within < quorum) continue;
    const cosine = reaches.sort()[ends.length - quorum] ?? -1;
    if (cosine > best.cosine) best = { middle, cosine };
  }
  return best;
}

/** The middle of the side with most pairs, of those on which most of the opening ones are seen. */
function fullestSide(ends: readonly Ends[], opening: readonly Ends[]): Position {
  let middle: Position = [0, 0];
  let best = -1;
  for (const latitude of middleLatitudes) {
    for (let longitude = -180; longitude < 180; longitude += longitudeStep) {
      const vector = unitVector([longitude, latitude]);
      const within = (some: readonly Ends[], cosine: number) => {
        let count = 0;
        for (const pair of some) if (reachOf(pair, vector) >= cosine) count += 1;
        return count;
      };
      const ofOpening = 8 * within(opening, cosineOfVisibleAngle) + within(opening, cosineWellSeen);
      // However many of all it holds, another side is better.
      if ((ofOpening + 1) * ends.length <= best) continue;
      const held = ofOpening * ends.length + within(ends, cosineWellSeen);
      if (held > best) {
        best = held;
        middle = [longitude, latitude];
      }
    }
  }
  return middle;
}

/** Positions around the world, with the middle of some of it in the middle of the flat map. */
function aroundWorld(middle: number, longitudes: readonly number[]): Position[] {
  const eastOf = longitudes.map((longitude) => nearestTurn(longitude, middle) - middle);
  const centre = middle + (Math.min(0, ...eastOf) + Math.max(0, ...eastOf)) / 2;
  return [-150, -100, -50, 0, 50, 100, 150].flatMap((east): Position[] => [
    [centre + east, -35],
    [centre + east, 65],
  ]);
}

/** Positions around a side of the globe. */
function aroundSide([longitude, latitude]: Position): Position[] {
  const start = unitVector([longitude, latitude]);
  const north = unitVector([longitude, latitude + 90]);
  const east = unitVector([longitude + 90, 0]);
  return [north, east].flatMap((departure) =>
    [visibleAngle, -visibleAngle].map((angle) => positionAlong({ start, departure, angle }, angle)),
  );
}

type PositionsOfEnds = readonly [Position, Position];

/** Where pairs of the registers are, evenly taken from all that they show. */
function listedPositions(listed: Scene['listed']): PositionsOfEnds[] {
  const count = listed.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const stride = Math.max(1, Math.ceil(count / maxListed));
  return listed.flatMap(({ index, pairs }) =>
    Array.from({ length: Math.ceil(pairs.length / stride) }, (_, each): PositionsOfEnds => {
      const [one, other] = index.placesOf(pairs[each * stride] ?? 0);
      return [index.coordinatesOf(one), index.coordinatesOf(other)];
    }),
  );
}

/**
 * The positions that the opening view frames; empty where there are no pairs. Where registers are on,
 * it is what they show that is brought into view.
 */
export function openingPositions(
  { pairs, opening, resting, listed }: Pick<Scene, 'pairs' | 'opening' | 'resting' | 'listed'>,
  projection: Projection,
): Position[] {
  const positionsOf = (some: Scene['pairs']) =>
    some.map(({ pair: { ends } }): PositionsOfEnds => [ends[0].coordinates, ends[1].coordinates]);
  const endsOf = (some: readonly PositionsOfEnds[]) =>
    some.map((positions): Ends => [unitVector(positions[0]), unitVector(positions[1])]);
  const ofRegisters = listedPositions(listed);
  const positions = ofRegisters.length === 0 ? positionsOf(pairs) : ofRegisters;
  const ends = endsOf(positions);
  const { middle, cosine } = smallestPart(ends);
  if ((resting !== null || ofRegisters.length > 0) && cosine < Math.cos(farReach)) {
    const side = fullestSide(ends, endsOf(positionsOf(opening)));
    const places = opening.flatMap(({ pair }) => pair.ends);
    return projection === 'globe'
      ? aroundSide(side)
      : aroundWorld(
          side[0],
          places.map(({ coordinates }) => coordinates[0]),
        );
  }
  const reach = Math.acos(Math.min(1, cosine)) * leniency;
  return positions
    .filter((_, index) => Math.acos(Math.min(1, reachOf(ends[index] as Ends, middle))) <= reach)
    .flat();
}
