/**
 * Round anniversaries of ties in force. Each is as exact as the source's date for the beginning of the tie: a day, a
 * month or a year.
 */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dateOfDay, daysInMonth } from '../domain/day';
import { type EdtfDate, requireEdtfDate } from '../domain/edtf';
import type { Tie } from '../domain/kind';
import { beginningOf, standingOfTie } from '../domain/standing';
import { eventsOfTie } from '../view/drawn-tie';
import type { ScenePair } from '../view/scene';

/** A pair of a scene, with the events that pass the filters and the strongest tie among them. */
export type ShownTie = Pick<ScenePair, 'pair' | 'events' | 'tie'>;

/** A tie in force, and its beginning. */
export interface StandingTie {
  readonly pair: Pair;
  readonly tie: Tie;
  /** The events of that tie. */
  readonly events: readonly AtlasEvent[];
  /** The event with which it began. */
  readonly event: AtlasEvent;
  /** The date of the beginning; at least its year is known. */
  readonly since: EdtfDate;
}

export interface Anniversary extends Omit<StandingTie, 'events'> {
  /** 5, 10, 15 … */
  readonly years: number;
  /** A day, a month or a year, as exact as `since`. */
  readonly on: EdtfDate;
}

/** Anniversaries are round in multiples of this number of years. */
export const roundYears = 5;

/** Calendars contain this year and this number of following years. */
export const yearsAhead = 10;

/** Whether the year is certain: "about 1985" and "in the 1980s" have no anniversary. */
function hasCertainYear({ precision, approximate, uncertain }: EdtfDate): boolean {
  return precision !== 'decade' && !approximate && !uncertain;
}

/** The ties in force on a day whose year of beginning is known. */
export function tiesInForce(shown: readonly ShownTie[], day: Day): StandingTie[] {
  return shown.flatMap(({ pair, events: passing, tie }): StandingTie[] => {
    // A contact only lasts a day.
    if (tie === 'contact') return [];
    const events = eventsOfTie(passing, tie);
    const { standing, since } = standingOfTie(events, day);
    if (standing !== 'in-force' || since === null || !hasCertainYear(since)) return [];
    const event = events.find((each) => beginningOf(each) === since);
    return event === undefined ? [] : [{ pair, tie, events, event, since }];
  });
}

/**
 * The anniversary of a date in a year, as exact as the date. In a year without 29 February, the anniversary of that day
 * is on the 28th, so that it stays in its month.
 */
export function anniversaryOf(
  { month, dayOfMonth }: Pick<EdtfDate, 'month' | 'dayOfMonth'>,
  year: number,
): EdtfDate {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) {
    parts.push(String(month).padStart(2, '0'));
    if (dayOfMonth !== undefined) {
      parts.push(String(Math.min(dayOfMonth, daysInMonth(year, month))).padStart(2, '0'));
    }
  }
  return requireEdtfDate(parts.join('-'));
}

/** The round anniversary of a tie in a year, or `null`. The tie must still be in force then, as far as is known. */
function roundAnniversary(
  { events, ...tie }: StandingTie,
  year: number,
  today: Day,
): Anniversary | null {
  const years = year - tie.since.year;
  if (years <= 0 || years % roundYears !== 0) return null;
  const on = anniversaryOf(tie.since, year);
  const isStill =
    on.earliest <= today || standingOfTie(events, on.earliest).standing === 'in-force';
  return isStill ? { ...tie, years, on } : null;
}

/** Order: by month and day. Within a month exact days come first; those known only by year come last. */
function byDate({ on: a }: Anniversary, { on: b }: Anniversary): number {
  return (
    (a.month ?? Infinity) - (b.month ?? Infinity) ||
    (a.dayOfMonth ?? Infinity) - (b.dayOfMonth ?? Infinity)
  );
}

/** The round anniversaries in a year of ties that are in force today, in the order of a calendar. */
export function anniversariesIn(
  year: number,
  ties: readonly StandingTie[],
  today: Day,
): Anniversary[] {
  return ties
    .flatMap((tie) => roundAnniversary(tie, year, today) ?? [])
    .toSorted((a, b) => byDate(a, b) || b.years - a.years || (a.pair.id < b.pair.id ? -1 : 1));
}

/** The round anniversaries of this year and the following ten, earliest first. */
export function anniversariesAhead(ties: readonly StandingTie[], today: Day): Anniversary[] {
  const { year } = dateOfDay(today);
  return Array.from({ length: yearsAhead + 1 }, (_, ahead) => year + ahead).flatMap((each) =>
    anniversariesIn(each, ties, today),
  );
}
