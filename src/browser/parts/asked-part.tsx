/** Parts that come when they are asked for, or when the page has nothing more urgent to fetch. */
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
import { whenQuiet } from '../scripts/quiet';
import { lazyPart } from './lazy-part';

type Load<Properties> = () => Promise<{ readonly default: FunctionComponent<Properties> }>;

/** Fetches a part when the page is quiet. What does not arrive is asked for again when it is wanted. */
export function fetchWhenQuiet(load: () => Promise<unknown>): void {
  whenQuiet()
    .then(load)
    .catch(() => {});
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
  /** A button that looks like the one which the part begins with; `ask` is what it does. */
  readonly button: (ask: () => void) => ReactElement;
}

/** A part that opens from a button: another one stands in its place until it is pressed. */
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

/** Such a part takes the place, and the focus, of the button that was pressed, and opens at once. */
export function useOpenedAtOnce(): OpenedAtOnce {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    trigger.current?.focus({ preventScroll: true });
    // Not in the middle of the press itself: that would count as one beside what has opened.
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, []);
  return { trigger, isOpen, setOpen };
}
