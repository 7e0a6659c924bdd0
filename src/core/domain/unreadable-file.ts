/** Errors for unreadable files, and the function that parses every file. */
import * as z from 'zod/mini';

/** A file with unexpected content. The message is for the log, not for readers. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** A valid file of another version of the format. */
export class OtherFormatError extends UnreadableFileError {
  override name = 'OtherFormatError';
}

/** Parsed JSON, validated by the schema. Throws an UnreadableFileError that names the file. */
export function parseFile<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  file: string,
): z.infer<Schema> {
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new UnreadableFileError(`${file}: ${first?.path.join('.')} ${first?.message}`);
}
