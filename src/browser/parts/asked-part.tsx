/** Parts that load on demand, or when the page has nothing more urgent to fetch. */
import {
  type ComponentType,
  type FunctionComponent,
  type ReactElement,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { nextTask } from '../scripts/next-task';
import { whenQuiet } from '../scripts/quiet';
import { lazyPart } from './lazy-part';

type Load<Properties> = () => Promise<{ readonly default: FunctionComponent<Properties> }>;

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

interface AskedProperties {
  /** A button that looks like the part's own; it calls `ask`. */
  readonly button: (ask: () => void) => ReactElement;
}

/** A part that opens from a button. Until the first press, a placeholder button stands in for it. */
export function partBehindButton<Properties extends object>(
  load: Load<Properties>,
): ComponentType<Properties & AskedProperties> {
  const Part = lazyPart(load);
  fetchWhenQuiet(load);
  return function PartBehindButton({ button, ...properties }) {
    const [isAsked, setAsked] = useState(false);
    const waiting = button(() => setAsked(true));
    if (!isAsked) return waiting;
    return (
      <Suspense fallback={waiting}>
        <Part {...(properties as unknown as Properties)} />
      </Suspense>
    );
  };
}

interface OpenedAtOnce {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** For such a part: it replaces the placeholder, takes over its focus, and opens at once. */
export function useOpenedAtOnce(): OpenedAtOnce {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    trigger.current?.focus({ preventScroll: true });
    // Not during the press itself, which would count as a click outside and close it again.
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, []);
  return { trigger, isOpen, setOpen };
}
