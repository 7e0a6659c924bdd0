/** The files of a pin, a copy of everything compiled on a day, with a checksum that detects changes. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { atlasFormat } from '../../../core/domain/atlas-files';
import { rawPinSchema } from '../../../core/domain/pin';

/** The description of a pin, beside its files. */
export const pinFileName = 'pin.json';

const pinFileSchema = z.object({
  ...rawPinSchema.shape,
  /** SHA-256 of all other files; see `digestOf`. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
export type PinFile = z.infer<typeof pinFileSchema>;

/** A pin has been changed. The message names it and how to fix it. */
export class PinError extends Error {
  override name = 'PinError';
}

/** SHA-256 of paths and contents, independent of their order. */
function digestOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].toSorted()) {
    const contents = Buffer.from(files.get(path) ?? '');
    hash.update(`${path}\n${contents.byteLength}\n`).update(contents);
  }
  return hash.digest('hex');
}

/** The files of the pin of a day, `YYYY-MM-DD`: the outputs and the pin's description. */
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

/** Reads a pin's description. Throws a PinError if its files have changed. */
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
