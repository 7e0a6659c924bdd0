/** Values of JSON as cells of a table. */
import { isObject } from '../domain/is-object';
import type { SourceRow, SourceTable } from './source-table';

/** The value of a field; `undefined` of what is no object. */
export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** A value as the text of a cell; of a list, its items with spaces between them. */
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
