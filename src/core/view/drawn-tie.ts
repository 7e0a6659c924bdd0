/** As which tie some events of a pair are drawn, and how it stands. */
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

/** The strongest tie among the events, and how that one stands on a day; `null` of no events. */
export function drawnTie(events: readonly AtlasEvent[], day: Day): DrawnTie | null {
  const tie = strongestTie(events.map((event) => event.tie));
  return tie === null ? null : { tie, ...standingOfTie(eventsOfTie(events, tie), day) };
}
