/** The current height of an element, in pixels. */
import { type RefCallback, useCallback, useRef, useState } from 'react';

export function useHeight(): readonly [ref: RefCallback<HTMLElement>, height: number] {
  const [height, setHeight] = useState(0);
  const isKnown = useRef(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => setHeight(Math.round(element.offsetHeight));
    // The first time at once: in a frame that the host page still hides (as WordPress does), observers do not fire.
    if (!isKnown.current) measure();
    isKnown.current = true;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
