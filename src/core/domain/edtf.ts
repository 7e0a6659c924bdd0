/**
 * Dates and intervals as records write them: the part of EDTF (levels 0 and 1) that sources need.
 * Specification: https://www.loc.gov/standards/datetime/
 */
import { type Day, dayOf, daysInMonth } from './day';

/** How much of the date the source gives. */
export type DatePrecision = 'decade' | 'year' | 'month' | 'day';

/** A date of limited precision: every day from `earliest` to `latest`, both included, is possible. */
export interface EdtfDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: Day;
  readonly latest: Day;
  readonly year: number;
  /** 1 to 12, where the precision is month or day. */
  readonly month?: number;
  readonly dayOfMonth?: number;
  /** `~`: the source says "about". */
  readonly approximate: boolean;
  /** `?`: the source is not sure. */
  readonly uncertain: boolean;
}

/** An interval between two dates; an end is `null` where the source leaves it open (`..`). */
export interface EdtfInterval {
  readonly text: string;
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}

/** A value, or what is wrong with the text and how to fix it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string; readonly fix: string };

const datePattern = /^(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;
const yearFirst = /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/;
/** Between dots the day stands first, in every language that writes dates so. */
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;

/** The EDTF date that a usual way to write a whole day means, or `null`. */
function meantDate(text: string): string | null {
  const {
    year = '',
    month = '',
    day = '',
  } = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups ?? {};
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return meant !== text && parseEdtfDate(meant).ok ? meant : null;
}

/** The same function, which reads each text once: records and files repeat few dates many times. */
function oncePerText<Value>(parse: (text: string) => Parsed<Value>) {
  const known = new Map<string, Parsed<Value>>();
  return (text: string): Parsed<Value> => {
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

/** Reads `1995`, `199X`, `2017-07`, `2017-07-06`, each with `~` (about), `?` (unsure) or `%` (both). */
export const parseEdtfDate = oncePerText((text): Parsed<EdtfDate> => {
  const match = datePattern.exec(text);
  const fix = 'write a year, year-month or year-month-day: 1995, 2017-07 or 2017-07-06';
  if (match === null) {
    const meant = meantDate(text);
    if (meant !== null)
      return { ok: false, fault: `"${text}" is not a date`, fix: `write ${meant}` };
    if (text.includes('/')) {
      return {
        ok: false,
        fault: `"${text}" is an interval`,
        fix: 'put the interval into "inForce" and give the date of the event here',
      };
    }
    return { ok: false, fault: `"${text}" is not a date`, fix };
  }
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const isDecade = yearText.endsWith('X');
  const month = monthText === undefined ? undefined : Number(monthText);
  const dayOfMonth = dayText === undefined ? undefined : Number(dayText);
  const year = Number(yearText.replace('X', '0'));

  if (year === 0) return { ok: false, fault: `"${text}" has no year 0`, fix };
  if (isDecade && month !== undefined) {
    return { ok: false, fault: `"${text}" gives a month of an unknown year`, fix };
  }
  if (month !== undefined && (month < 1 || month > 12)) {
    return {
      ok: false,
      fault: `"${text}" has month ${monthText}`,
      fix: 'months run from 01 to 12; the order is year-month-day',
    };
  }
  if (month !== undefined && dayOfMonth !== undefined) {
    const last = daysInMonth(year, month);
    if (dayOfMonth < 1 || dayOfMonth > last) {
      return {
        ok: false,
        fault: `"${text}" has day ${dayText}`,
        fix: `days of ${yearText}-${monthText} run from 01 to ${last}`,
      };
    }
  }

  const qualifiers = {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  if (isDecade) {
    const earliest = dayOf(year, 1, 1);
    const latest = dayOf(year + 9, 12, 31);
    return {
      ok: true,
      value: { text, precision: 'decade', earliest, latest, year, ...qualifiers },
    };
  }
  if (month === undefined) {
    const earliest = dayOf(year, 1, 1);
    const latest = dayOf(year, 12, 31);
    return { ok: true, value: { text, precision: 'year', earliest, latest, year, ...qualifiers } };
  }
  if (dayOfMonth === undefined) {
    const earliest = dayOf(year, month, 1);
    const latest = dayOf(year, month, daysInMonth(year, month));
    return {
      ok: true,
      value: { text, precision: 'month', earliest, latest, year, month, ...qualifiers },
    };
  }
  const day = dayOf(year, month, dayOfMonth);
  return {
    ok: true,
    value: {
      text,
      precision: 'day',
      earliest: day,
      latest: day,
      year,
      month,
      dayOfMonth,
      ...qualifiers,
    },
  };
});

/** Reads `2018/2020`, `1997-06-27/..` and `../2020`. At least one end is a date. */
export const parseEdtfInterval = oncePerText((text): Parsed<EdtfInterval> => {
  const ends = text.split('/');
  const [startText, endText] = ends;
  if (ends.length !== 2 || startText === undefined || endText === undefined) {
    const [, first, last] = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(text) ?? [];
    if (first !== undefined && last !== undefined) {
      return { ok: false, fault: `"${text}" is not an interval`, fix: `write ${first}/${last}` };
    }
    return {
      ok: false,
      fault: `"${text}" is not an interval`,
      fix: 'write start/end with ".." for an open end: 2018/2020 or 1997-06-27/..',
    };
  }
  if (startText === '' || endText === '') {
    return {
      ok: false,
      fault: `"${text}" leaves one end empty`,
      fix: 'write ".." for an end that the source leaves open: 1997-06-27/..',
    };
  }
  if (startText === '..' && endText === '..') {
    return {
      ok: false,
      fault: `"${text}" has neither start nor end`,
      fix: 'give at least one end, or leave "inForce" out',
    };
  }
  let start: EdtfDate | null = null;
  if (startText !== '..') {
    const parsed = parseEdtfDate(startText);
    if (!parsed.ok) return parsed;
    start = parsed.value;
  }
  let end: EdtfDate | null = null;
  if (endText !== '..') {
    const parsed = parseEdtfDate(endText);
    if (!parsed.ok) return parsed;
    end = parsed.value;
  }
  if (start !== null && end !== null && end.latest < start.earliest) {
    return {
      ok: false,
      fault: `"${text}" ends before it starts`,
      fix: `write the earlier date first: ${endText}/${startText}`,
    };
  }
  return { ok: true, value: { text, start, end } };
});

/** The date of a text that has been checked before. Throws a RangeError for any other text. */
export function requireEdtfDate(text: string): EdtfDate {
  const parsed = parseEdtfDate(text);
  if (!parsed.ok) throw new RangeError(`${parsed.fault}: ${parsed.fix}`);
  return parsed.value;
}

/** The interval of a text that has been checked before. Throws a RangeError for any other text. */
export function requireEdtfInterval(text: string): EdtfInterval {
  const parsed = parseEdtfInterval(text);
  if (!parsed.ok) throw new RangeError(`${parsed.fault}: ${parsed.fix}`);
  return parsed.value;
}
