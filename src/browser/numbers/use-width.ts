/** How wide an element is, so that what is drawn into it keeps the size of its letters. */
import { useCallback, useState } from 'react';

/** A reference for the element, and its width in pixels; 0 until it is known. */
export function useWidth(): [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const reference = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [reference, width];
}
