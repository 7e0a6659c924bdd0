/** The interface of a subcommand of the data command. */

/** The output of a command. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isColoured: boolean;
  /** Asks the user a question; missing if the terminal is not interactive. */
  readonly ask?: (question: string) => Promise<string>;
  /** Shows progress, replacing what it showed before; missing if the output is not a terminal. */
  readonly progress?: (text: string) => void;
}

/** 0: done; 1: the records, or what was compared, have problems; 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** The arguments, as in a manual page. */
  readonly synopsis: string;
  /** One line. */
  readonly summary: string;
  /** The meaning of each argument and option. */
  readonly details: readonly string[];
  /** Throws a UsageError for invalid arguments. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** Invalid arguments, or a folder that cannot be used. The message is shown to the user. */
export class UsageError extends Error {
  override name = 'UsageError';
}
