/** The distances between places in the graph of the visible pairs, and its connected components. */
import type { Pair } from '../domain/atlas';

/** Two places, and the number of steps of the shortest path between them. */
export interface Path {
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

export interface StepsBetween {
  /** The number of pairs of places at each distance, from one step, with an example. */
  readonly distribution: readonly { readonly count: number; readonly example: Path }[];
  /** The mean distance of all connected pairs of places; 0 if there are none. */
  readonly mean: number;
  /** The longest of the shortest paths, the first by id; `null` without pairs. */
  readonly farthest: Path | null;
  /** The sizes of the connected components, largest first. */
  readonly components: readonly number[];
}

/** The ids of all places in order, and the indices of each one's neighbours. */
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

/** A breadth-first search from every place. Takes a few milliseconds for a thousand places with as many pairs. */
export function stepsBetween(pairs: readonly Pick<Pair, 'ends'>[]): StepsBetween {
  const { ids, neighbours } = neighboursOf(pairs);
  const counts: number[] = [];
  const examples: Path[] = [];
  const components: number[] = [];
  const stepsTo = new Int32Array(ids.length);
  const queue = new Int32Array(ids.length);
  const isCounted = new Uint8Array(ids.length);
  for (const [start, from] of ids.entries()) {
    stepsTo.fill(-1);
    stepsTo[start] = 0;
    queue[0] = start;
    let reached = 1;
    for (let next = 0; next < reached; next += 1) {
      const place = queue[next] ?? 0;
      const steps = stepsTo[place] ?? 0;
      // Counts each pair of places only once.
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
    if (isCounted[start] === 1) continue;
    components.push(reached);
    for (const place of queue.subarray(0, reached)) isCounted[place] = 1;
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
