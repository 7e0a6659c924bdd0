import { describe, expect, it } from 'vitest';
import { atlasOf, event, today, viewOf, years } from './atlas.fixture';
import { alsoListedBy, listedCount, listedPartners, registersWithPlace } from './listed';
import { cityPairs, cityPlaces, registerOf, townPairs, townPlaces } from './register.fixture';
import { indexRegisters } from './register-index';
import { composeScene } from './scene';
import { settleView } from './settle-view';
import type { Selection } from './view';

const documented = atlasOf({ 'bishkek--moscow': [event('sister-city-agreement', '1997')] });
const towns = registerOf(townPlaces, townPairs);

const cities = registerOf(cityPlaces, cityPairs, 'cities');
const atlas = {
  ...documented,
  registers: [towns, cities].map((register) => ({ ...register, pairCount: register.pairs.count })),
};
const indexes = indexRegisters([towns, cities], atlas);
const [ofTowns, ofCities] = indexes;
if (ofTowns === undefined || ofCities === undefined) throw new Error('two registers, two indexes');

function sceneOf(view = viewOf({})) {
  return composeScene(atlas, view, today, indexes);
}

const bremen: Selection = { type: 'places', ids: ['towns.bremen-de'] };

describe('two registers side by side', () => {
  it('show a pair that both have once, as the first has it', () => {
    const [first, second] = sceneOf().listed;
    expect([...(first?.pairs ?? [])]).toEqual([0, 1, 3]);
    expect([...(second?.pairs ?? [])]).toEqual([1, 3]);
    expect(listedCount(sceneOf())).toBe(5);
  });

  it('let a pair through that either list puts into the years', () => {
    expect([...(sceneOf(viewOf(years(1984))).listed[0]?.pairs ?? [])]).toContain(0);
    expect([
      ...(sceneOf(viewOf({ ...years(1984), undated: 'hide' })).listed[0]?.pairs ?? []),
    ]).toEqual([0, 3]);
  });

  it('draw a place that both have once, where the first has it', () => {
    const [first, second] = sceneOf().listed;
    expect(ofCities.coordinatesOf(0)).toEqual([9, 53]);
    expect([...ofCities.ends.subarray(4, 6)]).toEqual([9, 53]);
    expect(first?.placeStates[0]).toBe(2);
    expect(second?.placeStates[0]).toBe(0);
    expect(second?.placeStates[3]).toBe(2);
  });

  it('tell namesakes of two countries apart', () => {
    expect(ofCities.idOfPlace(4)).toBe('cities.bremen-us');
  });

  it('join the partners of a place', () => {
    const partners = listedPartners(sceneOf(), 'towns.bremen-de');
    expect(partners.map(({ index, partner }) => index.place(partner).name)).toEqual([
      'Rīga',
      'İzmir',
    ]);
    const registers = registersWithPlace(sceneOf(), 'towns.bremen-de');
    expect(registers.map(({ name }) => name)).toEqual(['towns', 'cities']);
  });

  it('select in both what is selected in one', () => {
    const [first, second] = sceneOf(viewOf({}, bremen)).listed;
    expect([...(first?.states ?? [])]).toEqual([3, 1, 0, 1]);
    expect([...(second?.states ?? [])]).toEqual([0, 3, 0, 1]);
  });

  it('find under the address of the second list what the first has, and keep both on', () => {
    const registers = new Map(indexes.map((index) => [index.register.name, index]));
    const asked = {
      ...viewOf({}, { type: 'places', ids: ['cities.bremen-de'] }),
      layers: ['towns'],
    };
    const { view, notices } = settleView(asked, atlas, registers);
    expect(view.selection).toEqual(bremen);
    expect(view.layers).toEqual(['towns', 'cities']);
    expect(notices).toEqual([]);
    const pair = {
      ...asked,
      selection: { type: 'pair', id: 'cities.bremen-de--riga-lv' },
    } as const;
    expect(settleView(pair, atlas, registers).view.selection).toEqual({
      type: 'pair',
      id: 'towns.bremen-de--riga-lv',
    });
  });

  it('leave to the atlas what one of them has of it', () => {
    const unlinked = registerOf(
      [
        { name: 'Frunze', country: 'KG', at: [74, 43] },
        { name: 'Moskva', country: 'RU', at: [37, 55] },
      ],
      [{ ends: [0, 1] }],
      'cities',
    );
    const joined = indexRegisters([towns, unlinked], atlas);
    const scene = composeScene(atlas, viewOf({}), today, joined);
    expect([...(scene.listed[1]?.pairs ?? [])]).toEqual([]);
    expect(alsoListedBy(scene, 'bishkek--moscow').map(({ name }) => name)).toEqual([
      'towns',
      'cities',
    ]);
  });

  it('stand apart again when each is on alone', () => {
    const [alone] = indexRegisters([cities], atlas);
    expect(alone?.idOfPlace(0)).toBe('cities.bremen-de');
    expect(alone?.coordinatesOf(0)).toEqual([9.1, 53.1]);
  });
});
