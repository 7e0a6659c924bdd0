/**
 * When what comes first has come: the live map is there, or will not be. What nobody has asked for yet
 * waits for that, and then is fetched before anybody does.
 */

/** Longest that a map on its way is waited for, in milliseconds: slow phones take as long. */
const patience = 20_000;
/** Longest that a busy page is waited for then. */
const idleTimeout = 5_000;

let settle: () => void = () => {};
const quiet = new Promise<void>((resolve) => {
  settle = resolve;
});

/** To be called when nothing urgent is on its way any more. */
export function beQuiet(): void {
  // Not Safari, which has no such callback yet.
  if ('requestIdleCallback' in window) requestIdleCallback(settle, { timeout: idleTimeout });
  else settle();
}

/** How long nothing has to arrive until the line counts as quiet, in milliseconds. */
const silence = 2_000;

/**
 * Calls back when the page is quiet and nothing has arrived for a while. The returned function stops
 * waiting.
 */
export function onceLineQuiet(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(end, silence);
  };
  const observer = new PerformanceObserver(wait);
  let isWaiting = true;
  const stop = () => {
    isWaiting = false;
    clearTimeout(timer);
    observer.disconnect();
  };
  const end = () => {
    stop();
    callback();
  };
  void quiet.then(() => {
    if (!isWaiting) return;
    observer.observe({ type: 'resource' });
    wait();
  });
  return stop;
}

/** Settles then. */
export function whenQuiet(): Promise<void> {
  return quiet;
}

if (typeof window !== 'undefined') setTimeout(settle, patience);
