/** A terminal for tests that keeps what a command writes. */
import type { ExitCode, Terminal } from './command';

export interface Written {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** Runs a command with a terminal that keeps what it writes. `more`: what else the terminal can do. */
export async function capture(
  runIn: (terminal: Terminal) => Promise<ExitCode>,
  more: Partial<Terminal> = {},
): Promise<Written> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runIn({
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    isColoured: false,
    ...more,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}
