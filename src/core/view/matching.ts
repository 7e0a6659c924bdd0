/** Which events pass a set of filters. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dayOf } from '../domain/day';
import { overlaps, type Span } from '../domain/span';
import { type Facet, type FacetChoice, facets, facetTable } from './facet-table';
import type { DistanceRange, FacetFilters, FilterName, Filters, YearWindow } from './view';

/** The days of a year window; an open end is unbounded. */
function spanOfYears({ from, to }: YearWindow): Span {
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

function passesFacet<Of extends Facet>(
  facet: Of,
  events: readonly AtlasEvent[],
  pair: Pair,
  filters: FacetFilters,
  day: Day,
): boolean {
  const chosen: readonly FacetChoice<Of>[] = filters[facet];
  if (chosen.length === 0) return true;
  const { choicesOf, bothEnds } = facetTable[facet];
  const choices = choicesOf(events, pair, day);
  return (
    choices.some((choice) => chosen.includes(choice)) ||
    (bothEnds !== undefined &&
      chosen.some((choice) => {
        const [one, other] = bothEnds(choice) ?? [];
        return (
          (choices[0] === one && choices[1] === other) ||
          (choices[0] === other && choices[1] === one)
        );
      }))
  );
}

/** Whether a number of kilometres is within the range. */
export function isWithin({ from, to }: DistanceRange, kilometres: number): boolean {
  return (from === null || kilometres >= from) && (to === null || kilometres <= to);
}

/** The reference day for standing: the last day of the window, but not later than today. */
export function referenceDay({ years }: Pick<Filters, 'years'>, today: Day): Day {
  return Math.min(spanOfYears(years).end, today);
}

const eventFacets = facets.filter((facet) => facetTable[facet].filters === 'events');
const lineFacets = facets.filter((facet) => facetTable[facet].filters === 'lines');

/**
 * The events of a pair that pass individually; facets of the whole line are not applied yet. If all
 * pass, the pair's own array, for which results may be cached.
 */
export function passingEvents(
  pair: Pair,
  filters: Filters,
  day: Day,
  lifted?: FilterName,
): readonly AtlasEvent[] {
  const passing = pair.events.filter(
    (event) =>
      (lifted === 'undated' || filters.undated === 'show' || !event.undated) &&
      eventFacets.every(
        (facet) => facet === lifted || passesFacet(facet, [event], pair, filters, day),
      ) &&
      (lifted === 'distance' || isWithin(filters.distance, pair.distance)) &&
      (lifted === 'years' || matchesYears(event, filters)),
  );
  return passing.length === pair.events.length ? pair.events : passing;
}

/** Whether the line drawn for some events of a pair passes. */
export function passesAsLine(
  events: readonly AtlasEvent[],
  pair: Pair,
  filters: Filters,
  day: Day,
  lifted?: FilterName,
): boolean {
  return lineFacets.every(
    (facet) => facet === lifted || passesFacet(facet, events, pair, filters, day),
  );
}

/**
 * The events of a pair that pass all filters, or all but the `lifted` one. `day` is the reference day for
 * standing.
 */
export function matchingEvents(
  pair: Pair,
  filters: Filters,
  day: Day,
  lifted?: FilterName,
): readonly AtlasEvent[] {
  const events = passingEvents(pair, filters, day, lifted);
  return passesAsLine(events, pair, filters, day, lifted) ? events : [];
}
