import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atlasFormat } from '../../core/domain/atlas-files';
import { decodeAtlas } from '../../core/domain/decode-atlas';
import { set } from '../compiler/fixtures/edit-records';
import { soundRecords } from '../compiler/fixtures/sound-records';
import { run } from './run';
import { writeFiles } from './write-folder';

let work = '';

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'atlas-pin-'));
  vi.useFakeTimers({ now: new Date('2026-11-22T23:59:00Z'), toFake: ['Date'] });
  await writeRecords(soundRecords());
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(work, { recursive: true });
});

function writeRecords(folder: ReadonlyMap<string, string>): Promise<void> {
  return writeFiles(join(work, 'data'), folder);
}

async function data(...args: string[]) {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const code = await run(args, { out: keep, error: keep, isColoured: false });
  return { code, text: lines.join('\n') };
}

const pin = () => data('pin', join(work, 'data'));
const pinned = (path: string) => readFile(join(work, 'pins', '2026-11-22', path), 'utf8');

async function renameSuva(name: string): Promise<void> {
  const folder = soundRecords();
  set(folder, 'places/suva.json', ['names', 'en'], name);
  await writeRecords(folder);
}

describe('data pin', () => {
  it('writes everything that the site serves today into the folder of the day', async () => {
    const { code, text } = await pin();
    expect(code).toBe(0);
    expect(text).toContain('data=2026-11-22 always shows it');
    expect(decodeAtlas(JSON.parse(await pinned('atlas.json'))).places.size).toBe(4);
    expect(await readdir(join(work, 'pins', '2026-11-22'))).toContain('events.csv');
    expect(JSON.parse(await pinned('pin.json'))).toEqual({
      day: '2026-11-22',
      format: atlasFormat,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('says the same again where nothing has changed', async () => {
    await pin();
    const before = await pinned('pin.json');
    expect(await pin()).toEqual({ code: 0, text: expect.stringContaining('same content') });
    expect(await pinned('pin.json')).toBe(before);
  });

  it('never writes over a pin', async () => {
    await pin();
    const before = await pinned('atlas.json');
    await renameSuva('Suva city');
    expect(await pin()).toEqual({ code: 1, text: expect.stringContaining('pin again tomorrow') });
    expect(await pinned('atlas.json')).toBe(before);
  });

  it('keeps the pins of other days', async () => {
    await pin();
    const before = await pinned('atlas.json');
    await renameSuva('Suva city');
    vi.setSystemTime(new Date('2026-11-23T00:01:00Z'));
    expect((await pin()).code).toBe(0);
    expect(await readdir(join(work, 'pins'))).toEqual(['2026-11-22', '2026-11-23']);
    expect(await pinned('atlas.json')).toBe(before);
  });

  it('pins nothing while a record has an error', async () => {
    const folder = soundRecords();
    set(folder, 'places/suva.json', ['country'], 'QX');
    await writeRecords(folder);
    expect((await pin()).code).toBe(1);
    expect(await readdir(work)).not.toContain('pins');
  });

  it('is part of what is built, with a list of the pins', async () => {
    await pin();
    await renameSuva('Suva city');
    const out = join(work, 'site');
    expect((await data('build', join(work, 'data'), '--out', out)).code).toBe(0);
    const { pins } = JSON.parse(await readFile(join(out, 'pins.json'), 'utf8'));
    expect(pins).toMatchObject([{ day: '2026-11-22', format: atlasFormat }]);
    const copy = await readFile(join(out, 'pinned', '2026-11-22', 'atlas.json'), 'utf8');
    expect(copy).toBe(await pinned('atlas.json'));
    expect(copy).not.toBe(await readFile(join(out, 'atlas.json'), 'utf8'));
  });

  it('is noticed when somebody changes it, by its name', async () => {
    await pin();
    const file = join(work, 'pins', '2026-11-22', 'places.csv');
    await writeFile(file, `${await pinned('places.csv')}\r\n`);
    const { code, text } = await data('build', join(work, 'data'), '--out', join(work, 'site'));
    expect(code).toBe(1);
    expect(text).toContain('2026-11-22 has been changed');
  });

  it.each(['latest', '2026-13-01', '2026-11'])('is not in a folder named %s', async (name) => {
    await mkdir(join(work, 'pins', name), { recursive: true });
    const { code, text } = await data('build', join(work, 'data'), '--out', join(work, 'site'));
    expect(code).toBe(1);
    expect(text).toContain(`${name} is not a pin`);
  });
});
