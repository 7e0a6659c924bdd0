/** The width of an element, so that a drawing in it can keep its font size. */
import { useCallback, useState } from 'react';

/** The width of a drawing until the element's is known, and on paper; its view box scales it to fit. */
const usualWidth = 640;

/** A `ref` for the element, and its width in pixels. */
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
