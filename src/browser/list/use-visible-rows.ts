/**
 * Selects the rows to render: all rows of a short list, so that in-page search and screen readers find each;
 * only the visible rows of a long list.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useEffectEvent } from 'react';

/** A list with at least this many rows is long. */
const manyRows = 200;
const rowsBeyondSight = 12;

export interface VisibleRows {
  /** The indices of the rendered rows, in order. */
  readonly indices: readonly number[];
  /** The heights in pixels of the omitted rows before and after them. */
  readonly before: number;
  readonly after: number;
  /** The `ref` of each row's element, which has its index as `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/**
 * `marked` is the row that is scrolled into view whenever it changes; negative for none. Its element has
 * `aria-current`. `rowHeight` is an estimate in pixels.
 */
export function useVisibleRows(
  count: number,
  marked: number,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
): VisibleRows {
  const isLong = count > manyRows;
  const virtualizer = useVirtualizer({
    count: isLong ? count : 0,
    // Not for a short list: the virtualizer would scroll it back to its own idea of the offset.
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
