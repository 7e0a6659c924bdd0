/** The files of a pin, a copy of everything compiled on a day, and how a change to them is noticed. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { atlasFormat } from '../../../core/domain/atlas-files';
import { rawPinSchema } from '../../../core/domain/pin';

/** What a pin says of itself, beside its files. */
export const pinFileName = 'pin.json';

const pinFileSchema = z.object({
  ...rawPinSchema.shape,
  /** SHA-256 of all other files, as `digestOf` counts it. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
export type PinFile = z.infer<typeof pinFileSchema>;

/** A pin that has been changed. The message names it and says how to fix it. */
export class PinError extends Error {
  override name = 'PinError';
}

/** SHA-256 of paths and contents, whatever order they come in. */
function digestOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].toSorted()) {
    const contents = Buffer.from(files.get(path) ?? '');
    hash.update(`${path}\n${contents.byteLength}\n`).update(contents);
  }
  return hash.digest('hex');
}

/** What is compiled as the pin of a day, `YYYY-MM-DD`: the same files, and what it says of itself. */
export function pinFiles(
  outputs: ReadonlyMap<string, string | Uint8Array>,
  day: string,
  version: string,
): Map<string, string | Uint8Array> {
  const said: PinFile = { day, format: atlasFormat, version, sha256: digestOf(outputs) };
  return new Map([...outputs, [pinFileName, `${JSON.stringify(said, null, 2)}\n`]]);
}

function parseJson(text: Buffer | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

/** What a pin says of itself. Throws a PinError where its files are not those that it was made of. */
export function readPinFile(
  folder: string,
  day: string,
  files: ReadonlyMap<string, Buffer>,
): PinFile {
  const { data } = pinFileSchema.safeParse(parseJson(files.get(pinFileName)));
  const others = new Map([...files].filter(([path]) => path !== pinFileName));
  if (data?.day === day && data.sha256 === digestOf(others)) return data;
  throw new PinError(
    `${folder}/${day} has been changed. A pin never changes: restore its files, or delete the folder if no page relies on it`,
  );
}
