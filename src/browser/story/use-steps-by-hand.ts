/** Goes through the steps of a story by the arrow and page keys, a swipe across its text, or the wheel. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { createWheelSteps } from './wheel-steps';

const ways: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  PageUp: -1,
  ArrowRight: 1,
  PageDown: 1,
};

/** A swipe is at least so long, in CSS pixels, and so much more across than down. */
const minSwipe = 48;
const minSlope = 2;

/** Whether what scrolls around an element goes on. */
function canScroll(element: HTMLElement, down: boolean): boolean {
  const around = element.closest('.overflow-y-auto');
  if (around === null) return false;
  const { scrollTop, scrollHeight, clientHeight } = around;
  return down ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 0;
}

/** Whoever scrolls another page past its map does not mean the story, until they have touched it. */
function isMeant(element: HTMLElement): boolean {
  return window.parent === window || element.contains(document.activeElement);
}

/**
 * `go` moves so many steps, and says whether there was one. Keys count where the focus is in the story
 * or nowhere: the map, the search and the list keep theirs.
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
        // A mouse selects text.
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
