/** A list of pairs as rows of named cells, independent of the file format. */

import type { Coded, RowFault, Values } from './remark';

/** One row, feature or result of a source. */
export interface SourceRow {
  /** From 1, without the header. */
  readonly number: number;
  /** The line where it begins, from 1; `null` in formats without lines. */
  readonly line: number | null;
  readonly cells: Readonly<Record<string, string>>;
  /** The reason why the row cannot be split into cells, or `null`. */
  readonly fault: Coded<RowFault> | null;
}

/** Rows that are created on iteration, so that a large list is never held in memory as a whole. */
export interface SourceRows extends Iterable<SourceRow> {
  readonly length: number;
}

export interface SourceTable {
  readonly columns: readonly string[];
  readonly rows: SourceRows;
}

/** The maximum size of a file: ten times that of a list of all pairs of towns in the world. */
export const maxBytes = 300_000_000;

/** Reasons why a file cannot be read as a list: each is a message `problem-…` of the namespace `import`. */
export type SourceProblem =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'pdf'
  | 'gzip'
  | 'picture'
  | 'web-page'
  | 'no-encoding'
  | 'unknown-encoding'
  | 'unpacked'
  | 'other-zip'
  | 'spreadsheet'
  | 'no-sheet'
  | 'json'
  | 'json-line'
  | 'open-quote'
  | 'inner-quote'
  | 'no-list'
  | 'repeated-id'
  | 'swapped-columns';

/** The file is invalid. `import-words.ts` has the texts for people. */
export class UnreadableSourceError extends Error {
  override name = 'UnreadableSourceError';
  readonly problem: Coded<SourceProblem>;

  /** `line`: where in the file, from 1. */
  constructor(
    code: SourceProblem,
    values: Values = {},
    readonly line: number | null = null,
  ) {
    super(`${code} ${JSON.stringify(values)}`);
    this.problem = { code, values };
  }
}

/** The text of a row in a column; empty if the list has no such column. */
export function cellIn({ cells }: SourceRow, column: string | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '');
}

/** The cells of one row of a table, without names. */
export interface TableLine {
  /** The line where it begins, from 1. */
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** The row's cells by column. */
function sourceRow(
  { line, cells }: TableLine,
  columns: readonly string[],
  number: number,
): SourceRow {
  const values = { cells: String(cells.length), expected: String(columns.length) };
  return {
    number,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
    fault: cells.length === columns.length ? null : { code: 'cells', values },
  };
}

/** The table whose first line has the names of its columns. */
export function tableOf([header, ...lines]: readonly TableLine[]): SourceTable {
  if (header === undefined) throw new UnreadableSourceError('empty');
  const columns = header.cells.map((column) => column.trim());
  function* rows(): Generator<SourceRow> {
    for (const [index, line] of lines.entries()) yield sourceRow(line, columns, index + 1);
  }
  return { columns, rows: { length: lines.length, [Symbol.iterator]: rows } };
}
