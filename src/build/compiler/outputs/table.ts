/** Tables for people: CSV by RFC 4180, each column described once for data and documentation. */
import { stringify } from 'csv-stringify/sync';

/** Types of the Table Schema: https://specs.frictionlessdata.io/table-schema/#types-and-formats */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year';

/** `null` is an empty cell: not stated. */
export type Cell = string | number | boolean | null;

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** `uri`, for a string that is an address. */
  readonly format?: 'uri';
  readonly description: string;
  /** Whether a cell may be empty. */
  readonly optional?: boolean;
  readonly cell: (row: Row) => Cell;
}

export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/**
 * The table as CSV with a header, CRLF and UTF-8 without byte order mark.
 *
 * Cells stand as they are, also where a spreadsheet would take them for a formula ("-73.9"): a
 * guard character would falsify the data.
 */
export function tableCsv<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    {
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: 'windows',
      // The writer quotes its own line ending only, RFC 4180 (section 2.6) wants any quoted.
      quoted_match: /[\r\n]/,
      cast: { boolean: String },
    },
  );
}

/** Values in one cell, parted where none of them has the separator. */
export function joined(values: readonly string[], separator: ' ' | '|' = ' '): string {
  return values.join(separator);
}
