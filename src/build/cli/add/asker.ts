/** Interactive questions on the terminal. */
import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, confirm, isCancel, log, select, text } from '@clack/prompts';
import type { z } from 'zod';
import { UsageError } from '../command';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface TextQuestion {
  /** The default for an empty answer; without one, an answer is required. */
  readonly proposal?: string;
  /** The fault of an answer; `undefined` if it is valid. */
  readonly faultOf?: (answer: string) => string | undefined;
}

/** Every method throws a UsageError if the user aborts. */
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

/** Asks on the given streams. */
export function askerOn(streams: { readonly input: Readable; readonly output: Writable }): Asker {
  return {
    async text(message, { proposal, faultOf } = {}) {
      const answer = await text({
        ...streams,
        message,
        ...(proposal === undefined ? {} : { defaultValue: proposal }),
        ...(proposal ? { placeholder: proposal } : {}),
        validate(value = '') {
          const given = value.trim();
          if (given === '') return proposal === undefined ? 'An answer is required' : undefined;
          return faultOf?.(given);
        },
      });
      return answered(answer).trim();
    },
    async choose(message, choices) {
      const options = [...choices];
      return answered(await select({ ...streams, message, options, maxItems: 12 }));
    },
    async chooseSome(message, choices) {
      const options = [...choices];
      return answered(
        await autocompleteMultiselect({ ...streams, message, options, maxItems: 10 }),
      );
    },
    async confirm(message) {
      return answered(await confirm({ ...streams, message }));
    },
    tell: (message) => log.message(message, streams),
  };
}

/** Returns the fault of a value as its schema words it, with the fix if the schema has one. */
export function faultWith(schema: z.ZodType): (value: unknown) => string | undefined {
  return (value) => {
    const { error } = schema.safeParse(value);
    const issue = error?.issues[0];
    if (issue === undefined) return undefined;
    const fix = 'params' in issue ? issue.params?.fix : undefined;
    // Schema messages such as "is empty" have no subject.
    const fault = issue.message.startsWith('is ') ? `It ${issue.message}` : issue.message;
    return typeof fix === 'string' ? `${fault}: ${fix}` : fault;
  };
}

/** A required value: as given, else asked for; empty without an asker. */
export async function needed(
  given: string | undefined,
  question: string,
  asker: Asker | null,
  schema?: z.ZodType,
): Promise<string> {
  if (given !== undefined || asker === null) return given ?? '';
  return asker.text(question, schema === undefined ? {} : { faultOf: faultWith(schema) });
}

/** An optional value: as given, else asked for unless `--yes`; empty without an asker. */
export async function optional(
  given: string | undefined,
  question: string,
  { yes }: { readonly yes: boolean },
  asker: Asker | null,
  schema?: z.ZodType,
): Promise<string> {
  if (given !== undefined) return given;
  if (asker === null || yes) return '';
  const fault = schema === undefined ? {} : { faultOf: faultWith(schema) };
  return asker.text(question, { proposal: '', ...fault });
}

/** An asker on the terminal; `null` if it is not interactive. */
export function askerAtTerminal(): Asker | null {
  const { stdin: input, stdout: output } = process;
  return input.isTTY === true && output.isTTY === true ? askerOn({ input, output }) : null;
}
