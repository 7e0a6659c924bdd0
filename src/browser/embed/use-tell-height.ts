/** Tells the host how high the embed would like to be, whenever that changes. */
import { useEffect, useRef } from 'react';
import type { Host } from './host';
import { wantedHeight, widthOfScrollBar } from './wanted-height';

/** Widths and heights in CSS pixels; `barHeight` is 0 before the bar is laid out. */
export function useTellHeight(
  host: Host,
  width: number,
  barHeight: number,
  hasCard: boolean,
): void {
  const settledWidth = useRef(0);
  useEffect(() => {
    if (barHeight === 0) return;
    if (Math.abs(width - settledWidth.current) >= widthOfScrollBar) settledWidth.current = width;
    host.tellHeight(wantedHeight(settledWidth.current, barHeight, hasCard));
  }, [host, width, barHeight, hasCard]);
}
