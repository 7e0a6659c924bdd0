/** Logs the progress of a long build step. */
import type { Logger } from 'vite';

/** The time between two lines, in milliseconds. */
const logInterval = 5_000;

/** Returns a function to call after each of `all` items. Logs nothing if the whole step is fast. */
export function progress(logger: Logger, name: string, all: number): () => void {
  let done = 0;
  let lastLogged = performance.now();
  return () => {
    done += 1;
    const now = performance.now();
    if (done === all || now - lastLogged < logInterval) return;
    lastLogged = now;
    logger.info(`${name}: ${done} of ${all} …`);
  };
}
