/** The records folder that a command works on. */
import { compileFolder, type FolderCompilation } from '../compiler/compile-folder';
import { UsageError } from './command';

export const defaultFolder = 'data';

/** What people call the usual reasons why a folder cannot be read. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none',
  ENOTDIR: 'it is a file',
  EACCES: 'it may not be read',
};

/** Compiles a folder, with `compileSite` the pins as well. Throws a UsageError where it cannot be read. */
export async function compileRecordsFolder(
  directory: string,
  compile: typeof compileFolder = compileFolder,
): Promise<FolderCompilation> {
  try {
    return await compile(directory);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = reasons[String(error.code)] ?? error.message;
    throw new UsageError(`Cannot read the folder '${directory}': ${reason}`);
  }
}
