/**
 * When the page is quiet: the live map has loaded, or will not. Preloading of what the reader may need later
 * waits for that.
 */

/** The longest wait for a loading map, in milliseconds: slow phones take that long. */
const maxWait = 20_000;
/** The longest wait for an idle moment after that, in milliseconds. */
const idleTimeout = 5_000;

let settle: () => void = () => {};
const quiet = new Promise<void>((resolve) => {
  settle = resolve;
});

/** Call it when nothing urgent is loading any more. */
export function beQuiet(): void {
  // Safari has no `requestIdleCallback` yet.
  if ('requestIdleCallback' in window) requestIdleCallback(settle, { timeout: idleTimeout });
  else settle();
}

/** After this time without a response, the network counts as quiet. In milliseconds. */
const quietTime = 2_000;

/**
 * Calls back when the page is quiet and nothing has loaded for a while. The returned function stops waiting.
 */
export function onceLineQuiet(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(end, quietTime);
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

/** Resolves when the page is quiet. */
export function whenQuiet(): Promise<void> {
  return quiet;
}

if (typeof window !== 'undefined') setTimeout(settle, maxWait);
