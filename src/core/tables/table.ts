/** Tables for downloads. Each column is described once, for all files and their documentation. */
import type { Coordinates } from '../domain/great-circle';

/** Types of the Table Schema: https://specs.frictionlessdata.io/table-schema/#types-and-formats */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year';

/** `null` and an empty list mean an empty cell: not stated. */
export type Cell = string | number | boolean | null | readonly string[];

interface Field {
  readonly name: string;
  readonly type: ColumnType;
  /** `uri` for an address. */
  readonly format?: 'uri';
  readonly description: string;
  /** Whether a cell may be empty. */
  readonly optional?: boolean;
  /** Whether its cells are lists of values of its type. */
  readonly isList?: boolean;
  /** The separator of a list in formats without lists; by default a space. */
  readonly separator?: '|';
}

export interface Column<Row> extends Field {
  readonly cell: (row: Row) => Cell;
}

/** Returns a function that makes columns of one type. `optional` columns may have empty cells. */
function columnsOf(field: Pick<Field, 'type' | 'format' | 'optional' | 'isList'>) {
  return <Row>(name: string, description: string, cell: Column<Row>['cell']): Column<Row> => ({
    name,
    ...field,
    description,
    cell,
  });
}

export const text = columnsOf({ type: 'string' });
export const optionalText = columnsOf({ type: 'string', optional: true });
export const texts = columnsOf({ type: 'string', isList: true });
export const optionalTexts = columnsOf({ type: 'string', optional: true, isList: true });
export const address = columnsOf({ type: 'string', format: 'uri' });
export const optionalAddress = columnsOf({ type: 'string', format: 'uri', optional: true });
export const integer = columnsOf({ type: 'integer' });
export const optionalInteger = columnsOf({ type: 'integer', optional: true });
export const number = columnsOf({ type: 'number' });
export const boolean = columnsOf({ type: 'boolean' });
export const optionalYear = columnsOf({ type: 'year', optional: true });

/** The two ends of a line. */
export type Ends = readonly [Coordinates, Coordinates];

interface Description {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
}

export interface Table<Row> extends Description {
  readonly columns: readonly Column<Row>[];
  /** The ends of the line of a row, if rows have lines. */
  readonly ends?: (row: Row) => Ends;
}

/** A table with its rows, the input of every format. */
export interface FilledTable extends Description {
  readonly columns: readonly Field[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** The ends of each row's line. */
  readonly lines: readonly Ends[];
  /** The version of the data, for formats that can contain it. */
  readonly version?: string;
}

export function fillTable<Row>(table: Table<Row>, rows: readonly Row[]): FilledTable {
  const { columns, ends } = table;
  return {
    ...table,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    lines: ends === undefined ? [] : rows.map(ends),
  };
}

/** The cell as text; empty if nothing is stated. */
export function cellText(cell: Cell, field?: Pick<Field, 'separator'>): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(field?.separator ?? ' ') : String(cell);
}

/** The text of a row's cell in the named column. */
export function textOf({ columns }: FilledTable, row: readonly Cell[], name: string): string {
  return cellText(row[columns.findIndex((column) => column.name === name)] ?? null);
}
