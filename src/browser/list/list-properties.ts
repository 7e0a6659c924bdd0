/** What both tables of the list get. */
import type { RefObject } from 'react';
import type { Sort } from '../../core/view/view';

export interface TableProperties<Row> {
  readonly rows: readonly Row[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
  /** Too little room for columns. */
  readonly isNarrow: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}
