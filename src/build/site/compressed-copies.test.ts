import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles } from '../discovery/kept-files';
import { writeCompressedCopies } from './compressed-copies';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copies-'));
});

afterEach(() => rm(folder, { recursive: true }));

const text = 'Bishkek and Moscow. '.repeat(200);

/** The files in a site after its copies have been written. */
async function copied(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
    await writeFile(join(folder, 'site', path), content);
  }
  const kept = keptFiles(join(folder, 'kept'), 'br', null);
  await writeCompressedCopies(join(folder, 'site'), Object.keys(files), kept);
  const entries = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + '/site/'.length))
    .sort();
}

describe('compressed copies of a site', () => {
  it('hold the same as the file that they lie beside', async () => {
    const paths = await copied({ 'assets/index.js': text });
    expect(paths).toEqual(['assets/index.js', 'assets/index.js.br', 'assets/index.js.gz']);
    const read = (extension: string) =>
      readFile(join(folder, 'site/assets', `index.js.${extension}`));
    expect(brotliDecompressSync(await read('br')).toString()).toBe(text);
    expect(gunzipSync(await read('gz')).toString()).toBe(text);
  });

  it('are not made of what is compressed already, or fits into a packet', async () => {
    expect(await copied({ 'pictures/a.png': text, 'icon.svg': '<svg/>' })).toEqual([
      'icon.svg',
      'pictures/a.png',
    ]);
  });

  it('are not made of Parquet: parts of the copy would be sent for parts of the file', async () => {
    expect(await copied({ 'data/pairs.parquet': text })).toEqual(['data/pairs.parquet']);
  });

  it('are gzip alone for what there is one of for each place and pair, and for calendars', async () => {
    const pages = { 'index.html': text, 'ru/index.html': text, 'ru/place/osh/index.html': text };
    const calendars = { 'place/osh/anniversaries.ics': text, 'ru/anniversaries.ics': text };
    const others = { 'assets/pages/abc.svg': text, 'data/pairs/osh--suva.json': text };
    const paths = await copied({ ...pages, ...calendars, ...others });
    expect(paths.filter((path) => path.endsWith('.br'))).toEqual([
      'index.html.br',
      'ru/index.html.br',
    ]);
    expect(paths.filter((path) => path.endsWith('.gz'))).toHaveLength(7);
  });

  it('are kept from build to build by what the file holds, whatever its name', async () => {
    await copied({ 'assets/index-1.js': text });
    await copied({ 'assets/index-2.js': text });
    expect(await readdir(join(folder, 'kept'))).toHaveLength(1);
  });
});
