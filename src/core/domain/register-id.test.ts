import { describe, expect, it } from 'vitest';
import {
  isRegisterName,
  listedPairId,
  listedPlaceId,
  ownRegister,
  parseListedId,
  slugOf,
  usualPlaceId,
} from './register-id';

describe('the id of a place in a register', () => {
  it.each([
    ['its Wikidata id where that is known', 'Bishkek', 'KG', 'Q9361', 'q9361'],
    ['else its name and country', 'Rīga', 'LV', null, 'riga-lv'],
    ['its name alone where no country is stated', 'Łódź', null, null, 'lodz'],
    ['a stand-in for a name without Latin letters', '札幌市', 'JP', null, 'place-jp'],
  ])('is %s', (_, name, country, wikidata, id) => {
    expect(usualPlaceId({ name, country, wikidata })).toBe(id);
  });

  it('leaves marks and apostrophes out', () => {
    expect(slugOf("Xi'an (Shaanxi) – Straße")).toBe('xian-shaanxi-strasse');
  });
});

describe('an id in the address', () => {
  it('is read back', () => {
    expect(parseListedId(listedPlaceId('twin-towns', 'riga-lv'))).toEqual({
      register: 'twin-towns',
      places: ['riga-lv'],
    });
    expect(parseListedId(listedPairId('twin-towns', 'riga-lv', 'bremen-de'))).toEqual({
      register: 'twin-towns',
      places: ['bremen-de', 'riga-lv'],
    });
  });

  it.each([
    'riga',
    'bremen--riga',
    'twin-towns.',
    '.riga-lv',
    'Twin.riga',
    'twin.riga.lv',
    'twin.riga--bremen',
    'twin.a--b--c',
    'twin.riga--',
  ])('is not of a register: %s', (text) => {
    expect(parseListedId(text)).toBeNull();
  });
});

describe('the name of a register', () => {
  it("is not that of a reader's own list", () => {
    expect(isRegisterName('twin-towns')).toBe(true);
    expect(isRegisterName('Twin Towns')).toBe(false);
    expect(isRegisterName(ownRegister)).toBe(false);
  });
});
