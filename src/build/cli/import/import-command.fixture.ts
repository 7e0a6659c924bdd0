/** `npm run data -- import` of a list, in a work folder. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readRegisters } from '../../compiler/registers/read-register';
import { capture, type Written } from '../captured-terminal.fixture';
import type { Terminal } from '../command';
import { inFreshFolder } from '../fresh-folder.fixture';
import { run } from '../run';

const about = [
  ...['--source', 'A list', '--source-url', 'https://example.org/list'],
  ...['--licence', 'CC-BY-SA-4.0', '--retrieved', '2026-11-22'],
];

interface Ran extends Written {
  readonly shown: readonly string[];
}

/** Gives every test of the calling file its own work folder, and functions that use it. */
export function importingIntoFreshFolder(use: (work: string) => void) {
  let work = '';

  inFreshFolder('atlas-import-', (path) => {
    work = path;
    use(work);
  });

  /** `npm run data -- import`, with the records folder and the report in the work folder. */
  async function importFile(
    text: string,
    options: readonly string[] = ['--yes'],
    { file = 'list.csv', ask }: { file?: string; ask?: Terminal['ask'] } = {},
  ): Promise<Ran> {
    const path = join(work, file);
    await writeFile(path, text);
    const args = [
      ...['import', path, '--name', 'sample', ...about],
      ...['--data', join(work, 'data'), '--report', join(work, 'report.csv'), ...options],
    ];
    const shown: string[] = [];
    const more = { progress: (line: string) => shown.push(line), ...(ask && { ask }) };
    return { ...(await capture((terminal) => run(args, terminal), more)), shown };
  }

  async function registerFiles(): Promise<Map<string, string>> {
    const folder = join(work, 'data', 'registers', 'sample');
    const names = await readdir(folder);
    const read = async (name: string) =>
      [`registers/sample/${name}`, await readFile(join(folder, name), 'utf8')] as const;
    return new Map(await Promise.all(names.map(read)));
  }

  /** Reads the register with the compiler. */
  async function readRegister() {
    const { registers, problems } = readRegisters(await registerFiles());
    expect(problems).toEqual([]);
    const [register] = registers;
    if (register === undefined) throw new Error('There is no register');
    return register;
  }

  return { importFile, readRegister, registerFiles };
}
