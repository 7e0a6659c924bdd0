/** Converts rows to columns and back: similar values are adjacent, so files compress better. */
import { isObject } from './is-object';

/** The values of each field by row; objects are columns again. */
export interface Columns {
  readonly [field: string]: readonly unknown[] | Columns;
}

/** Columns with a value of each row, `null` where it has none. Rows must have a field or be missing. */
export function columnsOf(rows: readonly unknown[]): Columns {
  const objects = rows.map((row) => new Map<string, unknown>(Object.entries(row ?? {})));
  const fields = new Set(objects.flatMap((object) => [...object.keys()]));
  return Object.fromEntries(
    [...fields].map((field) => {
      const values = objects.map((object) => object.get(field) ?? null);
      return [field, values.some(isObject) ? columnsOf(values) : values];
    }),
  );
}

/** The rows of columns, without fields that are `null`. Other values are returned unchanged. */
export function rowsOf(columns: unknown): unknown {
  if (!isObject(columns)) return columns;
  const fields = Object.entries(columns).map(([field, column]) => {
    const values = rowsOf(column);
    return { field, values: Array.isArray(values) ? (values as unknown[]) : [] };
  });
  return (
    fields[0]?.values.map((_, row) => {
      const present = fields.filter(({ values }) => (values[row] ?? null) !== null);
      if (present.length === 0) return null;
      return Object.fromEntries(present.map(({ field, values }) => [field, values[row]]));
    }) ?? []
  );
}
