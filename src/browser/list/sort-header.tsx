/** A column head: a button that sorts by the column, then reverses the order. */

import type { ListColumn, Sort } from '../../core/view/view';
import { Icon } from '../ui/icon';

interface SortHeaderProperties {
  readonly column: ListColumn;
  readonly label: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly isNumber?: boolean;
}

/** The sorting after a press on a column head. */
function nextSort(column: ListColumn, sort: Sort | null): Sort {
  return { column, descending: sort?.column === column && !sort.descending };
}

export function SortHeader({ column, label, sort, onSort, isNumber }: SortHeaderProperties) {
  const isSorted = sort?.column === column;
  const order = sort?.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? order : undefined}
      className={`border-b border-(--control-edge) px-1 py-1 font-semibold text-muted ${isNumber ? 'text-end' : 'text-start'}`}
    >
      <button
        type="button"
        className={`inline-flex min-h-8 items-center gap-1 rounded-panel px-2 hover:bg-wash hover:text-text ${isSorted ? 'text-text' : ''}`}
        onClick={() => onSort(nextSort(column, sort))}
      >
        <span>{label}</span>
        <span className={isSorted ? '' : 'invisible'}>
          <Icon name={order === 'descending' ? 'down' : 'up'} size={12} />
        </span>
      </button>
    </th>
  );
}
