import { describe, expect, it } from 'vitest';
import { atlasOf, event, today, viewOf, years } from './atlas.fixture';
import { alsoListedBy, countListedChoices, findListed, listedPartners } from './listed';
import { registerOf, sceneOfRegister, townPairs, townPlaces, townsIn } from './register.fixture';
import { RegisterIndex } from './register-index';
import { listedStates } from './register-scene';
import { composeScene } from './scene';
import { settleView } from './settle-view';
import { defaultView, type Filters, noFilters, type Selection, showLayer, type View } from './view';

const documented = atlasOf({ 'bishkek--moscow': [event('sister-city-agreement', '1997')] });
const atlas = {
  ...documented,
  registers: [
    {
      name: 'towns',
      title: 'Twin towns',
      source: { title: 'A list', url: 'https://towns.example/' },
      licence: 'CC0-1.0',
      retrieved: '2026-11-22',
      pairCount: 4,
    },
  ],
};
const index = townsIn(atlas);

function shownPairs(view: View): number[] {
  return [...sceneOfRegister(index, view).pairs];
}

function stateNames(view: View): string[] {
  const names = Object.keys(listedStates);
  return Array.from(sceneOfRegister(index, view).states, (state) => names[state] ?? '');
}

describe('a register in the scene', () => {
  it('shows its pairs, but not those that the atlas documents', () => {
    expect(shownPairs(viewOf({}))).toEqual([0, 1, 3]);
    expect(stateNames(viewOf({}))).toEqual(['plain', 'plain', 'hidden', 'plain']);
  });

  it('says of the documented pair that it lists it, too', () => {
    const scene = composeScene(atlas, viewOf({}), today, [index]);
    expect(scene.pairs).toHaveLength(1);
    expect(alsoListedBy(scene, 'bishkek--moscow').map(({ name }) => name)).toEqual(['towns']);
  });

  it('shows documented places where the atlas has them', () => {
    expect(index.coordinatesOf(1)).toEqual([70, 40]);
    expect([...index.ends.subarray(4, 8)]).toEqual([70, 40, 24, 57]);
  });

  it('hides a pair between two names of one documented place', () => {
    const twice = registerOf(
      [
        { name: 'Bishkek', country: 'KG', at: [74, 43], documented: 'bishkek' },
        { name: 'Frunze', country: 'KG', at: [74, 43], documented: 'bishkek' },
      ],
      [{ ends: [0, 1] }],
    );
    expect([...sceneOfRegister(new RegisterIndex(twice, atlas), viewOf({})).pairs]).toEqual([]);
  });

  it.each<[string, Partial<Filters>, number[]]>([
    ['a country of either end', { countries: ['DE'] }, [0]],
    ['a country of a documented end', { countries: ['KG'] }, [1]],
    ['the countries of both ends', { countries: ['LV-RU'] }, [3]],
    ['the countries of both ends, whichever comes first', { countries: ['LV-KG', 'DE'] }, [0, 1]],
    ['two countries between which it lists nothing', { countries: ['DE-RU'] }, []],
    ['distance', { distance: { from: null, to: 1500 } }, [0]],
    ['a distance from below', { distance: { from: 1500, to: null } }, [1, 3]],
    ['years in which it lasted', years(1995), [0, 1, 3]],
    ['years after it ended', years(2010), [0, 3]],
    ['years before it began', years(1980), [3]],
    ['the year in which it began', { ...years(1985), mode: 'begun' }, [0, 3]],
    ['years that are stated', { undated: 'hide' }, [0, 1]],
    [
      'what it does not state',
      { topics: ['health'], ties: ['contact'], languages: ['ru'] },
      [0, 1, 3],
    ],
  ])('is filtered by %s', (_, filters, expected) => {
    expect(shownPairs(viewOf(filters))).toEqual(expected);
  });

  it.each<[string, Selection, string[]]>([
    [
      'a listed place',
      { type: 'places', ids: ['towns.riga-lv'] },
      ['selected', 'selected', 'hidden', 'selected'],
    ],
    [
      'a documented place',
      { type: 'places', ids: ['bishkek'] },
      ['faded', 'selected', 'hidden', 'faded'],
    ],
    [
      'a listed pair',
      { type: 'pair', id: 'towns.bremen-de--riga-lv' },
      ['selected', 'faded', 'hidden', 'faded'],
    ],
    [
      'a documented pair',
      { type: 'pair', id: 'bishkek--moscow' },
      ['faded', 'faded', 'hidden', 'faded'],
    ],
  ])('makes %s stand out', (_, selection, expected) => {
    expect(stateNames(viewOf({}, selection))).toEqual(expected);
  });

  it('shows no more than what is selected where that is asked', () => {
    const view = {
      ...viewOf({}, { type: 'places', ids: ['bishkek'] }),
      layerScope: 'selected' as const,
    };
    expect(shownPairs(view)).toEqual([1]);
    expect(shownPairs({ ...view, selection: defaultView.selection })).toEqual([]);
  });
});

