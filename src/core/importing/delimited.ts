/** Tables in text: CSV and its kin. */
import Papa from 'papaparse';
import { type TableLine, UnreadableSourceError } from './source-table';

const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The separator of a table with this first line. */
export function delimiterOf(header: string): Delimiter {
  const count = (separator: string) => header.split(separator).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const faultOfQuotes: Readonly<Record<string, string>> = {
  MissingQuotes: 'a quotation mark is opened and never closed',
  InvalidQuotes: 'a quotation mark stands within a cell: double it',
};

/** The lines of a table but empty ones. Throws an UnreadableSourceError where quotes do not match. */
export function readDelimited(text: string, delimiter: Delimiter): TableLine[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter });
  const fault = errors.find(({ type }) => type === 'Quotes');
  const lines: TableLine[] = [];
  let line = 1;
  for (const [index, cells] of data.entries()) {
    if (fault?.row === index) {
      const message = faultOfQuotes[fault.code] ?? fault.message;
      throw new UnreadableSourceError(`In line ${line} ${message}`, line);
    }
    if (cells.length > 1 || cells[0] !== '') lines.push({ line, cells });
    for (const cell of cells) line += cell.includes('\n') ? cell.split('\n').length - 1 : 0;
    line += 1;
  }
  return lines;
}
