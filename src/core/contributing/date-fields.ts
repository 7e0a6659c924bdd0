/** The form fields of a date, and their conversion to and from EDTF. */
import { parseEdtfDate } from '../domain/edtf';

/** How certain the source is of the date: the qualifiers of EDTF. */
export const certainties = ['exact', 'about', 'unsure', 'aboutUnsure'] as const;
export type Certainty = (typeof certainties)[number];

const marks: Readonly<Record<Certainty, string>> = {
  exact: '',
  about: '~',
  unsure: '?',
  aboutUnsure: '%',
};

/** As typed; empty if the source does not state them. */
export interface DateFields {
  /** `2017`, or `199X` for a year of the nineties. */
  readonly year: string;
  /** `1` to `12`. */
  readonly month: string;
  readonly day: string;
  readonly certainty: Certainty;
}

export const noDate: DateFields = { year: '', month: '', day: '', certainty: 'exact' };

const padded = (text: string) => text.trim().padStart(2, '0');

/** The EDTF of the fields, possibly invalid; empty if all fields are. */
export function edtfOf({ year, month, day, certainty }: DateFields): string {
  const parts = [
    year
      .trim()
      .replace(/^(\d{3})0s$/, '$1X')
      .replace(/x$/, 'X'),
    ...(month === '' && day.trim() === '' ? [] : [month === '' ? '??' : padded(month)]),
    ...(day.trim() === '' ? [] : [padded(day)]),
  ];
  const date = parts.join('-');
  return date === '' ? '' : date + marks[certainty];
}

/** The fields of an EDTF date; empty ones for invalid text. */
export function fieldsOfDate(text: string | null | undefined): DateFields {
  const parsed = parseEdtfDate(text ?? '');
  if (!parsed.ok) return noDate;
  const { text: written, month, dayOfMonth, approximate, uncertain } = parsed.value;
  return {
    year: written.slice(0, 4),
    month: String(month ?? ''),
    day: String(dayOfMonth ?? ''),
    certainty: approximate ? (uncertain ? 'aboutUnsure' : 'about') : uncertain ? 'unsure' : 'exact',
  };
}

/** The EDTF interval between two dates. An empty date makes that end open; if both are empty, so is the result. */
export function intervalOf(from: DateFields, to: DateFields): string {
  const [start, end] = [edtfOf(from), edtfOf(to)];
  return start === '' && end === '' ? '' : `${start || '..'}/${end || '..'}`;
}
