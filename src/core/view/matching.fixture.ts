/** Which events of a pair pass filters, for tests. */
import type { Pair } from '../domain/atlas';
import { anyFilters } from './arbitraries.fixture';
import { event, filtersOf, pairOf, type RawEvent, today, years } from './atlas.fixture';
import { matchingEvents } from './matching';
import { type Filters, liftFilter } from './view';

/** Any filters that an event passes or not by itself, whatever the others of its pair. */
export const anyEventFilters = anyFilters.map((filters) => liftFilter(filters, 'standings'));

/** The events of a pair that pass, by their number from 1. */
export function passing(filters: Filters, pair: Pair): string[] {
  return matchingEvents(pair, filters, today).map(({ id }) => id);
}

/** Whether the first of a pair's events passes. */
export function passes(filters: Partial<Filters>, ...events: RawEvent[]): boolean {
  return passing(filtersOf(filters), pairOf(...events)).includes('1');
}

/** The years, of which an event passes those that it is active during. */
export const active = (from: number | null, to?: number | null) => years(from, to);
/** The years, of which an event passes those that it begins in. */
export const begun = (from: number | null, to?: number | null) => ({
  ...years(from, to),
  mode: 'begun' as const,
});

export const meeting = event('meeting', '2017-12-31');
