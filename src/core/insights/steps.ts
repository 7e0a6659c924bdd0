/** How many steps lie between any two places over the visible pairs, and what hangs together. */
import type { Pair } from '../domain/atlas';

/** Two places, and how many steps the shortest way between them has. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

export interface StepsBetween {
  /** How many pairs of places are so many steps apart: from one step on, with one such pair. */
  readonly distribution: readonly { readonly count: number; readonly example: Way }[];
  /** Of all pairs of places between which there is a way; 0 of none. */
  readonly mean: number;
  /** Of the farthest ways the first by id; `null` of no pairs. */
  readonly farthest: Way | null;
  /** How many places hang together, the most first. */
  readonly components: readonly number[];
}

/** Places by number, in the order of their ids, and of each the numbers of its neighbours. */
function neighboursOf(pairs: readonly Pick<Pair, 'ends'>[]) {
  const ids = [...new Set(pairs.flatMap(({ ends: [a, b] }) => [a.id, b.id]))].toSorted();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const neighbours = ids.map((): number[] => []);
  for (const { ends } of pairs) {
    const [a, b] = ends.map(({ id }) => numbers.get(id) ?? 0);
    neighbours[a ?? 0]?.push(b ?? 0);
    neighbours[b ?? 0]?.push(a ?? 0);
  }
  return { ids, neighbours };
}

/** A breadth-first search from every place: of a thousand places with as many pairs a few milliseconds. */
export function stepsBetween(pairs: readonly Pick<Pair, 'ends'>[]): StepsBetween {
  const { ids, neighbours } = neighboursOf(pairs);
  const counts: number[] = [];
  const examples: Way[] = [];
  const components: number[] = [];
  const stepsTo = new Int32Array(ids.length);
  const queue = new Int32Array(ids.length);
  const isKnown = new Uint8Array(ids.length);
  for (const [start, from] of ids.entries()) {
    stepsTo.fill(-1);
    stepsTo[start] = 0;
    queue[0] = start;
    let reached = 1;
    for (let next = 0; next < reached; next += 1) {
      const place = queue[next] ?? 0;
      const steps = stepsTo[place] ?? 0;
      // Each two places are counted from the first of them.
      if (place > start) {
        counts[steps] = (counts[steps] ?? 0) + 1;
        examples[steps] ??= { from, to: ids[place] ?? '', steps };
      }
      for (const neighbour of neighbours[place] ?? []) {
        if (stepsTo[neighbour] !== -1) continue;
        stepsTo[neighbour] = steps + 1;
        queue[reached] = neighbour;
        reached += 1;
      }
    }
    if (isKnown[start] === 1) continue;
    components.push(reached);
    for (const place of queue.subarray(0, reached)) isKnown[place] = 1;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  const distribution = examples
    .slice(1)
    .map((example) => ({ count: counts[example.steps] ?? 0, example }));
  return {
    distribution,
    mean: all === 0 ? 0 : counts.reduce((sum, count, steps) => sum + count * steps, 0) / all,
    farthest: examples.at(-1) ?? null,
    components: components.toSorted((a, b) => b - a),
  };
}
