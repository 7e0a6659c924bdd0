/** A list of pairs as rows of named cells, whatever file it stood in. */

/** One row, feature or result of a source. */
export interface SourceRow {
  /** From 1, without the header. */
  readonly number: number;
  /** Where it begins, from 1; `null` in formats that do not stand in lines. */
  readonly line: number | null;
  readonly cells: Readonly<Record<string, string>>;
  /** Why its cells cannot be told apart, or `null`. */
  readonly fault: string | null;
}

/** Rows that are made when they are asked for, so that those of a large list are not all held. */
export interface SourceRows extends Iterable<SourceRow> {
  readonly length: number;
}

export interface SourceTable {
  readonly columns: readonly string[];
  readonly rows: SourceRows;
}

/** A file that is not of its format. The message is for people. */
export class UnreadableSourceError extends Error {
  override name = 'UnreadableSourceError';

  /** `line`: where in the file, from 1. */
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** The text of a row in a column; nothing where the list has no such column. */
export function cellIn({ cells }: SourceRow, column: string | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '');
}

/** Cells of one row of a table, before they have names. */
export interface TableLine {
  /** Where it begins, from 1. */
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** The row's cells by column. */
function sourceRow(
  { line, cells }: TableLine,
  columns: readonly string[],
  number: number,
): SourceRow {
  return {
    number,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
    fault:
      cells.length === columns.length ? null : `${cells.length} cells instead of ${columns.length}`,
  };
}

/** The table whose first line has the names of its columns. */
export function tableOf([header, ...lines]: readonly TableLine[]): SourceTable {
  if (header === undefined) throw new UnreadableSourceError('The file is empty');
  const columns = header.cells.map((column) => column.trim());
  function* rows(): Generator<SourceRow> {
    for (const [index, line] of lines.entries()) yield sourceRow(line, columns, index + 1);
  }
  return { columns, rows: { length: lines.length, [Symbol.iterator]: rows } };
}
