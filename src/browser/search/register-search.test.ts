import { describe, expect, it } from 'vitest';
import { atlasOf, event } from '../../core/view/atlas.fixture';
import { townsIn } from '../../core/view/register.fixture';
import { findListedPairs, findListedPlaces } from './register-search';

const index = townsIn(atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] }));
const places = (text: string, limit = 5) =>
  findListedPlaces([index], text, limit).items.map(({ position }) => index.place(position).name);
const pairs = (text: string) =>
  findListedPairs([index], text, 5).items.map(({ position }) => index.idOfPair(position));

describe('places of a register are found', () => {
  it.each([
    ['by the beginning of a name, however it is spelled', 'RIG', ['Rīga']],
    ['in another script', 'Рига', ['Rīga']],
    ['not by what stands within a word', 'men', []],
    ['not where the atlas documents them', 'Frunze', []],
    ['not without a text', ' ', []],
  ])('%s', (_, text, found) => {
    expect(places(text)).toEqual(found);
  });

  it('with how many there are in all', () => {
    expect(findListedPlaces([index, index], 'riga', 1)).toMatchObject({ total: 2 });
    expect(places('riga', 0)).toEqual([]);
  });
});

describe('pairs of a register are found', () => {
  it('by a word for each end, in any order', () => {
    expect(pairs('riga brem')).toEqual(['towns.bremen-de--riga-lv']);
    expect(pairs('bishkek riga')).toEqual(['towns.frunze-kg--riga-lv']);
  });

  it('not by one end alone, nor where they are documented', () => {
    expect(pairs('riga')).toEqual([]);
    expect(pairs('frunze moskva')).toEqual([]);
  });
});
