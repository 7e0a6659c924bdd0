/** Reads dates in many languages and formats, as EDTF with the stated precision. */
import { parseEdtfDate } from '../domain/edtf';
import { foldName } from '../text/words';
import { languagesOfLists } from './languages-of-lists';

/** The start and end that a date states, and whether its day and month are ambiguous. */
export interface ReadDate {
  readonly start: string;
  readonly end: string;
  readonly isAmbiguous: boolean;
}

let months: ReadonlyMap<string, number> | undefined;

/** Month numbers by folded name, including abbreviations and the grammatical case used after a day. */
function monthsByName(): ReadonlyMap<string, number> {
  if (months !== undefined) return months;
  const found = new Map<string, number>();
  for (const language of languagesOfLists) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2001, index, 1));
          const name = foldName(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name !== '' && !/^\d+/.test(name) && !found.has(name)) found.set(name, index + 1);
        }
      }
    }
  }
  months = found;
  return found;
}

/** Words between the parts of a date that are ignored. */
const fillers = new Set(
  'de del di of the le el il den am год года году г р рік року roku rok r yil yili year month day st nd rd th er'
    .split(' ')
    .map(foldName),
);

const about =
  /^(?:c\.|ca\.?|circa|about|approx\.?|approximately|around|um|etwa|vers|env\.?|environ|hacia|verso|około|ok\.|около|ок\.|примерно|близько|бл\.|yaklaşık|约|約|大约|약)\s*/iu;
