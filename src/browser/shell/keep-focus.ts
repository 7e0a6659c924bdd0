/** Nobody loses their place: where the focused element goes away, the focus moves to a neighbour. */

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

interface Place {
  readonly ancestor: Element;
  /** Which of the ancestor's focusable elements had the focus. */
  readonly index: number;
}

function focusableIn(ancestor: Element): HTMLElement[] {
  return [...ancestor.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
    element.checkVisibility(),
  );
}

/** The ancestors of an element, nearest first, and its place in each. */
function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  let ancestor = element.parentElement;
  while (ancestor !== null && ancestor !== document.body) {
    places.push({ ancestor, index: focusableIn(ancestor).indexOf(element as HTMLElement) });
    ancestor = ancestor.parentElement;
  }
  return places;
}

/** Watches the page; the returned function ends it. */
export function keepFocus(): () => void {
  let focused: Element | null = null;
  let places: readonly Place[] = [];
  let frame = 0;

  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    focused = target;
    places = placesOf(target);
  };
  /** Leaving for no other element, as by a click beside everything, is meant. */
  const forget = ({ target, relatedTarget }: FocusEvent) => {
    // An element that is about to be removed says so while it is still there.
    if (relatedTarget !== null) return;
    setTimeout(() => {
      const isMeant = document.activeElement !== target && focused?.isConnected;
      if (target === focused && isMeant) focused = null;
    });
  };
  const restore = () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || focused === null || focused.isConnected) return;
    // In a frame the focus may be on the page around it, from where nobody is called back.
    if (!document.hasFocus()) return;
    for (const { ancestor, index } of places) {
      if (!ancestor.isConnected) continue;
      const neighbours = focusableIn(ancestor);
      const neighbour = neighbours[Math.min(Math.max(index, 0), neighbours.length - 1)];
      if (neighbour === undefined) continue;
      neighbour.focus({ preventScroll: true });
      return;
    }
  };
  // Whoever removes an element may place the focus itself first.
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    if (focused !== null && !focused.isConnected) frame = requestAnimationFrame(restore);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', forget);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', forget);
  };
}
