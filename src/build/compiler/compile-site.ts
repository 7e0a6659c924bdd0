/** Everything under `data/` of the site: the current records, and the pins of earlier days. */
import { join } from 'node:path';
import { compileFolder, type FolderCompilation } from './compile-folder';
import { versionsFile } from './outputs/changes-file';
import { readPins } from './pins/read-pins';

/** The folder of pins, beside the records folder. */
export function pinsFolder(recordsFolder: string): string {
  return join(recordsFolder, '..', 'pins');
}

/**
 * Compiles a records folder, and adds the pins beside it. Throws a PinError for a changed pin, and the file
 * system's error if the records cannot be read.
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
