/** Moves through the steps of a story by arrow and page keys, swipes across its text, or the wheel. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { createWheelSteps } from './wheel-steps';

const ways: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  PageUp: -1,
  ArrowRight: 1,
  PageDown: 1,
};

/** A swipe has at least this length in CSS pixels, and this ratio of horizontal to vertical movement. */
const minSwipe = 48;
const minSlope = 2;

/** Whether the scroll container around an element can scroll further. */
function canScroll(element: HTMLElement, down: boolean): boolean {
  const around = element.closest('.overflow-y-auto');
  if (around === null) return false;
  const { scrollTop, scrollHeight, clientHeight } = around;
  return down ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 0;
}

/** Whether a wheel turn is meant for the story: in a frame, only if the focus is in the story. */
function isMeant(element: HTMLElement): boolean {
  return window.parent === window || element.contains(document.activeElement);
}

/**
 * `go` moves by a number of steps, and returns whether there was one. Keys work while the focus is in the story
 * or nowhere: the map, the search and the list have keys of their own.
 */
export function useStepsByHand(
  section: RefObject<HTMLElement | null>,
  go: (by: number) => boolean,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
    const way = ways[key];
    if (way === undefined || defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    const isHere =
      target === document.body ||
      (target instanceof Node && section.current?.contains(target) === true);
    if (isHere && go(way)) event.preventDefault();
  });
  const swipe = useEffectEvent((across: number, down: number) => {
    if (Math.abs(across) < minSwipe || Math.abs(across) < minSlope * Math.abs(down)) return;
    go(across < 0 ? 1 : -1);
  });
  const move = useEffectEvent(go);
  useEffect(() => {
    const element = section.current;
    if (element === null) return;
    let start: PointerEvent | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', (event) => press(event), { signal });
    element.addEventListener(
      'pointerdown',
      (event) => {
        // Not for a mouse, which selects text.
        start = event.isPrimary && event.pointerType !== 'mouse' ? event : null;
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      (event) => {
        if (start?.pointerId === event.pointerId) {
          swipe(event.clientX - start.clientX, event.clientY - start.clientY);
        }
        start = null;
      },
      { signal },
    );
    window.addEventListener(
      'pointercancel',
      () => {
        start = null;
      },
      { signal },
    );
    const turn = createWheelSteps(
      (down) => canScroll(element, down),
      (by) => move(by),
    );
    element.addEventListener(
      'wheel',
      (event) => {
        if (isMeant(element) && turn(event)) event.preventDefault();
      },
      { signal, passive: false },
    );
    return () => listening.abort();
  }, [section]);
}
