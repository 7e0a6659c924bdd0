/** Dates of lists as EDTF with no more precision than is certain. */
import { parseEdtfDate } from '../domain/edtf';
import { readDate } from './read-date';
import { type Remark, remark } from './remark';

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

/** What stands where there is no date. */
const noDate =
  /^(?:-+|–|—|\?+|n\/?a|none|null|unknown|unbekannt|inconnue?|неизвестно|不明|不详)$/iu;

export interface CleanDates {
  /** EDTF, or empty where the source gives none that can be read. */
  readonly start: string;
  readonly end: string;
  readonly remarks: Remark[];
}

/** What the cell of a date says; a range has both. */
function cleanDate(given: string): CleanDates {
  const text = withoutMoment(given.trim());
  if (text === '' || noDate.test(text)) return { start: '', end: '', remarks: [] };
  const read = readDate(text);
  if (read === null) {
    return { start: '', end: '', remarks: [remark('bad-date', { given })] };
  }
  const { start, end, isAmbiguous } = read;
  const ambiguous = remark('ambiguous-date', { given, kept: start || end });
  return { start, end, remarks: isAmbiguous ? [ambiguous] : [] };
}

/** Since when and until when, from the cells of both; either may hold a range. */
export function cleanDates(startCell: string, endCell: string): CleanDates {
  const [ofStart, ofEnd] = [cleanDate(startCell), cleanDate(endCell)];
  return {
    start: ofStart.start || (ofEnd.end === '' ? '' : ofEnd.start),
    end: ofEnd.end || ofEnd.start || ofStart.end,
    remarks: [...ofStart.remarks, ...ofEnd.remarks],
  };
}

/** Whether the relationship would be over before it began. */
export function endsBeforeStart(start: string, end: string): boolean {
  const [from, until] = [parseEdtfDate(start), parseEdtfDate(end)];
  return from.ok && until.ok && until.value.latest < from.value.earliest;
}
