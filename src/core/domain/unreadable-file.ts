/** Files that are not what they should be, and the one way in which every file is read. */
import * as z from 'zod/mini';

/** A file that is not what its name promises. The message is for the log, not for readers. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** Files of another version of the atlas: sound, but with another meaning. */
export class OtherFormatError extends UnreadableFileError {
  override name = 'OtherFormatError';
}

/** What the schema makes of parsed JSON. Throws an UnreadableFileError that names the file. */
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
