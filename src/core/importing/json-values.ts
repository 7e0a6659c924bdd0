/** Values of JSON as cells of a table. */
import { isObject } from '../domain/is-object';
import type { SourceRow, SourceTable } from './source-table';

/** The value of a field, or `undefined` if the value is not an object. */
export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** A value as the text of a cell; the items of an array are joined with spaces. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(jsonText).join(' ');
  return isObject(value) ? JSON.stringify(value) : String(value);
}

/** Rows that do not stand in lines, each with the columns that it has. */
export function tableOfRows(
  rows: readonly Pick<SourceRow, 'cells' | 'fault'>[],
  columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))],
): SourceTable {
  return { columns, rows: rows.map((row, index) => ({ ...row, number: index + 1, line: null })) };
}
