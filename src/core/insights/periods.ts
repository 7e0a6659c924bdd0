/** Counts what began, was suspended or ended in each year or decade. */
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import { type Tie, ties } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { drawnTie } from '../view/drawn-tie';
import { startYear } from '../view/facets';
import { passingEvents, referenceDay } from '../view/matching';
import { allYears, type Filters, type YearWindow } from '../view/view';
import { type Count, chosenOf, withoutTime } from './counts';

/** A year or a decade. The first of a list may contain all earlier years. */
export interface Period {
  readonly years: YearWindow;
  /** Relationships in which something began that was not closed by the end of the period, by tie. */
  readonly begun: readonly Count<Tie>[];
  /** Relationships that were suspended or ended in the period and not renewed, by tie. */
  readonly closed: readonly Count<Tie>[];
}

/** The standings at the end of a period that count as begun or closed. */
const parts = {
  begun: ['in-force', 'expired'],
  closed: ['suspended', 'ended'],
} as const satisfies Record<string, readonly Standing[]>;

/** The maximum number of separate periods, by length; earlier years form one period. */
const maxPeriods = { 1: 80, 10: 15 } as const;

/** The number of years in a period. */
export type PeriodLength = keyof typeof maxPeriods;

/** The windows of all periods from the first event to the last, without gaps. */
function windowsOf(years: readonly number[], length: PeriodLength): YearWindow[] {
  if (years.length === 0) return [];
  const firstOf = (year: number) => year - (year % length);
  const last = firstOf(Math.max(...years));
  const earliest = firstOf(Math.min(...years));
  const first = Math.max(earliest, last - (maxPeriods[length] - 1) * length);
  const windows = Array.from({ length: (last - first) / length + 1 }, (_, index) => {
    const from = first + index * length;
    return { from, to: from + length - 1 };
  });
  return first === earliest ? windows : [{ from: null, to: first - 1 }, ...windows];
}

/** For each pair, the dated events of the tie with the years in which they began. */
function datedEvents(atlas: Atlas, filters: Filters, tie: Tie, today: Day) {
  return [...atlas.pairs.values()].map((pair) => ({
    tie,
    dated: passingEvents(pair, { ...filters, ties: [tie] }, today, 'years').flatMap((event) => {
      const year = startYear(event);
      return year === null ? [] : [{ year, event }];
    }),
  }));
}

/**
 * The periods, earliest first. Ignores the filters by years and standing, and leaves out undated events, which belong
 * to no period.
 */
export function countPeriods(
  atlas: Atlas,
  chosen: Filters,
  length: PeriodLength,
  today: Day,
): Period[] {
  const filters: Filters = { ...withoutTime(chosen), mode: 'begun', undated: 'hide' };
  const ofPairs = chosenOf(chosen.ties, ties).flatMap((tie) =>
    datedEvents(atlas, filters, tie, today),
  );
  const windows = windowsOf(
    ofPairs.flatMap(({ dated }) => dated.map(({ year }) => year)),
    length,
  );
  const firstEnd = windows[0]?.to ?? 0;
  const indexOf = (year: number) => Math.max(0, Math.ceil((year - firstEnd) / length));
  const found = windows.map((): { tie: Tie; standing: Standing }[] => []);
  for (const { tie, dated } of ofPairs) {
    for (const index of new Set(dated.map(({ year }) => indexOf(year)))) {
      const events = dated.flatMap(({ year, event }) => (indexOf(year) === index ? [event] : []));
      const day = referenceDay({ years: windows[index] ?? allYears }, today);
      const drawn = drawnTie(events, day);
      if (drawn !== null) found[index]?.push({ tie, standing: drawn.standing });
    }
  }
  return windows.map((years, index) => {
    const countsOf = (part: keyof typeof parts): Count<Tie>[] => {
      const standings: readonly Standing[] = parts[part];
      return ties.flatMap((key) => {
        const count = (found[index] ?? []).filter(
          ({ tie, standing }) => tie === key && standings.includes(standing),
        ).length;
        return count === 0
          ? []
          : [{ key, count, filters: { ...filters, years, ties: [key], standings } }];
      });
    };
    return { years, begun: countsOf('begun'), closed: countsOf('closed') };
  });
}
