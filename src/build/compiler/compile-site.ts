/** Everything under `data/` of the site: the records as they are now, and the pins of other days. */
import { join } from 'node:path';
import { compileFolder, type FolderCompilation } from './compile-folder';
import { versionsFile } from './outputs/changes-file';
import { readPins } from './pins/read-pins';

/** The folder of pins stands beside that of the records. */
export function pinsFolder(recordsFolder: string): string {
  return join(recordsFolder, '..', 'pins');
}

/**
 * Compiles a records folder, and adds the pins beside it. Throws a PinError for a pin that was
 * changed, and the error of the file system where the records cannot be read.
 */
export async function compileSite(recordsFolder: string): Promise<FolderCompilation> {
  const [compilation, pins] = await Promise.all([
    compileFolder(recordsFolder),
    readPins(pinsFolder(recordsFolder)),
  ]);
  const { outputs, compiled, binaries } = compilation;
  if (outputs === null || compiled === null) return compilation;
  const versions = versionsFile(compiled, pins.pins);
  return {
    ...compilation,
    outputs: new Map([...outputs, ['versions.json', versions], pins.list]),
    binaries: new Map([...binaries, ...pins.files]),
  };
}
