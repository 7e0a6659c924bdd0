/** Delays what the lower end of a card loads: a page that opens with the card is busy with its map. */
import { type RefObject, useEffect, useState } from 'react';
import { whenQuiet } from '../scripts/quiet';

/** Whether an element has come into view, or the page has become quiet. It stays wanted. */
export function useWanted(element: RefObject<Element | null>): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted || element.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setWanted(true);
    });
    observer.observe(element.current);
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
