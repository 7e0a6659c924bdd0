/** What every subcommand of the data command is. */

/** Where a command writes, and in which style. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isColoured: boolean;
  /** Asks a person; not there where nobody sits at the keyboard. */
  readonly ask?: (question: string) => Promise<string>;
  /** Shows how far the work is, in place of what it showed before; not there in a file. */
  readonly progress?: (text: string) => void;
}

/** 0: done, 1: the records (or what was compared) are not in order, 2: could not be tried. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** The words after its name, as in a manual page. */
  readonly synopsis: string;
  /** One line. */
  readonly summary: string;
  /** What each argument and option means. */
  readonly details: readonly string[];
  /** Throws a UsageError where the arguments make no sense. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Arguments that make no sense, or a folder that cannot be used. The message is for people. */
export class UsageError extends Error {
  override name = 'UsageError';
}
