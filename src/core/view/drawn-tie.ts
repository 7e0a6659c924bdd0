/** The tie as which events of a pair are drawn, and its standing. */
import type { AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import { strongestTie, type Tie } from '../domain/kind';
import { standingOfTie, type TieStanding } from '../domain/standing';

/** The events that make a tie. */
export function eventsOfTie(events: readonly AtlasEvent[], tie: Tie): AtlasEvent[] {
  return events.filter((event) => event.tie === tie);
}

export interface DrawnTie extends TieStanding {
  readonly tie: Tie;
}

/** The last result for each list of events: consecutive scenes request the same day. */
const latest = new WeakMap<
  readonly AtlasEvent[],
  { readonly day: Day; readonly drawn: DrawnTie | null }
>();

/** The strongest tie among the events and its standing on a day; `null` without events. */
export function drawnTie(events: readonly AtlasEvent[], day: Day): DrawnTie | null {
  const known = latest.get(events);
  if (known?.day === day) return known.drawn;
  const tie = strongestTie(events.map((event) => event.tie));
  const drawn = tie === null ? null : { tie, ...standingOfTie(eventsOfTie(events, tie), day) };
  latest.set(events, { day, drawn });
  return drawn;
}
