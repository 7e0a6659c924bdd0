import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { decodeAtlas } from '../../../core/domain/decode-atlas';
import { decodeRegister, placeIdAt } from '../../../core/domain/register';
import { compileRecords } from '../compile';
import { type Folder, replace, set } from '../fixtures/edit-records';
import { soundRecords } from '../fixtures/sound-records';
import { addRegister, origin } from '../fixtures/sound-register';

/** Reading the bounds of countries may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const packageFile = 'registers/sample/datapackage.json';
const placesFile = 'registers/sample/places.csv';

function outputsOf(change: (folder: Folder) => void = () => {}): ReadonlyMap<string, string> {
  const folder = soundRecords();
  addRegister(folder);
  set(folder, packageFile, ['resources'], []);
  change(folder);
  const { outputs, problems } = compileRecords(folder, {
    today: dayOf(2026, 11, 22),
    version: '1.2.3',
  });
  expect(problems).toEqual([]);
  if (outputs === null) throw new Error('Nothing was written');
  return outputs;
}

function registerOf(change?: (folder: Folder) => void) {
  return decodeRegister(JSON.parse(outputsOf(change).get('registers/sample.json') ?? ''));
}

/** The documented place for each of the register's names. */
function matchesOf(change?: (folder: Folder) => void): Record<string, string | null> {
  const { places } = registerOf(change);
  return Object.fromEntries(places.map(({ name, documented }) => [name, documented]));
}

describe('a register that was built', () => {
  it('is listed in the atlas', () => {
    const { registers } = decodeAtlas(JSON.parse(outputsOf().get('atlas.json') ?? ''));
    expect(registers).toEqual([{ ...origin, pairCount: 2 }]);
  });

  it('holds what its tables say', () => {
    const { places, pairs, ownIds: _, ...about } = registerOf();
    expect(about).toEqual(origin);
    expect(places.map(({ name, country }) => [name, country])).toEqual([
      ['Москва', 'FJ'],
      ['Frunze', 'KG'],
      ['Moskwa', 'RU'],
    ]);
    expect(places[0]).toMatchObject({
      addition: 'Suva',
      otherNames: ['Suva-Moscow'],
      coordinates: [178.44, -18.14],
    });
    expect(
      Array.from(pairs.firsts, (first, pair) => [
        places[first]?.name,
        places[pairs.seconds[pair] ?? -1]?.name,
        pairs.startYears[pair],
        pairs.endYears[pair],
      ]),
    ).toEqual([
      ['Москва', 'Frunze', 1991, 2001],
      ['Frunze', 'Moskwa', 0, 0],
    ]);
  });

  it('keeps the ids of its tables', () => {
    const register = registerOf();
    expect(register.places.map((_, position) => placeIdAt(register, position))).toEqual([
      'moskva-fj',
      'frunze-kg',
      'moskwa',
    ]);
    expect([...register.ownIds.values()]).toEqual(['moskva-fj', 'moskwa']);
  });

  it('says which of its places and pairs the atlas documents', () => {
    expect(matchesOf()).toEqual({ Frunze: 'bishkek', Moskwa: 'moscow', Москва: null });
    expect([...registerOf().pairs.documented]).toEqual([[1, 'bishkek--moscow']]);
  });
});

describe('a pair of two documented places', () => {
  it('that no record has is not documented', () => {
    const toSuva = (folder: Folder) => replace(folder, placesFile, 'Москва,Suva,', 'Suva,,');
    expect(matchesOf(toSuva)).toEqual({ Frunze: 'bishkek', Moskwa: 'moscow', Suva: 'suva' });
    expect([...registerOf(toSuva).pairs.documented.values()]).toEqual(['bishkek--moscow']);
  });
});

describe('a place of a register is the documented one', () => {
  const edit = (from: string, to: string) => (folder: Folder) =>
    replace(folder, placesFile, from, to);

  it.each([
    ['by an alias, however it is written', edit(',Frunze,', ',FRUNZE,'), 'FRUNZE'],
    ['by a name in another language', edit(',Frunze,', ',比什凯克,'), '比什凯克'],
    ['where no country is stated', edit(',KG,', ',,'), 'Frunze'],
    ['within 25 km', edit('74.6,42.88', '74.6,43.05'), 'Frunze'],
  ])('%s', (_, change, name) => {
    expect(matchesOf(change)[name]).toBe('bishkek');
  });

  it.each([
    ['further away', edit('74.6,42.88', '74.6,43.2'), 'Frunze'],
    ['in another country', edit('KG,74.6,42.88', 'KZ,74.6,42.88'), 'Frunze'],
    ['of another name', edit(',Frunze,', ',Alamedin,'), 'Alamedin'],
    ['that is a part of it', edit(',Frunze,,', ',Frunze,District,'), 'Frunze'],
    ['with another Wikidata id', edit('74.6,42.88,', '74.6,42.88,Q1'), 'Frunze'],
  ])('but not one %s', (_, change, name) => {
    expect(matchesOf(change)[name]).toBeNull();
  });

  it('by its Wikidata id alone', () => {
    expect(matchesOf(edit('Q649', 'Q650')).Moskwa).toBeNull();
  });
});
