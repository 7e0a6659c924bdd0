/** Which events a set of filters lets through. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { overlaps, type Span } from '../domain/span';
import { type Facet, type FacetChoice, facets, facetTable } from './facet-table';
import type { DistanceRange, FacetFilters, FilterName, Filters, YearWindow } from './view';

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

function matchesFacet<Of extends Facet>(
  facet: Of,
  event: AtlasEvent,
  pair: Pair,
  filters: FacetFilters,
): boolean {
  const chosen: readonly FacetChoice<Of>[] = filters[facet];
  if (chosen.length === 0) return true;
  return facetTable[facet].choicesOf(event, pair).some((choice) => chosen.includes(choice));
}

/** Whether a number of kilometres is within the range. */
export function isWithin({ from, to }: DistanceRange, kilometres: number): boolean {
  return (from === null || kilometres >= from) && (to === null || kilometres <= to);
}

function matches(event: AtlasEvent, pair: Pair, filters: Filters, lifted?: FilterName): boolean {
  return (
    (lifted === 'undated' || filters.undated === 'show' || !event.undated) &&
    facets.every((facet) => facet === lifted || matchesFacet(facet, event, pair, filters)) &&
    (lifted === 'distance' || isWithin(filters.distance, pair.distance)) &&
    (lifted === 'years' || matchesYears(event, filters))
  );
}

/** The events of a pair that pass all filters, or all but one where a facet counts its own choices. */
export function matchingEvents(pair: Pair, filters: Filters, lifted?: FilterName): AtlasEvent[] {
  return pair.events.filter((event) => matches(event, pair, filters, lifted));
}
