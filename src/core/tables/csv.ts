/** Writes tables as CSV by RFC 4180: a header, CRLF, quotes around cells that need them. */
import { cellText, type FilledTable, type Table } from './table';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The lines as UTF-8 text without a byte-order mark.
 *
 * Cells that a spreadsheet might read as a formula ("-73.9") stay unchanged, because a guard character would falsify the
 * data.
 */
export function csvLines(lines: Iterable<readonly string[]>): string {
  return Array.from(lines, (cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Adds a byte-order mark, without which spreadsheets assume another encoding. */
export function forSpreadsheets(csv: string): string {
  return `\ufeff${csv}`;
}

type Columns<Row> = Pick<Table<Row>, 'columns'>;

function* textsOf<Row>({ columns }: Columns<Row>, rows: readonly Row[]): Generator<string[]> {
  yield columns.map(({ name }) => name);
  for (const row of rows) yield columns.map((column) => cellText(column.cell(row), column));
}

/** The rows as CSV, without a copy of all cells. */
export function csvOf<Row>(table: Columns<Row>, rows: readonly Row[]): string {
  return csvLines(textsOf(table, rows));
}

/** The table as CSV. */
export function writeCsv({ columns, rows }: FilledTable): string {
  const cellsOf = columns.map((column, index) => ({
    ...column,
    cell: (row: FilledTable['rows'][number]) => row[index] ?? null,
  }));
  return csvOf({ columns: cellsOf }, rows);
}
