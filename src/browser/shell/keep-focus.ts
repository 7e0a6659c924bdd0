/** Keeps the reader's place: when the focused element goes away, a neighbour gets the focus. */

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** How many earlier focused elements are remembered: the button that opened a menu that opened a dialog … */
const maxRemembered = 4;

interface Slot {
  readonly ancestor: Element;
  /** Which of the ancestor's elements had the focus, among those that are focusable if they are visible. */
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

/** Browsers remove the focus from hidden, disabled and inert elements as they do from removed ones. */
function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

function candidatesIn(ancestor: Element): HTMLElement[] {
  return [...ancestor.querySelectorAll<HTMLElement>(focusable)];
}

/** Does not ask what is visible: of a hidden list of 683 rows, browsers would compute the style of each. */
function slotsOf(element: Element): Slot[] {
  const slots: Slot[] = [];
  let ancestor = element.parentElement;
  while (ancestor !== null && ancestor !== document.body) {
    slots.push({ ancestor, index: candidatesIn(ancestor).indexOf(element as HTMLElement) });
    ancestor = ancestor.parentElement;
  }
  return slots;
}

/** The nearest focusable element that is left near one that had the focus. */
function heirOf({ element, slots }: Focused): HTMLElement | undefined {
  if (element instanceof HTMLElement && canHaveFocus(element)) return element;
  for (const { ancestor, index } of slots) {
    if (!ancestor.isConnected) continue;
    const candidates = candidatesIn(ancestor);
    const from = Math.max(index, 0);
    const neighbour =
      candidates.slice(from).find(canHaveFocus) ?? candidates.slice(0, from).findLast(canHaveFocus);
    if (neighbour !== undefined) return neighbour;
  }
  return undefined;
}

/**
 * Watches the page; the returned function stops watching. An element that already has the focus is watched,
 * too: on a slow machine, readers are quicker than the script.
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
    // In a frame, the focus may be in the host page; it must not be stolen.
    if (!document.hasFocus()) return;
    for (const focused of remembered) {
      const heir = heirOf(focused);
      heir?.focus({ preventScroll: true });
      if (heir !== undefined && document.activeElement === heir) return;
    }
    candidatesIn(document.body).find(canHaveFocus)?.focus({ preventScroll: true });
  };
  /** Waits a frame: the code that removes an element may set the focus itself. */
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
   * A press on the empty page drops the remembered elements. Without a press, an element that loses the
   * focus is about to be removed, however long that takes on a slow machine.
   */
  const noteLoss = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    // The event for an element that is being removed fires while it is still there.
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
  document.addEventListener('focusout', noteLoss);
  // Browsers send no event when the focused element is disabled.
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
    document.removeEventListener('focusout', noteLoss);
  };
}
