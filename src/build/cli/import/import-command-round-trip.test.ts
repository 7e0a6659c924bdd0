/** What the atlas writes, `data import` reads without losses: registers and exported tables. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { compiledRealRecords } from '../../../../test/real-records';
import { importingIntoFreshFolder } from './import-command.fixture';

/** Reading the bounds of countries may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

let work = '';

const { importFile, readRegister, registerFiles } = importingIntoFreshFolder((path) => {
  work = path;
});

describe('a register imported again', () => {
  it('is the same, from its own tables', async () => {
    const header = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2,start,end,reference';
    const rows = [
      'Osh,Kyrgyzstan,40.53,72.8,Nara,Japan,34.68,135.8,c. 1958,1999,https://example.org/1',
      'Mitte (Berlin),Germany,52.5,13.4,札幌市,Japan,43.06,141.35,May 1988,,',
      'Osh,Kyrgyzstan,40.53,72.8,札幌市,Japan,43.06,141.35,,,',
    ];
    await importFile([header, ...rows].join('\n'));
    const first = await registerFiles();
    const folder = 'registers/sample';
    await writeFile(join(work, 'places.csv'), first.get(`${folder}/places.csv`) ?? '');
    await rm(join(work, 'data'), { recursive: true });
    const pairs = first.get(`${folder}/pairs.csv`) ?? '';
    expect(await importFile(pairs, ['--yes'], { file: 'pairs.csv' })).toMatchObject({ code: 0 });
    expect(await registerFiles()).toEqual(first);
  });
});

describe('export followed by import', () => {
  async function exportedFile(path: string): Promise<string> {
    const text = (await compiledRealRecords()).outputs?.get(path);
    if (text === undefined) throw new Error(`There is no ${path}`);
    return text;
  }

  async function documentedPairs(): Promise<string[]> {
    const { files } = await compiledRealRecords();
    return [...files.keys()]
      .flatMap((path) => /^pairs\/(.*)\.json$/.exec(path)?.[1] ?? [])
      .toSorted();
  }

  async function importedPairs(): Promise<string[]> {
    const { pairs } = await readRegister();
    return pairs.map(({ ends }) => ends.join('--')).toSorted();
  }

  it('gives the same pairs, from pairs.csv and the places.csv beside it', async () => {
    await mkdir(work, { recursive: true });
    await writeFile(join(work, 'places.csv'), await exportedFile('places.csv'));
    const { code } = await importFile(await exportedFile('pairs.csv'), ['--yes'], {
      file: 'pairs.csv',
    });
    expect(code).toBe(0);
    expect(await importedPairs()).toEqual(await documentedPairs());
  });

  it('gives the same pairs, from pairs.geojson', async () => {
    const { code } = await importFile(await exportedFile('pairs.geojson'), ['--yes'], {
      file: 'pairs.geojson',
    });
    expect(code).toBe(0);
    expect(await importedPairs()).toEqual(await documentedPairs());
  });
});
