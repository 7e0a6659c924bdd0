/** Where a table begins, and what its columns are called. */
import { recognisePairColumns, recognisePlaceColumns } from './columns';
import { type SourceTable, type TableLine, tableOf } from './source-table';

/** How many lines of titles a list may have above its header. */
const maxTitles = 30;

function filled({ cells }: TableLine): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Names that are all there and differ: a second "city" is that of the other end. */
function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.replaceAll(/\s+/g, ' ').trim();
    if (name === '') return `(column ${index + 1})`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** How many of the cells are known as names of columns; none beside a number. */
function recognised({ cells }: TableLine): number {
  if (cells.some((cell) => /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(cell))) return 0;
  const names = columnNames(cells);
  return Math.max(recognisePairColumns(names).size, recognisePlaceColumns(names).size);
}

/** How many names of columns are known in the first lines that may be the header. */
export function namesKnown(lines: readonly TableLine[]): number {
  return lines.slice(0, maxTitles).reduce((most, line) => Math.max(most, recognised(line)), 0);
}

/** The position of the header: the line with most names of columns, as far as any has some. */
function headerAt(lines: readonly TableLine[]): number {
  const first = lines.slice(0, maxTitles);
  const counts = first.map(recognised);
  const most = Math.max(...counts);
  if (most >= 2) return counts.indexOf(most);
  const width = Math.max(...first.map(filled));
  return first.findIndex((line) => filled(line) >= Math.max(2, width / 2));
}

export interface HeadedTable extends SourceTable {
  /** Lines above the header, such as a title. */
  readonly titles: readonly string[];
}

/** The table below its titles, each column with a name of its own. */
export function headedTable(lines: readonly TableLine[]): HeadedTable {
  const position = Math.max(0, headerAt(lines));
  const titles = lines
    .slice(0, position)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean);
  const body = lines.slice(position);
  const [header] = body;
  if (header === undefined) return { ...tableOf(body), titles };
  // Spreadsheets write cells beyond the last column that has anything.
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const fitted = body.map((line) =>
    line.cells.slice(width).every((cell) => cell.trim() === '')
      ? { ...line, cells: line.cells.slice(0, width) }
      : line,
  );
  const names = columnNames(header.cells.slice(0, width));
  return { ...tableOf([{ ...header, cells: names }, ...fitted.slice(1)]), titles };
}
