/** The current height of an element, in pixels. */
import { type RefCallback, useCallback, useRef, useState } from 'react';

/**
 * With `isSteady`, an element that is mounted again keeps the last height until the observer reports another: to measure
 * it at once forces a layout of the page.
 */
export function useHeight(
  isSteady = false,
): readonly [ref: RefCallback<HTMLElement>, height: number] {
  const [height, setHeight] = useState(0);
  const isKnown = useRef(false);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const measure = () => setHeight(Math.round(element.offsetHeight));
      // Also at once: in a frame that the host page still hides (as WordPress does), observers do not fire.
      if (!isSteady || !isKnown.current) measure();
      isKnown.current = true;
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [isSteady],
  );
  return [ref, height];
}
