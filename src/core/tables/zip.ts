/** Files in one ZIP, to take away together. */
import { strToU8, zipSync } from 'fflate';

/** The same texts give the same bytes. Paths have slashes, as in folders. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  // A ZIP holds the time in which it was made; this one is the first that it can.
  return zipSync(Object.fromEntries(entries), {
    mtime: new Date(1980, 0, 1),
  }) as Uint8Array<ArrayBuffer>;
}
