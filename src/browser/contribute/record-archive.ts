/** The records as an archive that is unpacked in the folder of the project. */
import { strToU8, zipSync } from 'fflate';

/** By path in the records folder. */
export function archiveOf(files: ReadonlyMap<string, string>): Blob {
  const entries = [...files].map(([path, text]) => [`data/${path}`, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}
