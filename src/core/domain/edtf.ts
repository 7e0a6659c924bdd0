/**
 * Dates and intervals as records write them: the part of EDTF (levels 0 and 1) that sources need.
 * Specification: https://www.loc.gov/standards/datetime/
 */
import { type Day, dayOf, daysInMonth } from './day';

/** The precision of the date in the source. */
export type DatePrecision = 'decade' | 'year' | 'month' | 'day';

/** A date of limited precision: every day from `earliest` to `latest`, both included, is possible. */
export interface EdtfDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: Day;
  readonly latest: Day;
  readonly year: number;
  /** 1 to 12, if the precision is month or day. */
  readonly month?: number;
  readonly dayOfMonth?: number;
  /** `~`: approximate in the source. */
  readonly approximate: boolean;
  /** `?`: uncertain in the source. */
  readonly uncertain: boolean;
}

/** An interval between two dates; an end is `null` if the source leaves it open (`..`). */
export interface EdtfInterval {
  readonly text: string;
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}

/** A value, or the problem with the text and its fix. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string; readonly fix: string };

const datePattern = /^(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;
const yearFirst = /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/;
/** In dates with dots the day is first, in every language that uses them. */
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;

/** The EDTF date for a common notation of a full date, or `null`. */
function meantDate(text: string): string | null {
  const {
    year = '',
    month = '',
    day = '',
  } = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups ?? {};
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return meant !== text && parseEdtfDate(meant).ok ? meant : null;
}

/** Memoises a parser: records and files repeat a few dates many times. */
function oncePerText<Value>(parse: (text: string) => Parsed<Value>) {
  const known = new Map<string, Parsed<Value>>();
  return (text: string): Parsed<Value> => {
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

function refuse(fault: string, fix: string) {
  return { ok: false, fault, fix } as const;
}

/** Reads `1995`, `199X`, `2017-07`, `2017-07-06`, each with `~` (about), `?` (unsure) or `%` (both). */
export const parseEdtfDate = oncePerText((text): Parsed<EdtfDate> => {
  const match = datePattern.exec(text);
  const fix = 'write a year, year-month or year-month-day: 1995, 2017-07 or 2017-07-06';
  if (match === null) {
    const meant = meantDate(text);
    if (meant !== null) return refuse(`"${text}" is not a date`, `write ${meant}`);
    return text.includes('/')
      ? refuse(
          `"${text}" is an interval`,
          'put the interval into "inForce" and give the date of the event here',
        )
      : refuse(`"${text}" is not a date`, fix);
  }
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const isDecade = yearText.endsWith('X');
  const month = monthText === undefined ? undefined : Number(monthText);
  const dayOfMonth = dayText === undefined ? undefined : Number(dayText);
  const year = Number(yearText.replace('X', '0'));

  if (year === 0) return refuse(`"${text}" has no year 0`, fix);
  const dateOf = (precision: DatePrecision, earliest: Day, latest: Day) => {
    const value: EdtfDate = {
      text,
      precision,
      earliest,
      latest,
      year,
      ...(month !== undefined && { month }),
      ...(dayOfMonth !== undefined && { dayOfMonth }),
      approximate: qualifier === '~' || qualifier === '%',
      uncertain: qualifier === '?' || qualifier === '%',
    };
    return { ok: true, value } as const;
  };
  if (month === undefined) {
    const lastYear = isDecade ? year + 9 : year;
    return dateOf(isDecade ? 'decade' : 'year', dayOf(year, 1, 1), dayOf(lastYear, 12, 31));
  }
  if (isDecade) return refuse(`"${text}" gives a month of an unknown year`, fix);
  if (month < 1 || month > 12) {
    return refuse(
      `"${text}" has month ${monthText}`,
      'months run from 01 to 12; the order is year-month-day',
    );
  }
  const last = daysInMonth(year, month);
  if (dayOfMonth === undefined) {
    return dateOf('month', dayOf(year, month, 1), dayOf(year, month, last));
  }
  if (dayOfMonth < 1 || dayOfMonth > last) {
    return refuse(
      `"${text}" has day ${dayText}`,
      `days of ${yearText}-${monthText} run from 01 to ${last}`,
    );
  }
  const day = dayOf(year, month, dayOfMonth);
  return dateOf('day', day, day);
});

/** One end of an interval. */
function parseEnd(text: string): Parsed<EdtfDate | null> {
  return text === '..' ? { ok: true, value: null } : parseEdtfDate(text);
}

/** Reads `2018/2020`, `1997-06-27/..` and `../2020`. At least one end is a date. */
export const parseEdtfInterval = oncePerText((text): Parsed<EdtfInterval> => {
  const ends = text.split('/');
  const [startText, endText] = ends;
  if (ends.length !== 2 || startText === undefined || endText === undefined) {
    const [, first, last] = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(text) ?? [];
    return refuse(
      `"${text}" is not an interval`,
      first === undefined
        ? 'write start/end with ".." for an open end: 2018/2020 or 1997-06-27/..'
        : `write ${first}/${last}`,
    );
  }
  if (startText === '' || endText === '') {
    return refuse(
      `"${text}" leaves one end empty`,
      'write ".." for an end that the source leaves open: 1997-06-27/..',
    );
  }
  const start = parseEnd(startText);
  if (!start.ok) return start;
  const end = parseEnd(endText);
  if (!end.ok) return end;
  if (start.value === null && end.value === null) {
    return refuse(
      `"${text}" has neither start nor end`,
      'give at least one end, or leave "inForce" out',
    );
  }
  if (start.value !== null && end.value !== null && end.value.latest < start.value.earliest) {
    return refuse(
      `"${text}" ends before it starts`,
      `write the earlier date first: ${endText}/${startText}`,
    );
  }
  return { ok: true, value: { text, start: start.value, end: end.value } };
});

/** The date of a valid text. Throws a RangeError for any other text. */
export function requireEdtfDate(text: string): EdtfDate {
  const parsed = parseEdtfDate(text);
  if (!parsed.ok) throw new RangeError(`${parsed.fault}: ${parsed.fix}`);
  return parsed.value;
}

/** The interval of a valid text. Throws a RangeError for any other text. */
export function requireEdtfInterval(text: string): EdtfInterval {
  const parsed = parseEdtfInterval(text);
  if (!parsed.ok) throw new RangeError(`${parsed.fault}: ${parsed.fix}`);
  return parsed.value;
}
