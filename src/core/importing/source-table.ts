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

/** Lines that may be created on iteration. */
export interface TableLines extends Iterable<TableLine> {
  readonly length: number;
}

const cellEnd = '\u0000';

/** Lines in a fifth of the memory of their arrays of cells. */
export class PackedLines implements TableLines {
  readonly #numbers: number[] = [];
  readonly #contents: (string | readonly string[])[] = [];

  get length(): number {
    return this.#contents.length;
  }

  push(line: number, cells: readonly string[]): void {
    const isSafe = cells.length > 0 && !cells.some((cell) => cell.includes(cellEnd));
    this.#numbers.push(line);
    this.#contents.push(isSafe ? cells.join(cellEnd) : cells);
  }

  *[Symbol.iterator](): Generator<TableLine> {
    for (const [index, content] of this.#contents.entries()) {
      const cells = typeof content === 'string' ? content.split(cellEnd) : content;
      yield { line: this.#numbers[index] ?? null, cells };
    }
  }
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

/** The table below the line at `header`; `fitted` corrects each line. */
export function tableBelow(
  header: number,
  columns: readonly string[],
  lines: TableLines,
  fitted = (line: TableLine) => line,
): SourceTable {
  function* rows(): Generator<SourceRow> {
    let number = -header;
    for (const line of lines) {
      if (number > 0) yield sourceRow(fitted(line), columns, number);
      number += 1;
    }
  }
  return { columns, rows: { length: lines.length - header - 1, [Symbol.iterator]: rows } };
}

/** The table whose first line has the names of its columns. */
export function tableOf(lines: TableLines): SourceTable {
  const [header] = lines;
  if (header === undefined) throw new UnreadableSourceError('empty');
  const columns = header.cells.map((column) => column.trim());
  return tableBelow(0, columns, lines);
}
