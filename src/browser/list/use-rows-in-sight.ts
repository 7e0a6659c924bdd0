/**
 * Which rows are in the page: all of a short list, so that finding in the page and screen readers
 * meet every row; of a long one those in sight.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** From this many rows on, a list is long. */
const manyRows = 200;
const rowsBeyondSight = 12;

export interface RowsInSight {
  /** Indices of the rows in the page, in their order. */
  readonly indices: readonly number[];
  /** Heights in pixels of what is left out before and after them. */
  readonly before: number;
  readonly after: number;
  /** For each row's element, which carries its index as `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/**
 * `marked`: the row that has to be in sight whenever another one becomes it; negative for none. Its
 * element carries `aria-current`. `rowHeight`: a first guess in pixels.
 */
export function useRowsInSight(
  count: number,
  marked: number,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
): RowsInSight {
  const isLong = count > manyRows;
  const virtualizer = useVirtualizer({
    count: isLong ? count : 0,
    // It would scroll a short list back to where it thinks that it is.
    getScrollElement: () => (isLong ? scroller.current : null),
    initialOffset: Math.max(0, marked) * rowHeight,
    estimateSize: () => rowHeight,
    overscan: rowsBeyondSight,
  });
  const reveal = useEffectEvent((index: number) => {
    if (isLong) virtualizer.scrollToIndex(index, { align: 'auto' });
    else scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (marked >= 0) reveal(marked);
  }, [marked]);

  if (!isLong) {
    const indices = Array.from({ length: count }, (_, index) => index);
    return { indices, before: 0, after: 0, measure: undefined };
  }
  const items = virtualizer.getVirtualItems();
  return {
    indices: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
