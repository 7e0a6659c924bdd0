/** Whether anybody sees or touches the page: an embed that nobody has come to needs no live map. */

const touches = ['pointerdown', 'keydown', 'focusin'] as const;

/** An observer inside of a frame knows what of it is seen on the page around, of any origin. */
function observeSight(callback: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    callback(entries.some((entry) => entry.isIntersecting));
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/**
 * Calls back once somebody sees or touches the page; `anew`: comes to see it who did not. The returned
 * function stops waiting.
 */
export function onceActive(callback: () => void, anew = false): () => void {
  let wasSeen = anew;
  const stop = () => {
    stopObserving();
    for (const touch of touches) window.removeEventListener(touch, activate);
  };
  const activate = () => {
    stop();
    callback();
  };
  const stopObserving = observeSight((isSeen) => {
    if (isSeen && !wasSeen) activate();
    wasSeen = isSeen;
  });
  for (const touch of touches) window.addEventListener(touch, activate);
  return stop;
}

/** Whether the line is slow, or the reader asks to be sparing with it. */
export function sparesData(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Calls back once somebody sees the page and it has nothing else to do, unless data are to be spared. */
export function onceSeenAndIdle(callback: () => void): () => void {
  if (sparesData()) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopObserving = observeSight((isSeen) => {
    if (!isSeen || timer !== undefined) return;
    // Safari has no idle callbacks.
    timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 1000 });
      else callback();
    });
  });
  return () => {
    clearTimeout(timer);
    stopObserving();
  };
}

/**
 * Calls back when nobody has seen the page for so many milliseconds, nor is anywhere in it. The returned
 * function stops waiting.
 */
export function onceLeft(callback: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => (document.hasFocus() ? wait() : callback()), milliseconds);
  };
  const stopObserving = observeSight((isSeen) => {
    clearTimeout(timer);
    if (!isSeen) wait();
  });
  return () => {
    clearTimeout(timer);
    stopObserving();
  };
}
