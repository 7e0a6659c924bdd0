/** How two places are connected: the shortest way from one to the other over pairs. */
import { type Pair, partnerOf } from '../domain/atlas';
import { type Tie, ties } from '../domain/kind';

/** What of a visible pair decides between chains. */
export interface Link {
  readonly pair: Pair;
  readonly tie: Tie;
  readonly events: readonly unknown[];
}

/** A way from the start to some place, and what it is worth. */
interface Route<Step extends Link> {
  readonly steps: readonly Step[];
  /** Sum over the steps of how far each tie is from the strongest. */
  readonly weakness: number;
  readonly eventCount: number;
}

function extend<Step extends Link>(route: Route<Step>, step: Step): Route<Step> {
  return {
    steps: [...route.steps, step],
    weakness: route.weakness + ties.indexOf(step.tie),
    eventCount: route.eventCount + step.events.length,
  };
}

/** Negative where `a` is the better of two routes with the same number of steps. */
function compareRoutes(a: Route<Link>, b: Route<Link>): number {
  if (a.weakness !== b.weakness) return a.weakness - b.weakness;
  if (a.eventCount !== b.eventCount) return b.eventCount - a.eventCount;
  // Two routes to one place differ in some step; ids decide, so that the answer is always the same.
  const [ofA = '', ofB = ''] = [a, b].map(({ steps }) => steps.map(({ pair }) => pair.id).join());
  return ofA < ofB ? -1 : 1;
}

function linksByPlace<Step extends Link>(links: readonly Step[]): Map<string, Step[]> {
  const byPlace = new Map<string, Step[]>();
  for (const link of links) {
    for (const { id } of link.pair.ends) {
      const there = byPlace.get(id);
      if (there === undefined) byPlace.set(id, [link]);
      else there.push(link);
    }
  }
  return byPlace;
}

/**
 * The chain with the fewest steps between two places; among several the one with the strongest ties,
 * then with the most events. Steps are in walking order; `null` where no chain leads there.
 *
 * A breadth-first search that settles one distance at a time. Weakness and events add up along a
 * route, so the best route to a place is the beginning of the best routes through it.
 */
export function findChain<Step extends Link>(
  links: readonly Step[],
  from: string,
  to: string,
): readonly Step[] | null {
  const byPlace = linksByPlace(links);
  const settled = new Set([from]);
  let frontier = new Map<string, Route<Step>>([[from, { steps: [], weakness: 0, eventCount: 0 }]]);
  while (frontier.size > 0) {
    const arrived = frontier.get(to);
    if (arrived !== undefined) return arrived.steps;
    const next = new Map<string, Route<Step>>();
    for (const [place, route] of frontier) {
      for (const link of byPlace.get(place) ?? []) {
        const beyond = partnerOf(link.pair, place).id;
        if (settled.has(beyond)) continue;
        const candidate = extend(route, link);
        const best = next.get(beyond);
        if (best === undefined || compareRoutes(candidate, best) < 0) next.set(beyond, candidate);
      }
    }
    for (const place of next.keys()) settled.add(place);
    frontier = next;
  }
  return null;
}

/** The places that a chain visits, both ends included. */
export function placesOfChain(steps: readonly Link[], from: string): string[] {
  const places = [from];
  for (const { pair } of steps) places.push(partnerOf(pair, places.at(-1) ?? from).id);
  return places;
}
