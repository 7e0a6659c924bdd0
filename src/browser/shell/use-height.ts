/** The height of an element as it is laid out now, in pixels. */
import { type RefCallback, useCallback, useState } from 'react';

export function useHeight(): readonly [ref: RefCallback<HTMLElement>, height: number] {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => setHeight(Math.round(element.offsetHeight));
    // At once, too: in a frame that its page still hides, as WordPress does, nothing is observed.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
