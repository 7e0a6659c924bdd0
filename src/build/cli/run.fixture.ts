/** The data command, run on changed copies of the sound records. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { set } from '../compiler/fixtures/edit-records';
import { soundRecords } from '../compiler/fixtures/sound-records';
import { capture, type Written } from './captured-terminal.fixture';
import { inFreshFolder } from './fresh-folder.fixture';
import { run } from './run';
import { writeFiles } from './write-folder';

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
    await writeFiles(directory, folder);
    return directory;
  };
}

/** Runs `npm run data --` with arguments. */
export function data(...args: string[]): Promise<Written> {
  return capture((terminal) => run(args, terminal));
}

/** An error in a record. */
export const breakIt = (folder: Map<string, string>) =>
  set(folder, 'places/suva.json', ['country'], 'Fiji, 100%');
/** A warning about a record. */
export const doubtIt = (folder: Map<string, string>) =>
  set(folder, 'articles/gazette-1.json', ['publisher'], 'The  Gazette');
