/** Tables as CSV by RFC 4180: a header, CRLF, quotes where a cell needs them. */

/** `null` is an empty cell: not stated. */
export type Cell = string | number | null;

function writeCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells stand as they are, also where a spreadsheet would take them for a formula. */
export function writeCsv<Row>(
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  rows: readonly Row[],
): string {
  const lines = [
    Object.keys(columns),
    ...rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row))),
  ];
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}
