/** What began in each year or decade, and what was suspended or ended. */
import type { Atlas, AtlasEvent } from '../domain/atlas';
import type { Day } from '../domain/day';
import { yearOf } from '../domain/day';
import { type Tie, ties } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { drawnTie } from '../view/drawn-tie';
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
  const first = Math.max(earliest, last - (maxPeriods[length] - 1) * length);
  const windows = Array.from({ length: (last - first) / length + 1 }, (_, index) => {
    const from = first + index * length;
    return { from, to: from + length - 1 };
  });
  return first === earliest ? windows : [{ from: null, to: first - 1 }, ...windows];
}

/** What began in a year, of one pair and tie. */
interface Begun {
  readonly tie: Tie;
  readonly year: number;
  readonly events: readonly AtlasEvent[];
}

/** Of each pair the dated events of a tie, by the year in which they began. */
function begunOf(atlas: Atlas, filters: Filters, tie: Tie, today: Day): Begun[][] {
  return [...atlas.pairs.values()].map((pair) =>
    passingEvents(pair, { ...filters, ties: [tie] }, today, 'years').flatMap((event) => {
      const start = startOf(event);
      return start === null ? [] : [{ tie, year: yearOf(start), events: [event] }];
    }),
  );
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
  const begun = chosenOf(chosen.ties, ties).flatMap((tie) => begunOf(atlas, filters, tie, today));
  const windows = windowsOf(
    begun.flat().map(({ year }) => year),
    length,
  );
  const firstEnd = windows[0]?.to ?? 0;
  const found = windows.map(() => new Map<Tie, Standing[]>());
  for (const ofPair of begun) {
    const byWindow = new Map<number, Begun>();
    for (const each of ofPair) {
      const index = Math.max(0, Math.ceil((each.year - firstEnd) / length));
      const events = [...(byWindow.get(index)?.events ?? []), ...each.events];
      byWindow.set(index, { ...each, events });
    }
    for (const [index, { tie, events }] of byWindow) {
      const day = referenceDay({ years: windows[index] ?? allYears }, today);
      const drawn = drawnTie(events, day);
      if (drawn === null) continue;
      const known = found[index]?.get(tie);
      if (known === undefined) found[index]?.set(tie, [drawn.standing]);
      else known.push(drawn.standing);
    }
  }
  return windows.map((years, index) => {
    const countsOf = (part: keyof typeof parts): Count<Tie>[] => {
      const standings: readonly Standing[] = parts[part];
      return ties.flatMap((key) => {
        const ofTie = found[index]?.get(key) ?? [];
        const count = ofTie.filter((standing) => standings.includes(standing)).length;
        return count === 0
          ? []
          : [{ key, count, filters: { ...filters, years, ties: [key], standings } }];
      });
    };
    return { years, begun: countsOf('begun'), closed: countsOf('closed') };
  });
}
