/** The records as an archive that is unpacked in the folder of the project. */
import { zipOf } from '../../core/tables/zip';

/** By path in the records folder. */
export function archiveOf(files: ReadonlyMap<string, string>): Blob {
  const inProject = new Map([...files].map(([path, text]) => [`data/${path}`, text]));
  return new Blob([zipOf(inProject)], { type: 'application/zip' });
}
