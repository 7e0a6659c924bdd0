import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerPackage } from '../compiler/registers/register-package';
import { capture } from './captured-terminal.fixture';
import { run } from './run';
import { writeFiles } from './write-folder';

let data = '';

const places = ['nara-jp', 'osh-kg'].map((id, index) => ({
  ...{ id, name: id, addition: '', otherNames: [], country: null, wikidata: null },
  coordinates: [70 + index, 40] as const,
}));
const pair = {
  ends: ['nara-jp', 'osh-kg'],
  start: '',
  end: '',
  references: [],
  listedAs: '',
} as const;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'atlas-registers-'));
  for (const name of ['first', 'second']) {
    const source = { title: `List ${name}`, url: `https://example.org/${name}` };
    const origin = { name, title: `The ${name}`, source, licence: 'MIT', retrieved: '2026-11-22' };
    await writeFiles(join(data, 'registers', name), registerPackage(origin, places, [pair]));
  }
});

afterEach(async () => {
  await rm(data, { recursive: true });
});

function registers(...args: string[]) {
  return capture((terminal) => run(['registers', ...args, '--data', data], terminal));
}

describe('data registers', () => {
  it('lists them with source, day, size and sum', async () => {
    const { code, out } = await registers();
    expect(code).toBe(0);
    expect(out).toContain(
      'first: The first\n  1 pair between 2 places\n  List first, https://example.org/first\n  retrieved 2026-11-22, licence MIT',
    );
    expect(out).toContain('2 registers, 2 pairs');
  });

  it('removes one, and no other folder', async () => {
    expect(await registers('remove', 'first')).toMatchObject({ code: 0 });
    expect(await readdir(join(data, 'registers'))).toEqual(['second']);
    expect((await registers()).out).toContain('1 register, 1 pair');
    for (const name of ['first', '../registers/second', '..', 'other']) {
      await mkdir(join(data, 'registers', 'other'), { recursive: true });
      await writeFile(join(data, 'registers', 'other', 'notes.txt'), '');
      expect(await registers('remove', name)).toMatchObject({ code: 2 });
    }
    expect(await readdir(join(data, 'registers'))).toEqual(['other', 'second']);
    expect(await registers('remove')).toMatchObject({ code: 2 });
  });

  it('are counted by check', async () => {
    const { out } = await capture((terminal) => run(['check', data], terminal));
    expect(out).toContain('2 registers with 2 pairs');
  });
});
