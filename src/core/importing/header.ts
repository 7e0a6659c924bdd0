/** Finds the header of a table, and names its columns. */
import { recognisePairColumns, recognisePlaceColumns } from './columns';
import {
  type SourceTable,
  type TableLine,
  type TableLines,
  tableBelow,
  UnreadableSourceError,
} from './source-table';

/** The maximum number of title lines above the header. */
const maxTitles = 30;

function filled({ cells }: TableLine): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Makes the names complete and distinct: a second "city" belongs to the other end. */
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

/** The number of cells that are known column names; 0 if any cell is a number. */
function recognised({ cells }: TableLine): number {
  if (cells.some((cell) => /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(cell))) return 0;
  const names = columnNames(cells);
  return Math.max(recognisePairColumns(names).size, recognisePlaceColumns(names).size);
}

/** The first lines, which may be titles. */
function firstOf(lines: TableLines): TableLine[] {
  const first: TableLine[] = [];
  for (const line of lines) if (first.push(line) === maxTitles) break;
  return first;
}

/** The number of known column names in the best of the first lines. */
export function namesKnown(lines: TableLines): number {
  return firstOf(lines).reduce((most, line) => Math.max(most, recognised(line)), 0);
}

/** The index of the header: the line with most known column names, if any has two; else the first that is filled enough. */
function headerAt(first: readonly TableLine[]): number {
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

/** The table below its titles, with distinct column names. */
export function headedTable(lines: TableLines): HeadedTable {
  const first = firstOf(lines);
  const position = Math.max(0, headerAt(first));
  const titles = first
    .slice(0, position)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean);
  const header = first[position];
  if (header === undefined) throw new UnreadableSourceError('empty');
  // Spreadsheets write empty cells beyond the last used column.
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const fitted = (line: TableLine) =>
    line.cells.length > width && line.cells.slice(width).every((cell) => cell.trim() === '')
      ? { ...line, cells: line.cells.slice(0, width) }
      : line;
  const columns = columnNames(header.cells.slice(0, width));
  return { ...tableBelow(position, columns, lines, fitted), titles };
}
