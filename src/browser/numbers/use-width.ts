/** How wide an element is, so that what is drawn into it keeps the size of its letters. */
import { useCallback, useState } from 'react';

/** Until the width is known, as on paper, a drawing is made so wide, and fitted by its view box. */
const usualWidth = 640;

/** A reference for the element, and its width in pixels. */
export function useWidth(): [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(usualWidth);
  const reference = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width: measured } = entry?.contentRect ?? { width: 0 };
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [reference, width];
}
