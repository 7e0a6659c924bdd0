/** The data command, run on changed copies of the sound records. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { set } from '../compiler/fixtures/edit-records';
import { soundRecords } from '../compiler/fixtures/sound-records';
import type { ExitCode } from './command';
import { inFreshFolder } from './fresh-folder.fixture';
import { run } from './run';

/** Gives every test of the calling file its own work folder, and returns the function that writes records to it. */
export function writingToFreshFolder(use: (work: string) => void) {
  let work = '';

  inFreshFolder('atlas-cli-', (path) => {
    work = path;
    use(work);
  });

  return async function writeRecords(change: (folder: Map<string, string>) => void = () => {}) {
    const folder = soundRecords();
    change(folder);
    const directory = join(work, 'data');
    await rm(directory, { recursive: true, force: true });
    for (const [path, text] of folder) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    return directory;
  };
}

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** Runs `npm run data --` with arguments. */
export async function data(...args: string[]): Promise<Result> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    isColoured: false,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** An error in a record. */
export const breakIt = (folder: Map<string, string>) =>
  set(folder, 'places/suva.json', ['country'], 'Fiji, 100%');
/** A warning about a record. */
export const doubtIt = (folder: Map<string, string>) =>
  set(folder, 'articles/gazette-1.json', ['publisher'], 'The  Gazette');
