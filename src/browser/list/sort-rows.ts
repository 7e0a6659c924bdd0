/** Sorts rows by a column. */
import type { Language } from '../../core/domain/language';
import type { ListColumn, Sort } from '../../core/view/view';

/** The value to sort a row by; `null` if it has none in that column. */
export type SortKey = string | number | null;

/**
 * The rows sorted by their keys, texts in the language's collation order; unchanged if the table has no such
 * column. Rows with equal keys keep their order; rows without a key come last in both directions.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keys: Readonly<Partial<Record<ListColumn, (row: Row) => SortKey>>>,
  sort: Sort | null,
  language: Language,
): readonly Row[] {
  const keyOf = sort === null ? undefined : keys[sort.column];
  if (keyOf === undefined) return rows;
  const { compare } = new Intl.Collator(language);
  const direction = sort?.descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const a = keyOf(one);
    const b = keyOf(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * compare(String(a), String(b));
  });
}
