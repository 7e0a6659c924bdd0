import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContribution } from '../../../core/contributing/contribution-file';
import type { PairRecord } from '../../../core/domain/record';
import { eventIds } from '../../compiler/event-ids';
import { soundRecords } from '../../compiler/fixtures/sound-records';
import { UsageError } from '../command';
import { addCommandAsking } from './add-command';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'atlas-from-'));
  for (const [path, text] of soundRecords()) {
    const file = join(root, 'data', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** All files on disk, by path. */
async function everything(): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(root.length + 1), await readFile(path, 'utf8')] as const;
      }),
    ),
  );
}

async function addFrom(text: string, ...flags: readonly string[]) {
  const file = join(root, 'contribution.json');
  await writeFile(file, text);
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const terminal = { out: say, error: say, isColoured: false };
  try {
    const args = [join(root, 'data'), '--from', file, '--yes', ...flags];
    const code = await addCommandAsking(() => null).run(args, terminal);
    return { code, said: said.join('\n') };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, said: error.message };
  } finally {
    await rm(file);
  }
}

const sapporo = {
  kind: 'city',
  names: { en: 'Sapporo', ru: 'Саппоро' },
  country: 'JP',
  coordinates: [141.3544, 43.0621],
};
const article = {
  url: 'https://news.example/bishkek-sapporo',
  title: 'Bishkek and Sapporo sign papers on schools',
  publisher: 'Example News',
  published: '2024-05-13',
  language: 'en',
};
const event = {
  kind: 'memorandum',
  date: '2024-05-12',
  topics: ['health'],
  summary: { en: 'The mayors signed a memorandum on exchanges of doctors.' },
};
const contribution = {
  format: 1,
  places: [{ id: 'bishkek' }, { id: 'sapporo', record: sapporo }],
  article: { id: 'example-bishkek-sapporo', record: article },
  event,
  passage: { start: 'The mayors of Bishkek' },
};

async function pairNow(id: string): Promise<PairRecord> {
  return JSON.parse((await everything()).get(`data/pairs/${id}.json`) ?? '');
}

