/** A table of the list: columns with heads that sort, or stacked lines where there is no room for columns. */
import type { MouseEvent, ReactNode, RefObject } from 'react';
import type { ListColumn, Sort } from '../../core/view/view';
import { SortChoice } from './sort-choice';
import { SortHeader } from './sort-header';
import { useVisibleRows, type VisibleRows } from './use-visible-rows';

/** The list's sorting and its position on the page. */
export interface TableControls {
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  /** Whether there is too little room for columns. */
  readonly isNarrow: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}

interface ListRow {
  readonly id: string;
  readonly isSelected: boolean;
}

interface ListTableProperties<Row extends ListRow> extends TableControls {
  readonly caption: string;
  readonly columns: readonly {
    readonly column: ListColumn;
    readonly label: string;
    readonly isNumber?: boolean;
  }[];
  readonly rows: { readonly length: number; at(position: number): Row | undefined };
  /** The first selected row, or -1. */
  readonly marked: number;
  /** The estimated height of a row, in pixels. */
  readonly rowHeight: { readonly table: number; readonly stack: number };
  /** The row's head and its cells, one per column. */
  readonly cells: (row: Row) => ReactNode;
  /** The same as stacked lines. */
  readonly lines: (row: Row) => ReactNode;
  /** Called when a row is clicked anywhere; the keyboard uses a button in the row. */
  readonly onSelect?: (id: string) => void;
  readonly onApproach?: (id: string) => void;
}

export function ListTable<Row extends ListRow>(properties: ListTableProperties<Row>) {
  const { rows, marked, rowHeight, isNarrow, scroller } = properties;
  const height = isNarrow ? rowHeight.stack : rowHeight.table;
  const inSight = useVisibleRows(rows.length, marked, height, scroller);
  const Arrangement = isNarrow ? Stack : Grid;
  return <Arrangement {...properties} inSight={inSight} />;
}

type ArrangementProperties<Row extends ListRow> = ListTableProperties<Row> & {
  readonly inSight: VisibleRows;
};

/** The attributes of a row's element in both arrangements, by the row's position. */
function rowsInSight<Row extends ListRow>({
  rows,
  inSight,
  onSelect,
  onApproach,
}: ArrangementProperties<Row>) {
  return inSight.indices.flatMap((index) => {
    const row = rows.at(index);
    if (row === undefined) return [];
    const { id, isSelected } = row;
    const attributes = {
      key: id,
      ref: inSight.measure,
      'data-index': index,
      'aria-current': isSelected ? ('true' as const) : undefined,
      onPointerEnter: onApproach && (() => onApproach(id)),
      onClick: onSelect && ((event: MouseEvent) => !hasOwnMeaning(event) && onSelect(id)),
    };
    return [{ index, row, attributes }];
  });
}

/** Whether a click is on a control in the row, or ends a text selection. */
function hasOwnMeaning({ target }: MouseEvent): boolean {
  const isForControl = target instanceof Element && target.closest('a, button') !== null;
  return isForControl || getSelection()?.isCollapsed === false;
}

/**
 * Lines are borders of cells: WebKit does not paint shadows of rows, and does not let a row contain
 * absolutely positioned elements. The table does not collapse borders, because those would not stick to the head.
 */
function Grid<Row extends ListRow>(properties: ArrangementProperties<Row>) {
  const { caption, columns, rows, sort, onSort, inSight, cells, onSelect } = properties;
  const hover = onSelect === undefined ? '' : 'hover:bg-wash';
  const gap = (height: number) =>
    height > 0 && (
      <tr>
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    );
  return (
    <table
      className="w-full border-separate border-spacing-0 text-small"
      aria-rowcount={rows.length + 1}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-1 bg-panel">
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <SortHeader key={column.column} {...column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {gap(inSight.before)}
        {rowsInSight(properties).map(({ index, row, attributes: { key, ...attributes } }) => (
          <tr
            key={key}
            {...attributes}
            aria-rowindex={index + 2}
            className={`align-top ${hover} *:border-b *:border-b-hairline aria-[current]:bg-wash aria-[current]:[&>:first-child]:border-s-3 aria-[current]:[&>:first-child]:border-s-accent aria-[current]:[&>:first-child]:ps-[9px]`}
          >
            {cells(row)}
          </tr>
        ))}
        {gap(inSight.after)}
      </tbody>
    </table>
  );
}

function Stack<Row extends ListRow>(properties: ArrangementProperties<Row>) {
  const { caption, columns, sort, onSort, inSight, lines } = properties;
  return (
    <>
      <SortChoice columns={columns} sort={sort} onSort={onSort} />
      <ul aria-label={caption} className="text-small">
        <li aria-hidden="true" style={{ height: inSight.before }} />
        {rowsInSight(properties).map(({ row, attributes: { key, ...attributes } }) => (
          <li
            key={key}
            {...attributes}
            className="border-b border-b-hairline px-3 py-2.5 aria-[current]:border-s-3 aria-[current]:border-s-accent aria-[current]:bg-wash aria-[current]:ps-[9px]"
          >
            {lines(row)}
          </li>
        ))}
        <li aria-hidden="true" style={{ height: inSight.after }} />
      </ul>
    </>
  );
}
