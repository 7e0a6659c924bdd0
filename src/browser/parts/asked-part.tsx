/** Waits until the page has nothing more urgent to fetch. */
import { useEffect, useState } from 'react';
import { nextTask } from '../scripts/next-task';
import { whenQuiet } from '../scripts/quiet';

/** The task in which the last part begins to load. */
let last = whenQuiet();

/**
 * Fetches a part when the page is quiet, in a task of its own: all parts in one would keep a slow phone busy for half a
 * second. If that fails, the part is fetched again on demand.
 */
export function fetchWhenQuiet(load: () => Promise<unknown>): void {
  last = last.then(nextTask);
  last.then(load).catch(() => {});
}

export function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    let isThere = true;
    void whenQuiet().then(() => isThere && setQuiet(true));
    return () => {
      isThere = false;
    };
  }, []);
  return isQuiet;
}
