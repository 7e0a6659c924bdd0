/** The project's own records, compiled once for all tests of a worker: it takes seconds. */
import { fileURLToPath } from 'node:url';
import { compileFolder, type FolderCompilation } from '../src/build/compiler/compile-folder';

let compilation: Promise<FolderCompilation> | undefined;

/** Must not be changed. */
export function compiledRealRecords(): Promise<FolderCompilation> {
  compilation ??= compileFolder(fileURLToPath(new URL('../data', import.meta.url)));
  return compilation;
}
