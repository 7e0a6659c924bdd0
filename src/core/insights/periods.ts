/** What began in each year or decade, and what was suspended or ended. */
import type { Atlas } from '../domain/atlas';
import type { Day } from '../domain/day';
import { type Tie, ties } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { drawnTie } from '../view/drawn-tie';
import { startYear } from '../view/facets';
import { passingEvents, referenceDay } from '../view/matching';
import { allYears, type Filters, type YearWindow } from '../view/view';
import { type Count, chosenOf, withoutTime } from './counts';

/** A year or a decade; the first of a list may stand for all years until then. */
export interface Period {
  readonly years: YearWindow;
  /** Relationships of which something began in it that was not closed by its end, by tie. */
  readonly begun: readonly Count<Tie>[];
  /** Relationships that were suspended or ended in it and not renewed, by tie. */
  readonly closed: readonly Count<Tie>[];
}

/** How a tie stands at the end of a period in which something of it began, or was closed. */
const parts = {
  begun: ['in-force', 'expired'],
  closed: ['suspended', 'ended'],
} as const satisfies Record<string, readonly Standing[]>;

/** As long a past is shown period by period; what was before is one period. */
const maxPeriods = { 1: 80, 10: 15 } as const;

/** How many years a period has. */
export type PeriodLength = keyof typeof maxPeriods;

/** The windows of periods from the first event to the last, none left out between. */
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

/** The dated events of a tie, each with the year in which it began: one list for each pair. */
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
 * The periods, the earliest first. The years and standings that are chosen are set aside, and undated
 * events left out: they belong to no period.
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
