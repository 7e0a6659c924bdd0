import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDataSet } from '../../core/domain/data-set';
import { dayOf } from '../../core/domain/day';
import { decodeAtlas, decodeDossier } from '../../core/domain/decode-atlas';
import { exportFiles } from '../../core/tables/export-files';
import { compileRecords } from './compile';
import { copy, type Folder, set } from './fixtures/edit-records';
import { soundRecords } from './fixtures/sound-records';
import { addRegister } from './fixtures/sound-register';

/** In milliseconds: property tests may be slow on a busy machine. */
const testTimeout = 600_000;

const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };

function outputsOf(folder: Folder): ReadonlyMap<string, string> {
  const { problems, outputs } = compileRecords(folder, options);
  expect(problems).toEqual([]);
  if (outputs === null) throw new Error('nothing was compiled');
  return outputs;
}

function json(outputs: ReadonlyMap<string, string>, path: string): unknown {
  return JSON.parse(outputs.get(path) ?? '');
}

describe('sound records', () => {
  it('compile to the files that the site and people load', () => {
    expect([...outputsOf(soundRecords()).keys()]).toEqual([
      'atlas.json',
      'search.json',
      'pairs/bishkek--moscow.json',
      'pairs/moscow--suva.json',
      'pairs/suva--un.json',
      'stories/oceania.json',
      ...exportFiles.flatMap((file) => ('write' in file ? [file.name] : [])),
      'datapackage.json',
      'changes.json',
      'about.json',
    ]);
    const { binaries } = compileRecords(soundRecords(), options);
    expect([...binaries.keys()]).toEqual(['pairs.parquet', 'events.parquet']);
  });

  it('become an atlas that the browser can decode, with every field', () => {
    const atlas = decodeAtlas(json(outputsOf(soundRecords()), 'atlas.json'));
    expect([...atlas.topics.keys()]).toEqual(['health', 'culture']);
    expect([...atlas.places.keys()]).toEqual(['bishkek', 'moscow', 'suva', 'un']);
    expect([...atlas.pairs.keys()]).toEqual(['bishkek--moscow', 'moscow--suva', 'suva--un']);
    expect(atlas.places.get('bishkek')).toEqual({
      id: 'bishkek',
      kind: 'city',
      names: { en: 'Bishkek', ru: 'Бишкек', ky: 'Бишкек', kk: 'Бішкек', zh: '比什凯克' },
      aliases: ['Frunze', 'Фрунзе'],
      country: 'KG',
      coordinates: [74.5906, 42.87],
      wikidata: 'Q9361',
      note: {
        text: { en: 'Called Frunze until 1991.', ru: 'До 1991 года — Фрунзе.' },
        source: {
          url: 'https://example.org/renamed',
          publisher: 'Example',
          published: '1991-02',
        },
      },
    });
    expect(atlas.places.get('moscow')?.aliases).toEqual([]);
  });

  it('become dossiers that the browser can decode, in the order of the atlas', () => {
    const outputs = outputsOf(soundRecords());
    const atlas = decodeAtlas(json(outputs, 'atlas.json'));
    for (const pair of atlas.pairs.values()) {
      const dossier = decodeDossier(json(outputs, `pairs/${pair.id}.json`));
      expect(dossier.id).toBe(pair.id);
      // Everything that the atlas has about an event, and more.
      expect(dossier.events).toMatchObject(pair.events);
    }
    const [meeting] = decodeDossier(json(outputs, 'pairs/bishkek--moscow.json')).events;
    expect(meeting?.note?.ru).toBe('День не назван.');
    expect(meeting?.sources[0]).toMatchObject({
      article: { id: 'gazette-1', archived: 'https://archive.example/gazette-1' },
      passage: { start: 'The mayors met', end: 'on Thursday' },
      note: { en: 'It names the forum.' },
    });
  });

  it('list the events of a pair by the start of what they state, undated ones last', () => {
    const atlas = decodeAtlas(json(outputsOf(soundRecords()), 'atlas.json'));
    expect(atlas.pairs.get('bishkek--moscow')?.events.map(({ kind }) => kind)).toEqual([
      'meeting',
      'programme',
      'sister-city-agreement',
    ]);
    const turned = soundRecords();
    const path = 'pairs/bishkek--moscow.json';
    const { events } = JSON.parse(turned.get(path) ?? '');
    set(turned, path, ['events'], events.toReversed());
    expect(outputsOf(turned).get('atlas.json')).toBe(outputsOf(soundRecords()).get('atlas.json'));
  });

  it('list events that start together by kind', () => {
    const folder = soundRecords();
    set(folder, 'pairs/bishkek--moscow.json', ['events', 0, 'kind'], 'visit');
    set(folder, 'pairs/bishkek--moscow.json', ['events', 1, 'inForce'], undefined);
    const atlas = decodeAtlas(json(outputsOf(folder), 'atlas.json'));
    expect(atlas.pairs.get('bishkek--moscow')?.events.map(({ kind }) => kind)).toEqual([
      'programme',
      'visit',
      'sister-city-agreement',
    ]);
  });

  it('offer collections in their order, with the pairs that they list', () => {
    const folder = soundRecords();
    const second = 'collections/oceania.json';
    const first = 'collections/zero.json';
    copy(folder, second, first);
    set(folder, first, ['order'], 1);
    set(folder, first, ['pairs'], undefined);
    const { collections } = decodeAtlas(json(outputsOf(folder), 'atlas.json'));
    expect(collections.map(({ id }) => id)).toEqual(['zero', 'oceania']);
    expect(collections.map(({ pairs }) => pairs.map(({ id }) => id))).toEqual([
      [],
      ['suva--un', 'moscow--suva'],
    ]);
    expect(collections[0]).toMatchObject({
      title: { en: 'Across the ocean', ru: 'За океаном' },
      text: { en: 'What reaches Suva.', zh: '抵达苏瓦的往来。' },
      view: 'place=suva&years=1990..latest',
    });
  });

  it('say when a record was last changed, where that is known', () => {
    const history = new Map([
      ['pairs/suva--un.json', '2026-02-03'],
      ['places/suva.json', '2026-03-04'],
      ['articles/gazette-1.json', '2025-01-01'],
      ['README.md', '2026-11-11'],
    ]);
    const { outputs } = compileRecords(soundRecords(), { ...options, history });
    if (outputs === null) throw new Error('nothing was compiled');
    const changed = (id: string) => decodeDossier(json(outputs, `pairs/${id}.json`)).changed?.text;
    expect([changed('suva--un'), changed('moscow--suva')]).toEqual(['2026-02-03', undefined]);
    const { places } = decodeAtlas(json(outputs, 'atlas.json'));
    expect([places.get('suva')?.changed, places.get('un')?.changed]).toEqual([
      '2026-03-04',
      undefined,
    ]);
    expect(decodeDataSet(json(outputs, 'about.json')).changed?.text).toBe('2026-03-04');
  });

  it('say when each event of a record was last changed, where all its lines are known', () => {
    const records = soundRecords();
    const path = 'pairs/bishkek--moscow.json';
    const lines = (records.get(path) ?? '').trimEnd().split('\n');
    const summary = lines.findIndex((line) => line.includes('The heads of both cities met'));
    const days = lines.map((_, index) => (index === summary ? '2026-05-01' : '2025-01-01'));
    const changes = (known: readonly string[]) => {
      const lineHistory = new Map([[path, known]]);
      const { outputs } = compileRecords(records, { ...options, lineHistory });
      if (outputs === null) throw new Error('nothing was compiled');
      const { events } = decodeDossier(json(outputs, path));
      return Object.fromEntries(events.map(({ kind, changed }) => [kind, changed]));
    };
    expect(changes(days)).toMatchObject({ meeting: '2026-05-01', programme: '2025-01-01' });
    expect(changes(days.slice(1))).toMatchObject({ meeting: undefined, programme: undefined });
  });

  it('come with the version and the sizes of what people take away', () => {
    const outputs = outputsOf(soundRecords());
    const { version, changed, undatedArticles, files } = decodeDataSet(json(outputs, 'about.json'));
    expect({ version, changed, undatedArticles }).toEqual({
      version: '1.2.3',
      changed: null,
      undatedArticles: 1,
    });
    const paths = files.map(({ path }) => path);
    expect(new Set(paths)).toEqual(
      new Set([
        'atlas.json',
        ...exportFiles.map(({ name }) => name),
        'datapackage.json',
        'changes.json',
      ]),
    );
    const { binaries } = compileRecords(soundRecords(), options);
    for (const { path, bytes } of files) {
      expect(bytes).toBe(Buffer.byteLength(outputs.get(path) ?? binaries.get(path) ?? ''));
    }
  });

  it('lose nothing that is white space only to the eye: texts are trimmed, not changed', () => {
    const folder = soundRecords();
    set(folder, 'articles/gazette-1.json', ['publisher'], ' The Gazette ');
    const { problems, outputs } = compileRecords(folder, options);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['white-space', 'warning'],
    ]);
    expect(outputs?.get('articles.csv')).toBe(outputsOf(soundRecords()).get('articles.csv'));
  });

  it(
    'give the same bytes in whatever order the files come',
    () => {
      const folder = soundRecords();
      for (const name of ['one', 'another']) addRegister(folder, name);
      const expected = [...outputsOf(folder)];
      const order = fc.shuffledSubarray([...folder], { minLength: folder.size });
      fc.assert(
        fc.property(order, (shuffled) => {
          expect([...outputsOf(new Map(shuffled))]).toEqual(expected);
        }),
      );
    },
    testTimeout,
  );

  it('give the same bytes however a file is laid out', () => {
    const folder = soundRecords();
    for (const [path, text] of folder) folder.set(path, JSON.stringify(JSON.parse(text)));
    expect([...outputsOf(folder)]).toEqual([...outputsOf(soundRecords())]);
  });
});

describe('an empty folder', () => {
  it('lacks its topics, and nothing else', () => {
    const { problems, outputs } = compileRecords(new Map(), options);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ['missing-file', 'topics.json'],
    ]);
    expect(outputs).toBeNull();
  });
});
