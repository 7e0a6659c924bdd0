/** Dates as lists write them, as EDTF with no more precision than is certain. */
import { parseEdtfDate } from '../domain/edtf';
import type { Remark } from './remark';

/**
 * SPARQL writes every date of Wikidata as a moment, and a year as its first of January: so the first
 * day of a month or year says no more than the month or year.
 */
function withoutMoment(text: string): string {
  const [, year, month, day] = /^\+?(\d{4})-(\d{2})-(\d{2})T00:00:00Z$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  if (day !== '01' && day !== '00') return `${year}-${month}-${day}`;
  return month === '01' || month === '00' ? year : `${year}-${month}`;
}

/** The date is empty where the source gives none that can be read. */
export function cleanDate(given: string): { date: string; remarks: Remark[] } {
  const text = withoutMoment(given.trim());
  if (text === '' || parseEdtfDate(text).ok) return { date: text, remarks: [] };
  return {
    date: '',
    remarks: [{ reason: 'bad-date', done: `"${given}" is left out: write 1995 or 1995-07-06` }],
  };
}

/** Whether the relationship would be over before it began. */
export function endsBeforeStart(start: string, end: string): boolean {
  const [from, until] = [parseEdtfDate(start), parseEdtfDate(end)];
  return from.ok && until.ok && until.value.latest < from.value.earliest;
}
