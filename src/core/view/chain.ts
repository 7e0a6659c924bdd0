/** How two places are connected: the best documented of the shortest routes over pairs. */
import { type AtlasEvent, type Pair, partnerOf } from '../domain/atlas';
import { type Tie, ties } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { articleCountOf } from './article-count';

/** The data of a visible pair that decide between chains. */
export interface Link {
  readonly pair: Pair;
  readonly tie: Tie;
  readonly standing: Standing;
  readonly events: readonly Pick<AtlasEvent, 'articles'>[];
}

export interface Chain<Step extends Link> {
  /** In walking order. */
  readonly steps: readonly Step[];
  /** How many other chains have the same number of steps. */
  readonly otherCount: number;
}

/** The best route from the start to some place, with its rating. */
interface Route<Step extends Link> {
  readonly steps: readonly Step[];
  /** Sums over the steps, the most important first; lower is better. */
  readonly cost: readonly number[];
  /** How many routes lead there in the same number of steps, including this one. */
  readonly wayCount: number;
}

/** By number of articles, then whether it is in force, then number of events and tie. */
function costOf({ standing, events, tie }: Link): number[] {
  return [
    -articleCountOf(events),
    standing === 'in-force' ? 0 : 1,
    -events.length,
    ties.indexOf(tie),
  ];
}

function extend<Step extends Link>(route: Route<Step>, step: Step): Route<Step> {
  const cost = costOf(step).map((each, index) => each + (route.cost[index] ?? 0));
  return { ...route, steps: [...route.steps, step], cost };
}

/** Negative if `a` is the better of two routes with the same number of steps. */
function compareRoutes(a: Route<Link>, b: Route<Link>): number {
  const firstDifference = a.cost.findIndex((each, index) => each !== b.cost[index]);
  if (firstDifference >= 0) return (a.cost[firstDifference] ?? 0) - (b.cost[firstDifference] ?? 0);
  // Two routes to one place differ in some step; comparing ids makes the result deterministic.
  const [ofA = '', ofB = ''] = [a, b].map(({ steps }) => steps.map(({ pair }) => pair.id).join());
  return ofA < ofB ? -1 : 1;
}

/** The better of two routes to one place, with the number of routes of both. */
function merge<Step extends Link>(a: Route<Step>, b: Route<Step>): Route<Step> {
  const better = compareRoutes(a, b) < 0 ? a : b;
  return { ...better, wayCount: a.wayCount + b.wayCount };
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
 * The chain with the fewest steps between two places; among several the one with the most articles,
 * counted at each step, then the one with most steps in force. `null` if there is no chain.
 *
 * A breadth-first search that settles one distance at a time. Ratings add up along a
 * route, so the best route to a place is the start of the best routes through it.
 */
export function findChain<Step extends Link>(
  links: readonly Step[],
  from: string,
  to: string,
): Chain<Step> | null {
  const byPlace = linksByPlace(links);
  const settled = new Set([from]);
  let frontier = new Map<string, Route<Step>>([[from, { steps: [], cost: [], wayCount: 1 }]]);
  while (frontier.size > 0) {
    const arrived = frontier.get(to);
    if (arrived !== undefined) return { steps: arrived.steps, otherCount: arrived.wayCount - 1 };
    const next = new Map<string, Route<Step>>();
    for (const [place, route] of frontier) {
      for (const link of byPlace.get(place) ?? []) {
        const beyond = partnerOf(link.pair, place).id;
        if (settled.has(beyond)) continue;
        const candidate = extend(route, link);
        const known = next.get(beyond);
        next.set(beyond, known === undefined ? candidate : merge(candidate, known));
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
