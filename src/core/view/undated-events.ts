/** The events without a date: no year window excludes them, so readers can list them. */
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import { matchingEvents } from './matching';
import type { Filters } from './view';

/** The undated events that pass the other filters, whether shown or hidden, in the atlas's order. */
export function findUndatedEvents(atlas: Atlas, filters: Filters, day: Day) {
  return [...atlas.pairs.values()]
    .filter(({ events }) => events.some(({ undated }) => undated))
    .flatMap((pair) =>
      matchingEvents(pair, filters, day, 'undated')
        .filter(({ undated }) => undated)
        .map((event) => ({ pair, event })),
    );
}
