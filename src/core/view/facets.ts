/** How much each choice of a filter would show, counted with all the other filters applied. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import { type Day, yearOrNull } from '../domain/day';
import { isClosing, type Tie, ties } from '../domain/kind';
import { type Facet, type FacetChoice, facetTable } from './facet-table';
import { matchingEvents, passesAsLine, passingEvents, referenceDay } from './matching';
import type { RegisterIndex } from './register-index';
import { activeFilters, type Filters, liftFilter } from './view';

/**
 * Pairs by choice of a facet, with that facet lifted. Choices without a pair are omitted. `day` is the
 * reference day, here and below.
 */
export function countChoices<Of extends Facet>(
  atlas: Atlas,
  filters: Filters,
  facet: Of,
  day: Day,
): ReadonlyMap<FacetChoice<Of>, number> {
  const { choicesOf, filters: what } = facetTable[facet];
  const counts = new Map<FacetChoice<Of>, number>();
  for (const pair of atlas.pairs.values()) {
    const events = passingEvents(pair, filters, day, facet);
    for (const choice of new Set(choicesOf(events, pair, day))) {
      // Chosen alone, it may leave fewer events, which together make a different line.
      const left =
        what === 'lines'
          ? events
          : events.filter((event) => choicesOf([event], pair, day).includes(choice));
      if (passesAsLine(left, pair, filters, day, facet)) {
        counts.set(choice, (counts.get(choice) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** How many pairs have an event that passes all filters. */
export function countPairs(atlas: Atlas, filters: Filters, day: Day): number {
  return [...atlas.pairs.values()].filter((pair) => matchingEvents(pair, filters, day).length > 0)
    .length;
}

/** The year in which an event began, or `null` if it never did or no source dates it. */
export function startYear(event: AtlasEvent): number | null {
  return event.undated ? null : yearOrNull(event.spans[0]?.start);
}

type CountByTie = Readonly<Record<Tie, number>>;

/** Events of one year, by tie. */
export interface YearCount {
  readonly year: number;
  /** What began in it. */
  readonly begun: CountByTie;
  /** What was suspended or ended in it: the suspensions and terminations. */
  readonly closed: CountByTie;
}

export function sumOfTies(count: CountByTie): number {
  return ties.reduce((sum, tie) => sum + count[tie], 0);
}

function noneByTie(): Record<Tie, number> {
  return { 'sister-city': 0, agreement: 0, contact: 0 };
}

/**
 * Events by the year in which they began, with the year filter lifted: one entry for each year of
 * `extent`, empty years included. Undated events have no year and are not counted.
 */
export function countYears(
  atlas: Atlas,
  filters: Filters,
  extent: { readonly from: number; readonly to: number },
  day: Day,
): YearCount[] {
  const counts = Array.from({ length: extent.to - extent.from + 1 }, (_, index) => ({
    year: extent.from + index,
    begun: noneByTie(),
    closed: noneByTie(),
  }));
  for (const pair of atlas.pairs.values()) {
    for (const event of matchingEvents(pair, filters, day, 'years')) {
      const year = startYear(event);
      const count = year === null ? undefined : counts[year - extent.from];
      if (count === undefined) continue;
      count[isClosing(event.kind) ? 'closed' : 'begun'][event.tie] += 1;
    }
  }
  return counts;
}

/** The years in which something began, each once, in order; and all that registers state. */
export function startYears(atlas: Atlas, registers: Iterable<RegisterIndex> = []): number[] {
  const years = new Set<number>();
  for (const { register } of registers) {
    for (const stated of [register.pairs.startYears, register.pairs.endYears]) {
      for (const year of stated) if (year !== 0) years.add(year);
    }
  }
  for (const { events } of atlas.pairs.values()) {
    for (const event of events) {
      const year = startYear(event);
      if (year !== null) years.add(year);
    }
  }
  return [...years].toSorted((a, b) => a - b);
}

/** The years from the first in which something began to `thisYear`, or to a later start. */
export function yearExtent(
  atlas: Atlas,
  thisYear: number,
  registers: Iterable<RegisterIndex> = [],
): { from: number; to: number } {
  const years = startYears(atlas, registers);
  return {
    from: Math.min(thisYear, years[0] ?? thisYear),
    to: Math.max(thisYear, years.at(-1) ?? thisYear),
  };
}

/** Why a map is empty: each active filter that would show pairs if lifted, with their number. */
export function findReliefs(atlas: Atlas, filters: Filters, today: Day) {
  return activeFilters(filters)
    .map((filter) => {
      const lifted = liftFilter(filters, filter);
      return { filter, pairCount: countPairs(atlas, lifted, referenceDay(lifted, today)) };
    })
    .filter(({ pairCount }) => pairCount > 0);
}
