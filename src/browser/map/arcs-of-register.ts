/** Concatenates the registers of a scene into one crowd of arcs, as plain arrays. */
import type { CrowdEnds } from '../../core/geometry/crowd';
import type { RegisterScene } from '../../core/view/register-scene';

export function crowdEnds(listed: readonly RegisterScene[]): CrowdEnds {
  const [only, ...others] = listed;
  if (only !== undefined && others.length === 0) return only.index.ends;
  const ends = new Float64Array(listed.reduce((sum, { index }) => sum + index.ends.length, 0));
  let start = 0;
  for (const { index } of listed) {
    ends.set(index.ends, start);
    start += index.ends.length;
  }
  return ends;
}

/** The view's states are the crowd's, too: 0 hidden, 1 faded, 2 plain, 3 selected. */
export function crowdStatesOf(listed: readonly RegisterScene[]): Uint8Array {
  const [only, ...others] = listed;
  if (only !== undefined && others.length === 0) return only.states;
  const states = new Uint8Array(listed.reduce((sum, scene) => sum + scene.states.length, 0));
  let start = 0;
  for (const scene of listed) {
    states.set(scene.states, start);
    start += scene.states.length;
  }
  return states;
}

/** The id of the pair that an arc stands for, by the arc's number. */
export function pairOfArc(listed: readonly RegisterScene[], arc: number): string | null {
  let pair = arc;
  for (const { index } of listed) {
    const { count } = index.register.pairs;
    if (pair < count) return index.idOfPair(pair);
    pair -= count;
  }
  return null;
}

/** The number of the arc of a register's pair; `null` if the register is not shown. */
export function arcOf(
  listed: readonly RegisterScene[],
  register: string,
  pair: number,
): number | null {
  let start = 0;
  for (const { index } of listed) {
    if (index.register.name === register) return start + pair;
    start += index.register.pairs.count;
  }
  return null;
}
