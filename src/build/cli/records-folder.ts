/** The records folder that a command works on. */
import { compileFolder, type FolderCompilation } from '../compiler/compile-folder';
import { type Terminal, UsageError } from './command';
import { report } from './report';

export const defaultFolder = 'data';

/** Messages for the usual errors of reading a folder. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none',
  ENOTDIR: 'it is a file',
  EACCES: 'reading it is not permitted',
};

/** Compiles a folder; with `compileSite`, the pins as well. Throws a UsageError if it cannot be read. */
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

/**
 * Compiles a folder like `compileRecordsFolder`, reports its problems, and returns the outputs to write; `null`
 * if there is an error, so that nothing is written.
 */
export async function compileOutputs(
  directory: string,
  terminal: Terminal,
  compile: typeof compileFolder = compileFolder,
): Promise<ReadonlyMap<string, string | Uint8Array> | null> {
  const compilation = await compileRecordsFolder(directory, compile);
  if (compilation.problems.length > 0) {
    terminal.error(report(compilation, directory, 'text', terminal.isColoured));
  }
  const { outputs, binaries } = compilation;
  return outputs && new Map<string, string | Uint8Array>([...outputs, ...binaries]);
}
