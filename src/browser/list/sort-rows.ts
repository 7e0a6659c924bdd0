/** The order of rows by a column. */

/** What a row is sorted by; `null` where it has nothing to say in that column. */
export type SortKey = string | number | null;

/**
 * The rows by their keys, texts as the language sorts them. Rows with the same key keep their order,
 * and those without one stand last whichever way the rest runs.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  descending: boolean,
  compareTexts: (a: string, b: string) => number,
): Row[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const a = keyOf(one);
    const b = keyOf(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * compareTexts(String(a), String(b));
  });
}
