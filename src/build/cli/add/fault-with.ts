/** Says what is wrong with an answer, in the words of the schema of its field. */
import type { z } from 'zod';

/** A function that gives the fault of a value, with its fix where the schema knows one. */
export function faultWith(schema: z.ZodType): (value: unknown) => string | undefined {
  return (value) => {
    const { error } = schema.safeParse(value);
    const issue = error?.issues[0];
    if (issue === undefined) return undefined;
    const fix = 'params' in issue ? issue.params?.fix : undefined;
    // Schemas say "is empty" of a value that they do not name.
    const fault = issue.message.startsWith('is ') ? `It ${issue.message}` : issue.message;
    return typeof fix === 'string' ? `${fault}: ${fix}` : fault;
  };
}