describe('the partners in registers', () => {
  const scene = composeScene(atlas, viewOf({}), today, [index]);
  const namesOf = (id: string) =>
    listedPartners(scene, id).map(({ partner }) => index.place(partner).name);

  it('are those of a listed and of a documented place, without what is documented', () => {
    expect(namesOf('towns.riga-lv')).toEqual(['Bremen', 'Frunze', 'Moskva']);
    expect(namesOf('bishkek')).toEqual(['Rīga']);
    expect(namesOf('other.riga-lv')).toEqual([]);
  });

  it('are counted by country as if no country were chosen', () => {
    const counts = countListedChoices(scene, { ...noFilters, countries: ['DE'] }, 'countries');
    expect(Object.fromEntries(counts)).toEqual({ DE: 1, LV: 3, KG: 1, RU: 1 });
  });

  it('are found by their ids', () => {
    expect(findListed(scene, 'towns.riga-lv')).toMatchObject({ type: 'place', position: 2 });
    expect(findListed(scene, 'towns.moskva-ru--riga-lv')).toMatchObject({
      type: 'pair',
      position: 3,
    });
    expect(findListed(scene, 'bishkek')).toBeNull();
    expect(findListed(scene, 'towns.paris-fr')).toBeNull();
  });
});

describe('an id of a register in the address', () => {
  const registers = new Map([['towns', index]]);
  const settled = (selection: Selection, loaded = registers) =>
    settleView({ ...defaultView, selection }, atlas, loaded);

  it('brings its layer with it', () => {
    const selection: Selection = { type: 'places', ids: ['towns.riga-lv'] };
    expect(settled(selection)).toMatchObject({
      view: { selection, layers: ['towns'] },
      notices: [],
    });
  });

  it('waits for its register', () => {
    const selection: Selection = { type: 'pair', id: 'towns.nobody--nowhere' };
    expect(settled(selection, new Map())).toMatchObject({ view: { selection }, notices: [] });
  });

  it.each<[Selection, Selection]>([
    [
      { type: 'places', ids: ['towns.frunze-kg'] },
      { type: 'places', ids: ['bishkek'] },
    ],
    [
      { type: 'pair', id: 'towns.frunze-kg--moskva-ru' },
      { type: 'pair', id: 'bishkek--moscow' },
    ],
  ])('leads to what is documented', (asked, found) => {
    expect(settled(asked)).toMatchObject({ view: { selection: found, layers: [] }, notices: [] });
  });

  it.each<[string, Selection, string]>([
    ['place', { type: 'places', ids: ['towns.paris-fr'] }, 'towns.paris-fr'],
    ['place', { type: 'places', ids: ['other.riga-lv'] }, 'other.riga-lv'],
    ['pair', { type: 'pair', id: 'towns.bremen-de--moskva-ru' }, 'towns.bremen-de--moskva-ru'],
  ])('that does not exist gives a notice: %s', (parameter, selection, value) => {
    expect(settled(selection)).toMatchObject({
      view: { selection: { type: 'none' } },
      notices: [{ parameter, value, fault: 'unknown' }],
    });
  });

  it('lets countries be chosen that only the register has', () => {
    const view = {
      ...viewOf({ countries: ['LV', 'FR', 'KG-LV', 'FR-LV'] }),
      layers: ['towns', 'other'],
    };
    const { view: known, notices } = settleView(view, atlas, registers);
    expect(known.filters.countries).toEqual(['LV', 'KG-LV']);
    expect(known.layers).toEqual(['towns']);
    expect(notices.map(({ value }) => value)).toEqual(['other', 'FR', 'FR-LV']);
  });
});

describe('a layer', () => {
  it('takes what is selected of it away when it is switched off', () => {
    const on = showLayer(viewOf({}, { type: 'places', ids: ['towns.riga-lv'] }), 'towns', true);
    expect(on.layers).toEqual(['towns']);
    expect(showLayer(on, 'towns', false)).toMatchObject({
      layers: [],
      selection: { type: 'none' },
    });
    const other = viewOf({}, { type: 'places', ids: ['bishkek'] });
    expect(showLayer(other, 'towns', false).selection).toBe(other.selection);
  });
});

it('keeps the ids of its places and pairs apart from documented ones', () => {
  expect(townPlaces.map((_, position) => index.idOfPlace(position))).toEqual([
    'towns.bremen-de',
    'bishkek',
    'towns.riga-lv',
    'moscow',
  ]);
  expect(townPairs.map((_, pair) => index.idOfPair(pair))).toEqual([
    'towns.bremen-de--riga-lv',
    'towns.frunze-kg--riga-lv',
    'bishkek--moscow',
    'towns.moskva-ru--riga-lv',
  ]);
});
