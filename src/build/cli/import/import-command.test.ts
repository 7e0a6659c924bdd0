/** `data import` of lists: what it reads, asks, writes, keeps and refuses. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { importingIntoFreshFolder } from './import-command.fixture';

/** Reading the bounds of countries may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const list = [
  'city1,country1,lat1,lng1,city2,country2,lat2,lng2',
  'Osh,Kyrgyzstan,40.53,72.8,Nara,Japan,34.68,135.8',
  'Nara,Japan,34.68,135.8,Osh,Kyrgyzstan,40.53,72.8',
  'Osh,Kyrgyzstan,40.53,72.8,Xyzzy,Fiji,,',
  '',
].join('\n');

let work = '';

const { importFile, readRegister, registerFiles } = importingIntoFreshFolder((path) => {
  work = path;
});

describe('data import', () => {
  it('writes a register that check accepts, and a report of every row', async () => {
    const { code, out } = await importFile(list);
    expect(code).toBe(0);
    expect(out).toContain('3 rows: 1 taken, 1 merged, 1 refused');
    const { origin, places, pairs } = await readRegister();
    expect(origin).toEqual({
      name: 'sample',
      title: 'A list',
      source: { title: 'A list', url: 'https://example.org/list' },
      licence: 'CC-BY-SA-4.0',
      retrieved: '2026-11-22',
    });
    expect(places.map(({ id }) => id)).toEqual(['nara-jp', 'osh-kg']);
    expect(pairs.map(({ ends }) => ends)).toEqual([['nara-jp', 'osh-kg']]);
    const report = await readFile(join(work, 'report.csv'), 'utf8');
    expect(report.trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('writes the same bytes again', async () => {
    await importFile(list);
    const first = await registerFiles();
    await importFile(list);
    expect(await registerFiles()).toEqual(first);
  });

  it('asks whether the columns are right, and does nothing where they are not', async () => {
    const questions: string[] = [];
    const answer = (text: string) => async (question: string) => {
      questions.push(question);
      return text;
    };
    const refused = await importFile(list, [], { ask: answer('n') });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.out).toContain('lat1      latitude1');
    expect(await readdir(work)).toEqual(['list.csv']);
    expect(await importFile(list, [], { ask: answer('y') })).toMatchObject({ code: 0 });
    expect(questions).toHaveLength(2);
  });

  it('needs an option to agree if it cannot ask', async () => {
    const { code, error } = await importFile(list, []);
    expect(code).toBe(2);
    expect(error).toMatch(/Accept this: npm run data -- import .* --yes$/m);
  });

  it('takes columns that are mapped, without asking', async () => {
    const header = 'Stadt,Breite,Laenge,Partner,PB,PL';
    const mapped = ['Stadt=name1', 'Breite=latitude1', 'Laenge=longitude1'];
    const others = ['Partner=name2', 'PB=latitude2', 'PL=longitude2'];
    const flags = [...mapped, ...others].flatMap((mapping) => ['--map', mapping]);
    const { code } = await importFile(`${header}\nOsh,40.53,72.8,Nara,34.68,135.8\n`, flags);
    expect(code).toBe(0);
    expect((await readRegister()).places.map(({ name }) => name)).toEqual(['Nara', 'Osh']);
  });

  it.each([
    ['a column that is missing', 'foo,bar\n1,2\n', ['--yes'], 'No column is recognised as'],
    ['half of the coordinates', 'city,lat,partner\nA,1,B\n', ['--yes'], 'longitude1'],
    ['a day that has not come yet', list, ['--retrieved', '2999-01-01'], 'has not come yet'],
    ['a report among what is published', list, ['--report', 'dist/x.csv'], 'would be published'],
    [
      'coordinates of no known end',
      'city,partner,o_lat,o_lng\nA,B,1,2\n',
      ['--yes'],
      '--map o_lat=FIELD --map o_lng=FIELD',
    ],
    ['a home that does not exist', 'partner\nOsh\n', ['--yes', '--home', 'Xyzzy, KG'], '--home: '],
    ['a list of one city', 'Partner city\nOsh\n', ['--yes'], '--home "NAME, CC"'],
    ['an unknown field', list, ['--map', 'city1=nam1'], 'did you mean "name1"?'],
    ['an unknown column', list, ['--map', 'cty1=name1'], 'did you mean "city1"?'],
    ['an open quotation mark', `${list}"Osh`, ['--yes'], 'Cannot read'],
    ['no licence', list, ['--yes', '--licence', ''], '--licence: its SPDX identifier or name'],
    ['a date that is no day', list, ['--yes', '--retrieved', '2026'], '--retrieved: the day'],
    ['a bad name', list, ['--yes', '--name', 'My List'], '--name: small letters'],
  ])('refuses %s', async (_, text, options, message) => {
    const { code, error } = await importFile(text, options);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(await readdir(work)).toEqual(['list.csv']);
  });

  it('ends with 1 where no row is a pair, and says why', async () => {
    const { code, out } = await importFile(
      list.split('\n').slice(0, 1).concat('A,,,,B,,,').join('\n'),
    );
    expect(code).toBe(1);
    expect(out).toContain('unknown-place');
    expect(await readdir(work)).not.toContain('data');
  });

  it('asks of which end a column is that only one end has', async () => {
    const header = 'city,latitude,longitude,partner,country,partner_latitude,partner_longitude';
    const text = `${header}\nBerlin,52.52,13.4,Warsaw,Poland,52.23,21.01\n`;
    const { code, error } = await importFile(text);
    expect(code).toBe(2);
    expect(error).toContain('It is unclear which end the column "country" belongs to');
    expect(error).toMatch(/npm run data -- import \S+ --name sample .* --map country=country2\n/);
    expect(await importFile(text, ['--yes', '--map', 'country=country2'])).toMatchObject({
      code: 0,
    });
    const countries = async () => (await readRegister()).places.map(({ country }) => country);
    expect(await countries()).toEqual([null, 'PL']);
    expect(await importFile(text, ['--yes', '--map', 'country=none'])).toMatchObject({ code: 0 });
    expect(await countries()).toEqual([null, null]);
  });

  it('says which columns and lines it does not read', async () => {
    const [header = '', row = ''] = list.split('\n');
    const { out } = await importFile(`Our towns\n,${header}\n0,${row}\n`);
    expect(out).toContain('Above the header, and not read: Our towns');
    expect(out).toContain('Not read, because they have no name: (column 1)');
  });

  it('keeps the ids of the import before', async () => {
    const header = list.split('\n')[0];
    const row = (name: string, east: number) => `${name},US,40,${east},Nara,Japan,34.68,135.8`;
    await importFile([header, row('Springfield', -90)].join('\n'));
    await importFile([header, row('Springfield', -100), row('Springfield', -90)].join('\n'));
    const { places } = await readRegister();
    expect(places.map(({ id, coordinates }) => [id, coordinates[0]])).toEqual([
      ['nara-jp', 135.8],
      ['springfield-us', -90],
      ['springfield-us-2', -100],
    ]);
  });

  it('says where the columns must be wrong', async () => {
    const header = list.split('\n')[0];
    const rows = ['A', 'B', 'C'].map((name, row) => `${name},JP,${135 + row},35,Osh,KG,40.53,72.8`);
    const { code, error } = await importFile([header, ...rows].join('\n'));
    expect(code).toBe(2);
    expect(error).toContain('lie in their country only the other way round');
  });

  it('finds places without coordinates by name and country', async () => {
    const text = 'city,country,twin town,twin country,since\nOsh,Kyrgyzstan,Besançon,France,1959\n';
    const { code, out } = await importFile(text);
    expect(code).toBe(0);
    expect(out).toContain('No coordinates: places are found by name and country in GeoNames');
    const { places } = await readRegister();
    expect(places.map(({ id, coordinates }) => [id, ...coordinates.map(Math.round)])).toEqual([
      ['besancon-fr', 6, 47],
      ['osh-kg', 73, 41],
    ]);
  });

  it('gives a missing first end to every pair', async () => {
    const text = 'Partner city;Country;Since\nBesançon;France;1959\nPadua;Italy;1967\n';
    const { code } = await importFile(text, ['--yes', '--home', 'Freiburg, DE']);
    expect(code).toBe(0);
    expect((await readRegister()).pairs.map(({ ends, startYear }) => [...ends, startYear])).toEqual(
      [
        ['besancon-fr', 'freiburg-de', 1959],
        ['freiburg-de', 'padua-it', 1967],
      ],
    );
  });

  it('says what most rows have in common where they are refused', async () => {
    const { out } = await importFile('city,country,partner\nXyzzy,KG,Plugh\n');
    expect(out).toContain(
      'Most rows are refused for a place without coordinates that the gazetteer',
    );
  });

  it('says what an import changes, and keeps ids', async () => {
    await importFile(list);
    const more = list.replace(
      '\nNara,Japan,34.68,135.8,Osh',
      '\nNara,Japan,34.68,135.8,Suva,Fiji,-18.1,178.4\nNara,Japan,34.68,135.8,Osh',
    );
    const { out } = await importFile(more);
    expect(out).toContain(
      'Compared with the previous register: 1 place new, 0 gone, 0 changed; 1 pair new, 0 gone, 0 changed',
    );
  });

  it('does not overwrite what was corrected by hand without the option for it', async () => {
    await importFile(list);
    const folder = join(work, 'data', 'registers', 'sample');
    const corrected = (await readFile(join(folder, 'places.csv'), 'utf8')).replace('Osh', 'Ösh');
    await writeFile(join(folder, 'places.csv'), corrected);
    const { code, error } = await importFile(list);
    expect(code).toBe(2);
    expect(error).toContain('places.csv of the register "sample" was corrected by hand');
    expect(error).toMatch(/npm run data -- import .* --overwrite$/m);
    expect(await readFile(join(folder, 'places.csv'), 'utf8')).toBe(corrected);
    expect(await importFile(list, ['--yes', '--overwrite'])).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'places.csv'), 'utf8')).not.toBe(corrected);
  });

  it('does not overwrite the register of another source', async () => {
    await importFile(list);
    const other = await importFile(list, ['--yes', '--source-url', 'https://example.org/other']);
    expect(other.code).toBe(2);
    expect(other.error).toContain('The register "sample" comes from another source: A list');
    expect(other.error).toContain('npm run data -- registers remove sample');
  });

  it('accepts licences by name, and an unknown one', async () => {
    await importFile(list, ['--yes', '--licence', 'CC BY 4.0']);
    expect((await readRegister()).origin.licence).toBe('CC-BY-4.0');
    await importFile(list, ['--yes', '--licence', 'unknown']);
    expect((await readRegister()).origin.licence).toBe('unknown');
  });

  it('shows its progress', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, row) => `A${row},,${row / 20},1,B${row},,1,${row / 20 + 2}`,
    );
    const { shown } = await importFile([list.split('\n')[0], ...rows].join('\n'));
    expect(shown).toHaveLength(3);
    expect(shown[0]).toMatch(/^\[#* *\] +\d+ %$/);
    expect(shown.at(-1)).toBe('');
  });
});

describe('the names of the atlas', () => {
  it('find places, also in other scripts', async () => {
    const place = {
      ...{ $schema: '../schema/place.json', kind: 'city', country: 'CN', aliases: [] },
      names: { en: 'Guangzhou', ru: 'Гуанчжоу', ky: 'Гуанчжоу', kk: 'Гуанчжоу', zh: '广州' },
      coordinates: [113.26, 23.13],
    };
    await mkdir(join(work, 'data', 'places'), { recursive: true });
    await writeFile(join(work, 'data', 'places', 'guangzhou.json'), JSON.stringify(place));
    await writeFile(join(work, 'data', 'places', 'broken.json'), '{');
    await importFile('city,country,partner,partner country\n广州,中国,Волгоград,Россия\n');
    const { places } = await readRegister();
    expect(places.map(({ name, coordinates }) => [name, ...coordinates.map(Math.round)])).toEqual([
      ['广州', 113, 23],
      ['Волгоград', 44, 49],
    ]);
  });
});
