/** Calendar days as integers, so that dates compare and subtract without time zones. */

/** Days since 1970-01-01 in the proleptic Gregorian calendar. ±Infinity stand for "no bound". */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The day of a year (1 to 9999), month (1 to 12) and day of the month. Overflow is not checked. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0);
  // setUTCFullYear, because Date.UTC reads years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.round(date.getTime() / millisecondsPerDay);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The calendar year of a finite day. */
export function yearOf(day: Day): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

/** The year of a day, or `null` for a missing or infinite day. */
export function yearOrNull(day: Day | undefined): number | null {
  return day !== undefined && Number.isFinite(day) ? yearOf(day) : null;
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day of its year, month (1 to 12) and day of the month. */
export function dateOfDay(day: Day) {
  const date = new Date(day * millisecondsPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** Today's calendar day in the reader's time zone. */
export function localDayOf(time: Pick<Date, 'getFullYear' | 'getMonth' | 'getDate'>): Day {
  return dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate());
}

/** The day, in UTC, of a time in milliseconds since 1970 (what `Date.now()` gives). */
export function dayOfTime(milliseconds: number): Day {
  return Math.floor(milliseconds / millisecondsPerDay);
}
