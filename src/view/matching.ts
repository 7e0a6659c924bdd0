/** Which events a set of filters lets through. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { overlaps, type Span } from '../domain/span';
import type { FilterName, Filters, YearWindow } from './view';

/** The days of a year window; an open end is unbounded. */
export function spanOfYears({ from, to }: YearWindow): Span {
  return {
    start: from === null ? -Infinity : dayOf(from, 1, 1),
    end: to === null ? Infinity : dayOf(to, 12, 31),
  };
}

function matchesYears(event: AtlasEvent, filters: Filters): boolean {
  const { years, mode } = filters;
  if (event.undated || (years.from === null && years.to === null)) return true;
  const window = spanOfYears(years);
  if (mode === 'active') return event.spans.some((span) => overlaps(span, window));
  const start = event.spans[0]?.start;
  return start !== undefined && start >= window.start && start <= window.end;
}

/** Whether an event passes all filters, or all but one where a facet counts its own choices. */
export function matches(event: AtlasEvent, filters: Filters, lifted?: FilterName): boolean {
  return (
    (lifted === 'years' || matchesYears(event, filters)) &&
    (lifted === 'topics' ||
      filters.topics.length === 0 ||
      event.topics.some((topic) => filters.topics.includes(topic))) &&
    (lifted === 'ties' || filters.ties.length === 0 || filters.ties.includes(event.tie)) &&
    (lifted === 'undated' || filters.undated === 'show' || !event.undated)
  );
}

/** The events of a pair that pass, as indices into `pair.events`. */
export function matchingEvents(pair: Pair, filters: Filters, lifted?: FilterName): number[] {
  return pair.events.flatMap((event, index) => (matches(event, filters, lifted) ? [index] : []));
}
