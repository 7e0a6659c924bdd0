/** Replaces a folder atomically: readers see the old files or the new ones, never a mixture. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './command';

/** Decides from a folder's entries whether one of these commands wrote it. */
export type IsOurs = (entries: readonly string[]) => boolean;

/** The site's data always has a data package; other folders have none. */
const hasDataPackage: IsOurs = (entries) => entries.includes('datapackage.json');

/** Writes files, keyed by path in a folder, and creates missing folders. */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, contents: string | Uint8Array]>,
): Promise<void> {
  for (const [path, contents] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

async function entriesOf(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UsageError(
      `Cannot write to '${folder}': ${error instanceof Error ? error.message : error}`,
    );
  }
}

/**
 * Replaces a folder with the given files, keyed by path in it. Throws a UsageError, and changes nothing, if the
 * folder contains something that these commands did not write.
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  isOurs: IsOurs = hasDataPackage,
): Promise<void> {
  const target = resolve(folder);
  const present = await entriesOf(target);
  if (present !== null && present.length > 0 && !isOurs(present)) {
    throw new UsageError(`'${folder}' is not empty and holds other files: name another folder`);
  }
  const fresh = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    await writeFiles(fresh, files);
    if (present !== null) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (present !== null) await rename(old, target);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}
