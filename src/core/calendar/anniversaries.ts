/**
 * Round anniversaries of ties in force, each as exactly as a source says when the tie began: on a day, in
 * a month, or in a year.
 */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dateOfDay, daysInMonth } from '../domain/day';
import { type EdtfDate, requireEdtfDate } from '../domain/edtf';
import type { Tie } from '../domain/kind';
import { beginningOf, standingOfTie } from '../domain/standing';
import { eventsOfTie } from '../view/drawn-tie';
import type { ScenePair } from '../view/scene';

/** A pair as a scene has it: the events that pass the filters, and the strongest tie among them. */
export type ShownTie = Pick<ScenePair, 'pair' | 'events' | 'tie'>;

/** A tie in force, and what it goes back to. */
export interface StandingTie {
  readonly pair: Pair;
  readonly tie: Tie;
  /** Of that tie. */
  readonly events: readonly AtlasEvent[];
  /** The one with which it began. */
  readonly event: AtlasEvent;
  /** When: with its year at least. */
  readonly since: EdtfDate;
}

export interface Anniversary extends Omit<StandingTie, 'events'> {
  /** 5, 10, 15 … */
  readonly years: number;
  /** A day, a month or a year, as `since` is. */
  readonly on: EdtfDate;
}

/** Every so many years an anniversary is a round one. */
export const roundYears = 5;

/** A calendar reaches from this year on over so many years more. */
export const yearsAhead = 10;

/** Whether a source is sure of the year: about 1985 or some time in the 1980s has no anniversary. */
function tellsYear({ precision, approximate, uncertain }: EdtfDate): boolean {
  return precision !== 'decade' && !approximate && !uncertain;
}

/** The ties that are in force on a day and of which a source says since when. */
export function tiesInForce(shown: readonly ShownTie[], day: Day): StandingTie[] {
  return shown.flatMap(({ pair, events: passing, tie }): StandingTie[] => {
    // A contact is over with its day.
    if (tie === 'contact') return [];
    const events = eventsOfTie(passing, tie);
    const { standing, since } = standingOfTie(events, day);
    if (standing !== 'in-force' || since === null || !tellsYear(since)) return [];
    const event = events.find((each) => beginningOf(each) === since);
    return event === undefined ? [] : [{ pair, tie, events, event, since }];
  });
}

/**
 * The anniversary of a date in a year, as exact as the date. That of 29 February is on 28 February where
 * the year has no 29th: it stays in its month, as an anniversary that is known by its month does.
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

/** The round anniversary of a tie in a year, where it has one and is, as far as is known, still in force. */
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

/** Days of a month first, then those known by the month alone, at the end those known by the year. */
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

/** The round anniversaries of this year and the ten after it, the earliest first. */
export function anniversariesAhead(ties: readonly StandingTie[], today: Day): Anniversary[] {
  const { year } = dateOfDay(today);
  return Array.from({ length: yearsAhead + 1 }, (_, ahead) => year + ahead).flatMap((each) =>
    anniversariesIn(each, ties, today),
  );
}