const aboutBehind = /\s*(?:circa|civarı|頃|ごろ|左右|경)$/iu;
const since =
  /^(?:since|from|as of|seit|ab|depuis(?: le)?|desde(?: el)?|dal(?:l['’])?|da|od|с|з|від|начиная с)\s+/iu;
const sinceBehind =
  /\s*(?:'?(?:den|dan|ten|tan)\s+beri|부터|から|より|以来|以來|起|至今|[-–—]\s*(?:\.\.)?)$/iu;
const until = /^(?:until|till|up to|bis|jusqu['’](?:en|à|au)|hasta|fino al?|do|до|по|[-–—])\s*/iu;
const untilBehind = /\s*(?:'?(?:e|a|ye|ya)\s+kadar|まで|까지|为止)$/iu;

/** The first year of each era of Japan. */
const eras: Readonly<Record<string, number>> = {
  明治: 1868,
  大正: 1912,
  昭和: 1926,
  平成: 1989,
  令和: 2019,
};

/** `1972-08-26`, or as much as is given. Empty if there is no such day. */
function edtf(year: number | string, month?: number | string, day?: number | string): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined);
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return parseEdtfDate(text).ok ? text : '';
}

interface SingleDate {
  readonly date: string;
  readonly isAmbiguous?: boolean;
}

/** `1972年8月26日`, `昭和47年8月26日`, `2010년 10월 22일`. */
function readEastAsian(text: string): SingleDate | null {
  const pattern =
    /^(明治|大正|昭和|平成|令和)?\s*(元|\d{1,4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일号])?)?$/u;
  const [, era, count = '', month, day] = pattern.exec(text) ?? [];
  if (count === '') return null;
  const number = count === '元' ? 1 : Number(count);
  const first = era === undefined ? undefined : eras[era];
  if (first === undefined && count.length !== 4) return null;
  return { date: edtf(first === undefined ? number : first + number - 1, month, day) };
}

/** Three numbers of which the year comes last: `12.05.1963`, `25/09/1963`, `9/25/1963`. */
function readYearLast(text: string): SingleDate | null {
  const [, one = '', separator, two = '', year = ''] =
    /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text) ?? [];
  if (year === '') return null;
  if (separator === '.' || Number(one) > 12 || one === two) return { date: edtf(year, two, one) };
  if (Number(two) > 12) return { date: edtf(year, one, two) };
  return { date: edtf(year), isAmbiguous: true };
}

/** A day, a month by its name and a year, in any order: `21 September 1958`, `May 1988`. */
function readWords(text: string): SingleDate | null {
  const words = (text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map((word) =>
    /\d/.test(word) ? word : foldName(word),
  );
  const year = words.filter((word) => /^\d{4}$/.test(word));
  const day = words.filter((word) => /^\d{1,2}$/.test(word));
  const month = words.flatMap((word) => monthsByName().get(word) ?? []);
  const known = (word: string) =>
    /^\d+$/.test(word) || monthsByName().has(word) || fillers.has(word);
  if (year.length !== 1 || day.length > 1 || month.length > 1) return null;
  if (!words.every(known) || (day.length > 0 && month.length === 0)) return null;
  return { date: edtf(year[0] ?? '', month[0], month.length === 0 ? undefined : day[0]) };
}

/** The date; `null` if there is no such day. */
function nonEmpty(read: SingleDate | null): SingleDate | null {
  return read === null || read.date === '' ? null : read;
}

/** Reads a single date in any format; `null` for anything else. */
function readSingle(text: string): SingleDate | null {
  if (parseEdtfDate(text).ok) return { date: text };
  const [, decimal] = /^(\d{4})\.0+$/.exec(text) ?? [];
  if (decimal !== undefined) return { date: edtf(decimal) };
  const [, decade] = /^(\d{3})0\s*['’]?(?:s|er|-е|-х|年代|년대)$/iu.exec(text) ?? [];
  if (decade !== undefined) return { date: `${decade}X` };
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?\.?$/.exec(text) ?? [];
  if (year !== undefined) return nonEmpty({ date: edtf(year, month, day) });
  const read = readYearLast(text) ?? readEastAsian(text) ?? readWords(text);
  return nonEmpty(read);
}

function withMark({ date, isAmbiguous }: SingleDate, isApproximate: boolean) {
  const marked = isApproximate && !/[~?%]$/.test(date) ? `${date}~` : date;
  return { date: marked, isAmbiguous: isAmbiguous === true };
}

/** Reads a date with a qualifier such as "c." or "(?)". */
function readQualified(text: string): { date: string; isAmbiguous: boolean } | null {
  const isUncertain = /\s*\(\?\)$|\s+\?$/.test(text);
  const plain = text.replace(/\s*\(?\?\)?$/, isUncertain ? '' : '?');
  const certain = plain.replace(about, '').replace(aboutBehind, '').trim();
  const single = readSingle(certain) ?? readSingle(certain.replace(/[.,;]$/, ''));
  if (single === null) return null;
  const read = withMark(single, certain !== plain);
  const isMarked = /[~?%]$/.test(read.date);
  return isUncertain && !isMarked ? { ...read, date: `${read.date}?` } : read;
}

/** `1996-1999`, `May 1988 – June 1990`, `1996/97`. */
function readRange(text: string): ReadDate | null {
  const [, from = '', shortEnd = ''] = /^(\d{4})\s*[-–—/]\s*(\d{2})$/.exec(text) ?? [];
  if (from !== '' && shortEnd > from.slice(2)) {
    return { start: edtf(from), end: edtf(from.slice(0, 2) + shortEnd), isAmbiguous: false };
  }
  const parts = text.split(
    /\s*[–—]\s*|\s+(?:-|to|bis|until|do|до|по|a|al)\s+|(?<=\d{4})\s*[-/]\s*(?=\d{4}$)/u,
  );
  const [first, last] = parts.map(readQualified);
  if (parts.length !== 2 || !first || !last) return null;
  return { start: first.date, end: last.date, isAmbiguous: first.isAmbiguous || last.isAmbiguous };
}

/** Reads a date, or the two of a range; `null` for anything else. */
export function readDate(given: string): ReadDate | null {
  const text = given
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const single = readQualified(text);
  if (single !== null) return { start: single.date, end: '', isAmbiguous: single.isAmbiguous };
  const range = readRange(text);
  if (range !== null) return range;
  const [start, end] = [
    text.replace(since, '').replace(sinceBehind, ''),
    text.replace(until, '').replace(untilBehind, ''),
  ].map((rest) => (rest === text ? null : readQualified(rest.trim())));
  if (start) return { start: start.date, end: '', isAmbiguous: start.isAmbiguous };
  return end ? { start: '', end: end.date, isAmbiguous: end.isAmbiguous } : null;
}
