import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeInto } from './site-files';
import { staleFiles } from './stale-files-plugin';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-files-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Atlas</title>');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds a site of some files, possibly over an earlier one. Calls `whenWritten` before stale files are removed. */
async function buildWith(
  files: Readonly<Record<string, string>>,
  { outDir = 'dist', whenWritten = () => {} } = {},
) {
  const writes = {
    name: 'writes',
    writeBundle: ({ dir = '.' }) => {
      for (const [path, text] of Object.entries(files)) writeInto(dir, path, text);
      whenWritten();
    },
  };
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [writes, staleFiles()],
    build: { outDir },
  });
}

/** Makes a file look as if it had been written in 2001. */
function age(path: string): Date {
  const time = new Date('2001-02-03');
  utimesSync(join(root, path), time, time);
  return time;
}

describe('a site that is built again', () => {
  it('keeps a file that says the same, with its time', async () => {
    await buildWith({ 'place/osh/index.html': 'Osh' });
    const time = age('dist/place/osh/index.html');
    await buildWith({ 'place/osh/index.html': 'Osh' });
    expect(statSync(join(root, 'dist/place/osh/index.html')).mtime).toEqual(time);
  });

  it('has what a file says now', async () => {
    await buildWith({ 'place/osh/index.html': 'Osh' });
    await buildWith({ 'place/osh/index.html': 'Ош' });
    expect(readFileSync(join(root, 'dist/place/osh/index.html'), 'utf8')).toBe('Ош');
  });

  it('loses what is no part of it any more, with the folders that are left empty', async () => {
    await buildWith({ 'place/osh/index.html': 'Osh', 'place/index.html': 'Places' });
    age('dist/place/osh/index.html');
    await buildWith({ 'place/index.html': 'Places' });
    expect(existsSync(join(root, 'dist/place/osh'))).toBe(false);
    expect(existsSync(join(root, 'dist/place/index.html'))).toBe(true);
  });

  it('keeps what it has written, even if the clock of the file system is behind', async () => {
    await buildWith({ 'place/index.html': 'Places' });
    const whenWritten = () => void age('dist/place/osh/index.html');
    await buildWith({ 'place/osh/index.html': 'Osh' }, { whenWritten });
    expect(readFileSync(join(root, 'dist/place/osh/index.html'), 'utf8')).toBe('Osh');
  });

  it('leaves a folder alone that is not in the project', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'stale-files-'));
    writeFileSync(join(elsewhere, 'diary.txt'), 'mine');
    const time = new Date('2001-02-03');
    utimesSync(join(elsewhere, 'diary.txt'), time, time);
    await buildWith({}, { outDir: elsewhere });
    expect(readFileSync(join(elsewhere, 'diary.txt'), 'utf8')).toBe('mine');
    rmSync(elsewhere, { recursive: true });
  });
});
