/** What a long step of the build tells while it works. */
import type { Logger } from 'vite';

/** Milliseconds between two lines: whoever waits wants to see that something happens. */
const pause = 5_000;

/** To be called after each of `all` things is done. Tells nothing of what is done at once. */
export function progress(logger: Logger, name: string, all: number): () => void {
  let done = 0;
  let told = performance.now();
  return () => {
    done += 1;
    const now = performance.now();
    if (done === all || now - told < pause) return;
    told = now;
    logger.info(`${name}: ${done} of ${all} …`);
  };
}
