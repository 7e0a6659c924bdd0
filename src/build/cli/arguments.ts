/** Reads the arguments of a subcommand. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/** Reads options and at most one operand, a folder or file. Throws a UsageError for anything else. */
export function readArguments<Known extends Options>(
  given: readonly string[],
  options: Known,
): { values: Parsed<Known>['values']; operand: string | undefined } {
  let parsed: Parsed<Known>;
  try {
    parsed = parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Only its first sentence: the others explain to programmers how to allow the argument.
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
  const [operand, surplus] = parsed.positionals;
  if (surplus !== undefined) throw new UsageError(`Unexpected argument '${surplus}'`);
  return { values: parsed.values, operand };
}

/** The value of `--format`. Throws a UsageError that lists the formats if it is not one of them. */
export function readFormat<Format extends string>(
  given: string,
  formats: readonly Format[],
): Format {
  const format = formats.find((known) => known === given);
  if (format !== undefined) return format;
  throw new UsageError(`Unknown format '${given}': write one of ${formats.join(', ')}`);
}
