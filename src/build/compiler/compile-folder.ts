/** Compiles a records folder on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { dayOfTime } from '../../core/domain/day';
import { type Compilation, compileRecords } from './compile';
import { lastDays, readChangeLog, readLineHistory, versionsIn } from './record-history';

/**
 * The files of a folder, or of a part of it, as text, by path in the folder with `/`. Bytes that are
 * not UTF-8 become U+FFFD, which a check reports. Throws the error of the file system where the folder
 * cannot be read.
 */
export async function readFolder(directory: string, part = ''): Promise<Map<string, string>> {
  const files = await readFiles(directory, part);
  return new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** Likewise, as bytes. */
export async function readFiles(directory: string, part = ''): Promise<Map<string, Buffer>> {
  const entries = await readdir(join(directory, part), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(directory, path).split(sep).join('/'), await readFile(path)] as const;
      }),
    ),
  );
}

/** The version of the data set: that of the project which holds it. */
export async function projectVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

export interface FolderCompilation extends Compilation {
  /** The files as they were read, by path in the folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** Compiles the folder as of today. Throws the error of the file system where it cannot be read. */
export async function compileFolder(directory: string): Promise<FolderCompilation> {
  const [files, version, log, lineHistory] = await Promise.all([
    readFolder(directory),
    projectVersion(),
    readChangeLog(directory),
    readLineHistory(directory),
  ]);
  const today = dayOfTime(Date.now());
  const history = lastDays(log);
  const versions = versionsIn(log);
  return { files, ...compileRecords(files, { today, version, history, lineHistory, versions }) };
}
