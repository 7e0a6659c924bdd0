/** Asks the person at the keyboard. */
import {
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  type Option,
  select,
  text,
} from '@clack/prompts';
import { UsageError } from '../command';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface TextQuestion {
  /** What an empty answer means; without it an answer is needed. */
  readonly proposal?: string;
  /** What is wrong with an answer, or `undefined`. */
  readonly faultOf?: (answer: string) => string | undefined;
}

/** Every method throws a UsageError where the person stops. */
export interface Asker {
  readonly text: (question: string, about?: TextQuestion) => Promise<string>;
  readonly choose: (question: string, choices: readonly Choice[]) => Promise<string>;
  readonly chooseSome: (question: string, choices: readonly Choice[]) => Promise<readonly string[]>;
  readonly confirm: (question: string) => Promise<boolean>;
  readonly tell: (message: string) => void;
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new UsageError('Stopped: nothing was written');
  return answer as Exclude<Answer, symbol>;
}

/** Choices as the prompts take them. */
function optionsOf(choices: readonly Choice[]): Option<string>[] {
  return choices.map(({ value, label }) => ({ value, label }));
}

const terminalAsker: Asker = {
  async text(message, { proposal, faultOf } = {}) {
    const answer = await text({
      message,
      ...(proposal === undefined ? {} : { defaultValue: proposal }),
      ...(proposal ? { placeholder: proposal } : {}),
      validate(value = '') {
        const given = value.trim();
        if (given === '') return proposal === undefined ? 'An answer is needed' : undefined;
        return faultOf?.(given);
      },
    });
    return answered(answer).trim();
  },
  async choose(message, choices) {
    return answered(await select({ message, options: optionsOf(choices), maxItems: 12 }));
  },
  async chooseSome(message, choices) {
    const options = optionsOf(choices);
    return answered(await autocompleteMultiselect({ message, options, maxItems: 10 }));
  },
  async confirm(message) {
    return answered(await confirm({ message }));
  },
  tell: (message) => log.message(message),
};

/** The person at the keyboard, or `null` where there is none. */
export function askerAtTerminal(): Asker | null {
  return process.stdin.isTTY === true && process.stdout.isTTY === true ? terminalAsker : null;
}
