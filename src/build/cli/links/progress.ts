/** Shows the progress of a long command: a bar on a terminal, lines elsewhere. */
import type { Writable } from 'node:stream';
import { progress } from '@clack/prompts';

export interface Progress {
  /** Counts one more as done. */
  readonly step: (message: string) => void;
  readonly end: (message: string) => void;
}

/** Writes to standard error, so that the report can be piped. */
export function showProgress(
  total: number,
  stream: Writable & { readonly isTTY?: boolean },
): Progress {
  if (stream.isTTY === true) {
    const bar = progress({ max: Math.max(1, total), size: 30, output: stream });
    bar.start('Asking');
    return { step: (message) => bar.advance(1, message), end: (message) => bar.stop(message) };
  }
  let done = 0;
  return {
    step(message) {
      done += 1;
      stream.write(`${done}/${total}  ${message}\n`);
    },
    end: (message) => stream.write(`${message}\n`),
  };
}
