/** Delays what the lower end of the panel loads and renders: a page that opens with it is busy with its map. */
import { useEffect, useState } from 'react';
import { whenQuiet } from '../scripts/quiet';

/** Whether an element has come into view, or the page has become quiet. It stays wanted. */
export function useWanted(element: Element | null): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted || element === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setWanted(true);
    });
    observer.observe(element);
    let isLeft = false;
    void whenQuiet().then(() => {
      if (!isLeft) setWanted(true);
    });
    return () => {
      isLeft = true;
      observer.disconnect();
    };
  }, [isWanted, element]);
  return isWanted;
}
