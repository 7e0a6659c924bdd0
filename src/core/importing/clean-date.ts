/** Converts dates in lists to EDTF, with no more precision than is certain. */
import { parseEdtfDate } from '../domain/edtf';
import { readDate } from './read-date';
import { type Remark, remark } from './remark';

/**
 * SPARQL results contain every Wikidata date as a point in time, and a year as its first of January. So the first day of
 * a month or year is only taken as that month or year.
 */
function withoutMoment(text: string): string {
  const [, year, month, day] = /^\+?(\d{4})-(\d{2})-(\d{2})T00:00:00Z$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  if (day !== '01' && day !== '00') return `${year}-${month}-${day}`;
  return month === '01' || month === '00' ? year : `${year}-${month}`;
}

/** Texts that mean "no date". */
const noDate =
  /^(?:-+|–|—|\?+|n\/?a|none|null|unknown|unbekannt|inconnue?|неизвестно|不明|不详)$/iu;

export interface CleanDates {
  /** EDTF, or empty if the source has no readable date. */
  readonly start: string;
  readonly end: string;
  readonly remarks: Remark[];
}

/** Reads the cell of a date. A range has both start and end. */
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

/** The start and end from both cells. Either cell may contain a range. */
export function cleanDates(startCell: string, endCell: string): CleanDates {
  const [ofStart, ofEnd] = [cleanDate(startCell), cleanDate(endCell)];
  return {
    start: ofStart.start || (ofEnd.end === '' ? '' : ofEnd.start),
    end: ofEnd.end || ofEnd.start || ofStart.end,
    remarks: [...ofStart.remarks, ...ofEnd.remarks],
  };
}

/** Whether the end is before the start. */
export function endsBeforeStart(start: string, end: string): boolean {
  const [from, until] = [parseEdtfDate(start), parseEdtfDate(end)];
  return from.ok && until.ok && until.value.latest < from.value.earliest;
}
