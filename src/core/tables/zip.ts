/** Packs files into a ZIP archive. */
import { strToU8, zipSync } from 'fflate';

/** Deterministic: the same texts give the same bytes. Folders in paths are separated by slashes. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  // The earliest time that a ZIP can contain, in place of the time of creation.
  return zipSync(Object.fromEntries(entries), {
    mtime: new Date(1980, 0, 1),
  }) as Uint8Array<ArrayBuffer>;
}
