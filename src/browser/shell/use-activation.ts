/** Visibility and input: an embed that has not been seen or touched does not need a live map. */

const touches = ['pointerdown', 'keydown', 'focusin'] as const;

/** Inside an iframe, an IntersectionObserver reports visibility in the host page, whatever its origin. */
function observeVisibility(callback: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    callback(entries.some((entry) => entry.isIntersecting));
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/**
 * Calls back once the page is visible or receives input. With `onlyOnReturn`, a page that is visible already
 * does not count. The returned function stops waiting.
 */
export function onceActive(callback: () => void, onlyOnReturn = false): () => void {
  let wasSeen = onlyOnReturn;
  const stop = () => {
    stopObserving();
    for (const touch of touches) window.removeEventListener(touch, activate);
  };
  const activate = () => {
    stop();
    callback();
  };
  const stopObserving = observeVisibility((isSeen) => {
    if (isSeen && !wasSeen) activate();
    wasSeen = isSeen;
  });
  for (const touch of touches) window.addEventListener(touch, activate);
  return stop;
}

/** Whether the connection is slow, or the reader has asked to save data. */
export function savesData(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Calls back once the page is visible and idle; never where data is to be saved. */
export function onceSeenAndIdle(callback: () => void): () => void {
  if (savesData()) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopObserving = observeVisibility((isSeen) => {
    if (!isSeen || timer !== undefined) return;
    // Safari has no `requestIdleCallback`.
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
 * Calls back when the page has been out of view for this many milliseconds and does not have the focus. The
 * returned function stops waiting.
 */
export function onceLeft(callback: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => (document.hasFocus() ? wait() : callback()), milliseconds);
  };
  const stopObserving = observeVisibility((isSeen) => {
    clearTimeout(timer);
    if (!isSeen) wait();
  });
  return () => {
    clearTimeout(timer);
    stopObserving();
  };
}
