/** Reads the arguments of a subcommand. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

type Arguments<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/** Options and at most `most` positional arguments. Throws a UsageError for anything else. */
export function readArguments<Known extends Options>(
  given: readonly string[],
  options: Known,
  most: number,
): Arguments<Known> {
  let parsed: Arguments<Known>;
  try {
    parsed = parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Its further sentences tell programmers how to allow the argument.
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
  const surplus = parsed.positionals[most];
  if (surplus !== undefined) throw new UsageError(`Unexpected argument '${surplus}'`);
  return parsed;
}
