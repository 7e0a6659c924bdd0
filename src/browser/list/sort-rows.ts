/** The order of rows by a column. */
import type { Language } from '../../core/domain/language';
import type { ListColumn, Sort } from '../../core/view/view';

/** What a row is sorted by; `null` where it has nothing to say in that column. */
export type SortKey = string | number | null;

/**
 * The rows by their keys, texts as the language sorts them; as they are where they have no such
 * column. Rows with the same key keep their order, and those without one stand last whichever way
 * the rest runs.
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
