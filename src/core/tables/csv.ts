/** Tables as CSV by RFC 4180: a header, CRLF, quotes where a cell needs them. */
import { type Cell, cellText, type FilledTable } from './table';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The lines as UTF-8 text without a byte-order mark.
 *
 * Cells stand as they are, also where a spreadsheet would take them for a formula ("-73.9"): a
 * guard character would falsify the data.
 */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** The CSV as a file for people: a spreadsheet takes one without a byte-order mark for another encoding. */
export function forSpreadsheets(csv: string): string {
  return `\ufeff${csv}`;
}

/** The table as CSV. */
export function writeCsv({ columns, rows }: FilledTable): string {
  const text = (cell: Cell, index: number) => cellText(cell, columns[index]);
  return csvLines([columns.map(({ name }) => name), ...rows.map((row) => row.map(text))]);
}
