/** What began in each year or decade, and what was suspended or ended. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import { yearOf } from '../domain/day';
import type { Tie } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { drawnTie } from '../view/drawn-tie';
import { passingEvents, referenceDay } from '../view/matching';
import { allYears, type Filters, type YearWindow } from '../view/view';
import type { Count } from './counts';

/** A year or a decade; the first of a list may stand for all years until then. */
export interface Period {
  readonly years: YearWindow;
  /** Relationships of which something began in it that was not closed by its end. */
  readonly begun: Count<Tie>;
  /** Relationships that were suspended or ended in it, and not renewed. */
  readonly closed: Count<Tie>;
}

/** How a tie stands at the end of a period in which something of it began, or was closed. */
const parts = {
  begun: ['in-force', 'expired'],
  closed: ['suspended', 'ended'],
} as const satisfies Record<string, readonly Standing[]>;

/** As long a past is shown period by period; what was before is one period. */
const mostPeriods = { 1: 80, 10: 15 } as const;

/** How many years a period has. */
export type PeriodLength = keyof typeof mostPeriods;

/** The first day on which an event was in force, which is when it begins; of a closing that of its date. */
function startOf({ undated, spans }: AtlasEvent): Day | null {
  const start = undated ? undefined : spans[0]?.start;
  return start === undefined || !Number.isFinite(start) ? null : start;
}

/** The windows of periods from the first event to the last, none left out between. */
function windowsOf(years: readonly number[], length: PeriodLength): YearWindow[] {
  if (years.length === 0) return [];
  const firstOf = (year: number) => year - (year % length);
  const last = firstOf(Math.max(...years));
  const earliest = firstOf(Math.min(...years));
  const first = Math.max(earliest, last - (mostPeriods[length] - 1) * length);
  const windows = Array.from({ length: (last - first) / length + 1 }, (_, index) => {
    const from = first + index * length;
    return { from, to: from + length - 1 };
  });
  return first === earliest ? windows : [{ from: null, to: first - 1 }, ...windows];
}

/**
 * The periods of one tie, the earliest first. The years and standings that are chosen are set aside, and
 * undated events left out: they belong to no period.
 */
export function countPeriods(
  atlas: Atlas,
  chosen: Filters,
  tie: Tie,
  length: PeriodLength,
  today: Day,
): Period[] {
  const filters: Filters = {
    ...chosen,
    ties: [tie],
    mode: 'begun',
    undated: 'hide',
    standings: [],
  };
  const dated = [...atlas.pairs.values()].map((pair) =>
    passingEvents(pair, filters, today, 'years').flatMap((event) => {
      const start = startOf(event);
      return start === null ? [] : [{ event, year: yearOf(start) }];
    }),
  );
  const windows = windowsOf(
    dated.flat().map(({ year }) => year),
    length,
  );
  const first = windows[0]?.to ?? 0;
  const found = windows.map((): Standing[] => []);
  for (const ofPair of dated) {
    const byWindow = new Map<number, AtlasEvent[]>();
    for (const { event, year } of ofPair) {
      const index = Math.max(0, Math.ceil((year - first) / length));
      byWindow.set(index, [...(byWindow.get(index) ?? []), event]);
    }
    for (const [index, events] of byWindow) {
      const day = referenceDay({ years: windows[index] ?? allYears }, today);
      const drawn = drawnTie(events, day);
      if (drawn !== null) found[index]?.push(drawn.standing);
    }
  }
  return windows.map((years, index) => {
    const count = (part: keyof typeof parts): Count<Tie> => {
      const standings: readonly Standing[] = parts[part];
      return {
        key: tie,
        count: (found[index] ?? []).filter((standing) => standings.includes(standing)).length,
        filters: { ...filters, years, standings },
      };
    };
    return { years, begun: count('begun'), closed: count('closed') };
  });
}
