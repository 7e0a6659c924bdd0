/** Tables for people: each column described once, for every file that has it and its documentation. */
import type { Coordinates } from '../domain/great-circle';

/** Types of the Table Schema: https://specs.frictionlessdata.io/table-schema/#types-and-formats */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year';

/** `null`, or a list of nothing, is an empty cell: not stated. */
export type Cell = string | number | boolean | null | readonly string[];

interface Field {
  readonly name: string;
  readonly type: ColumnType;
  /** `uri`, for a string that is an address. */
  readonly format?: 'uri';
  readonly description: string;
  /** Whether a cell may be empty. */
  readonly optional?: boolean;
  /** Whether its cells are lists, of values of its type. */
  readonly isList?: boolean;
  /** What parts the values of a list, where a format has no lists; else a space. */
  readonly separator?: '|';
}

export interface Column<Row> extends Field {
  readonly cell: (row: Row) => Cell;
}

/** Makes columns of one type; `optional` ones have cells where nothing is stated. */
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
  /** Where a row is drawn, if it is. */
  readonly ends?: (row: Row) => Ends;
}

/** A table with its rows: what every format writes. */
export interface FilledTable extends Description {
  readonly columns: readonly Field[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Of each row, where it is drawn. */
  readonly lines: readonly Ends[];
  /** Of the data, for formats that have a place for it. */
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

/** The cell as one text; empty where nothing is stated. */
export function cellText(cell: Cell, field?: Pick<Field, 'separator'>): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(field?.separator ?? ' ') : String(cell);
}

/** What a row says under a column's name, as text. */
export function textOf({ columns }: FilledTable, row: readonly Cell[], name: string): string {
  return cellText(row[columns.findIndex((column) => column.name === name)] ?? null);
}
