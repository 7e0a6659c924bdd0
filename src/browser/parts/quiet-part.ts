/** Parts that are fetched when the page has nothing more urgent to fetch. */
import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';
import { nextTask } from '../scripts/next-task';
import { whenQuiet } from '../scripts/quiet';
import { lazyPart } from './lazy-part';

/** The task in which the last part begins to load. */
let last = whenQuiet();

/**
 * A part in a script of its own, which comes when it is shown or when the page is quiet, in a task of its own then: all
 * parts in one would keep a slow phone busy for half a second. Needs a Suspense or a transition around it.
 */
export function quietPart<Properties extends object>(
  load: () => Promise<{ readonly default: FunctionComponent<Properties> }>,
): ComponentType<Properties> {
  last = last.then(nextTask);
  // If that fails, the part is fetched again on demand.
  last.then(load).catch(() => {});
  return lazyPart(load);
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
