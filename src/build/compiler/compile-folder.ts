/** Compiles a records folder on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { dayOfTime } from '../../core/domain/day';
import { type Compilation, compileRecords } from './compile';
import { lastDays, readHistory, versionsIn } from './record-history';

/**
 * The files of a folder, or of a part of it, as text, keyed by path in the folder with `/`. Invalid UTF-8 becomes
 * U+FFFD, which a check reports. Throws the file system's error if the folder cannot be read.
 */
export async function readFolder(directory: string, part = ''): Promise<Map<string, string>> {
  const files = await readFiles(directory, part);
  return new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** The same as bytes. */
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

/** The version of the data set: the version in the project's `package.json`. */
export async function projectVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

export interface FolderCompilation extends Compilation {
  /** The files as read, keyed by path in the folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** Compiles the folder as of today. Throws the file system's error if it cannot be read. */
export async function compileFolder(directory: string): Promise<FolderCompilation> {
  const [files, version, { log, lines: lineHistory }] = await Promise.all([
    readFolder(directory),
    projectVersion(),
    readHistory(directory),
  ]);
  const today = dayOfTime(Date.now());
  const history = lastDays(log);
  const versions = versionsIn(log);
  return { files, ...compileRecords(files, { today, version, history, lineHistory, versions }) };
}
