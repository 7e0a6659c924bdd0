/** Writes tables as CSV by RFC 4180: a header, CRLF, quotes around cells that need them. */
import { type Cell, cellText, type FilledTable } from './table';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The lines as UTF-8 text without a byte-order mark.
 *
 * Cells that a spreadsheet might read as a formula ("-73.9") stay unchanged, because a guard character would falsify the
 * data.
 */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Adds a byte-order mark, without which spreadsheets assume another encoding. */
export function forSpreadsheets(csv: string): string {
  return `\ufeff${csv}`;
}

/** The table as CSV. */
export function writeCsv({ columns, rows }: FilledTable): string {
  const text = (cell: Cell, index: number) => cellText(cell, columns[index]);
  return csvLines([columns.map(({ name }) => name), ...rows.map((row) => row.map(text))]);
}
