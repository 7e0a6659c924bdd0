/** Nobody loses their place: what goes away while it has the focus hands it on to a neighbour. */

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** How many elements are remembered that had the focus: what opened a menu that opened a dialog … */
const maxRemembered = 4;

interface Slot {
  readonly ancestor: Element;
  /** Which of the ancestor's focusable elements had the focus. */
  readonly index: number;
}

interface Focused {
  readonly element: Element;
  /** Its slot in each of its ancestors, nearest first. */
  readonly slots: readonly Slot[];
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Browsers take the focus away from what is hidden, switched off or inert, as from what is removed. */
function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

function focusableIn(ancestor: Element): HTMLElement[] {
  return [...ancestor.querySelectorAll<HTMLElement>(focusable)].filter(canHaveFocus);
}

function slotsOf(element: Element): Slot[] {
  const slots: Slot[] = [];
  let ancestor = element.parentElement;
  while (ancestor !== null && ancestor !== document.body) {
    slots.push({ ancestor, index: focusableIn(ancestor).indexOf(element as HTMLElement) });
    ancestor = ancestor.parentElement;
  }
  return slots;
}

/** Whoever is nearest to what had the focus, and is still there. */
function heirOf({ element, slots }: Focused): HTMLElement | undefined {
  if (element instanceof HTMLElement && canHaveFocus(element)) return element;
  for (const { ancestor, index } of slots) {
    if (!ancestor.isConnected) continue;
    const neighbours = focusableIn(ancestor);
    const neighbour = neighbours[Math.min(Math.max(index, 0), neighbours.length - 1)];
    if (neighbour !== undefined) return neighbour;
  }
  return undefined;
}

/**
 * Watches the page; the returned function ends it. What has the focus already is watched, too: on a
 * slow machine a reader is quicker than the page.
 */
export function keepFocus(): () => void {
  /** What had the focus, the latest first. */
  let remembered: readonly Focused[] = [];
  let frame = 0;
  /** Whether a pointer was pressed since something got the focus. */
  let pressed = false;

  const note = (element: Element | null) => {
    if (element === null || element === document.body) return;
    const others = remembered.filter((each) => each.element !== element);
    remembered = [{ element, slots: slotsOf(element) }, ...others].slice(0, maxRemembered);
  };
  const noteTarget = ({ target }: FocusEvent) => {
    pressed = false;
    if (target instanceof Element) note(target);
  };
  const restore = () => {
    const [latest] = remembered;
    if (!isNowhere() || latest === undefined || canHaveFocus(latest.element)) return;
    // In a frame the focus may be on the page around it, from where nobody is called back.
    if (!document.hasFocus()) return;
    for (const focused of remembered) {
      const heir = heirOf(focused);
      heir?.focus({ preventScroll: true });
      if (heir !== undefined && document.activeElement === heir) return;
    }
    focusableIn(document.body)[0]?.focus({ preventScroll: true });
  };
  /** Whoever takes an element away may place the focus itself first. */
  const restoreSoon = () => {
    if (frame !== 0 || !isNowhere()) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      restore();
    });
  };
  const notePress = () => {
    pressed = true;
  };
  /**
   * A press beside everything means to leave. Without one, what loses the focus is on its way out of
   * the page, however long that takes on a slow machine.
   */
  const forget = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    // An element that is about to be removed says so while it is still there.
    setTimeout(() => {
      const [latest] = remembered;
      if (latest === undefined || target !== latest.element) return;
      if (!canHaveFocus(latest.element)) restoreSoon();
      else if (pressed && document.activeElement !== target) remembered = [];
    });
  };
  const observer = new MutationObserver(restoreSoon);
  note(document.activeElement);
  document.addEventListener('pointerdown', notePress, true);
  document.addEventListener('focusin', noteTarget);
  document.addEventListener('focusout', forget);
  // Browsers send no event when what has the focus is switched off.
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.removeEventListener('pointerdown', notePress, true);
    document.removeEventListener('focusin', noteTarget);
    document.removeEventListener('focusout', forget);
  };
}