describe('data add --from', () => {
  it('writes what the file says of two places, one of them new', async () => {
    const { code, said } = await addFrom(JSON.stringify(contribution));
    expect(said).toContain('pairs/bishkek--sapporo.json');
    expect(code).toBe(0);
    expect(await pairNow('bishkek--sapporo')).toMatchObject({
      events: [
        {
          ...event,
          sources: [{ article: 'example-bishkek-sapporo', passage: contribution.passage }],
        },
      ],
    });
    expect((await everything()).has('data/places/sapporo.json')).toBe(true);
  });

  it('adds a source to an event, or corrects it, by its id', async () => {
    const before = await pairNow('bishkek--moscow');
    const [known] = eventIds(before.events);
    const places = [{ id: 'bishkek' }, { id: 'moscow' }];
    const source = { format: 1, places, known, article: contribution.article };
    expect((await addFrom(JSON.stringify(source))).code).toBe(0);
    const grown = await pairNow('bishkek--moscow');
    expect(grown.events[0]?.sources.map((each) => each.article)).toEqual([
      'gazette-1',
      'vestnik-2',
      'example-bishkek-sapporo',
    ]);
    const corrected = { format: 1, places, known: eventIds(grown.events)[0], event };
    expect((await addFrom(JSON.stringify(corrected))).code).toBe(0);
    const { events } = await pairNow('bishkek--moscow');
    expect(events[0]).toEqual({ ...event, sources: grown.events[0]?.sources });
    expect(events.slice(1)).toEqual(before.events.slice(1));
  });

  it('corrects a place', async () => {
    const record = {
      ...sapporo,
      names: { en: 'Suva City' },
      country: 'FJ',
      coordinates: [178.4, -18.1],
    };
    const { code } = await addFrom(JSON.stringify({ format: 1, places: [{ id: 'suva', record }] }));
    expect(code).toBe(0);
    const text = (await everything()).get('data/places/suva.json') ?? '';
    expect(JSON.parse(text)).toMatchObject(record);
  });

  it('takes no other flags beside it', async () => {
    const { code, said } = await addFrom(JSON.stringify(contribution), '--kind', 'visit');
    expect([code, said]).toEqual([2, expect.stringContaining('--from says everything')]);
  });

  type Hostile = Readonly<Record<string, unknown>>;
  const withArticle = (changed: Hostile) => ({
    ...contribution,
    article: { id: 'example-1', record: { ...article, ...changed } },
  });
  const withEvent = (changed: Hostile) => ({ ...contribution, event: { ...event, ...changed } });
  const withPlace = (id: string, changed: Hostile = {}) => ({
    ...contribution,
    places: [{ id: 'bishkek' }, { id, record: { ...sapporo, ...changed } }],
  });

  it.each<[string, unknown]>([
    ['an id that leads out of the folder', withPlace('../../outside')],
    ['an id that is an absolute path', withPlace('/tmp/outside')],
    ['an id with a backslash', withPlace('..\\outside')],
    ['an id with a null character', withPlace('sapporo\u0000')],
    ['an id that no file system takes', withPlace('a'.repeat(300))],
    [
      'an article id that leads out of the folder',
      { ...contribution, article: { id: '../x', record: article } },
    ],
    ['an id that another place has', withPlace('moscow')],
    [
      'an id that another article has',
      { ...contribution, article: { id: 'gazette-1', record: article } },
    ],
    ['an article that is not there', { ...contribution, article: { id: 'nowhere-1' } }],
    [
      'a place that is not there',
      { ...contribution, places: [{ id: 'bishkek' }, { id: 'nowhere' }] },
    ],
    ['a place with itself', { ...contribution, places: [{ id: 'bishkek' }, { id: 'bishkek' }] }],
    [
      'three places',
      { ...contribution, places: [{ id: 'bishkek' }, { id: 'moscow' }, { id: 'suva' }] },
    ],
    [
      'a correction of a place that is not there',
      { format: 1, places: [{ id: 'nowhere', record: sapporo }] },
    ],
    ['an event that is not there', { ...contribution, known: 'zzzz' }],
    ['no event', { ...contribution, event: undefined }],
    ['no article', { ...contribution, article: undefined }],
    ['an address that runs a script', withArticle({ url: 'javascript:alert(1)//.x/' })],
    ['an address of data', withArticle({ url: 'data:text/html,<script>' })],
    ['an archived address that runs a script', withArticle({ archived: 'javascript:alert(1)' })],
    ['a control character', withEvent({ summary: { en: 'They\u001b[2Jmet and signed it.' } })],
    ['a huge text', withEvent({ summary: { en: 'word '.repeat(1000) } })],
    ['a huge file', withEvent({ topics: Array.from({ length: 20_000 }, () => 'health') })],
    ['a text instead of a list', withEvent({ topics: 'health' })],
    ['a number instead of a text', withArticle({ title: 5 })],
    ['an unknown topic', withEvent({ topics: ['nothing'] })],
    ['an unknown kind', withEvent({ kind: 'war' })],
    ['a date that is none', withEvent({ date: '2024-02-31' })],
    ['a field more', { ...contribution, run: 'rm -rf /' }],
    ['a field more in a record', withPlace('sapporo', { $schema: 'http://evil.example' })],
    ['sources of its own', withEvent({ sources: [{ article: 'gazette-1' }] })],
    ['another format', { ...contribution, format: 2 }],
    ['a language that is none', withPlace('sapporo', { names: { en: 'Sapporo', tostring: 'x' } })],
    ['coordinates elsewhere', withPlace('sapporo', { coordinates: [0, 0] })],
    ['coordinates that are none', withPlace('sapporo', { coordinates: ['141', 43] })],
    ['null', null],
    ['a list', [contribution]],
  ])('refuses %s, and writes nothing', async (_, hostile) => {
    const before = await everything();
    const { code, said } = await addFrom(JSON.stringify(hostile));
    expect(said).not.toBe('');
    expect(code).toBeGreaterThan(0);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['no JSON', 'places: [osh]'],
    ['nothing', ''],
    ['a key twice', '{"format":1,"format":1}'],
    ['brackets without end', '['.repeat(60_000)],
    [
      'a key of the prototype',
      `{"__proto__":{"polluted":true},${JSON.stringify(contribution).slice(1)}`,
    ],
    ['such a key below', JSON.stringify(contribution).replace('"ru":', '"__proto__":')],
    ['such a key by another name', JSON.stringify(contribution).replace('"ru":', '"constructor":')],
  ])('refuses a file of %s, and writes nothing', async (_, text) => {
    const before = await everything();
    expect((await addFrom(text)).code).toBe(2);
    expect(await everything()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('says what keeps a file from being read, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":1,"places":${json}}`),
        ),
        (text) => {
          const read = readContribution(text);
          if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
