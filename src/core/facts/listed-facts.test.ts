import { describe, expect, it } from 'vitest';
import { english } from '../i18n/words.fixture';
import { atlasOf } from '../view/atlas.fixture';
import { cityPairs, cityPlaces, registerOf, townPairs, townPlaces } from '../view/register.fixture';
import { indexRegisters } from '../view/register-index';
import { listedPairFacts } from './listed-facts';

const [towns] = indexRegisters(
  [registerOf(townPlaces, townPairs), registerOf(cityPlaces, cityPairs, 'cities')],
  atlasOf({ 'bishkek--moscow': [] }),
);
if (towns === undefined) throw new Error('two registers have two indexes');

describe('a pair that two registers have', () => {
  it('is listed by both, each with its years', () => {
    const { listedBy, years, allYears, again } = listedPairFacts(towns, 0, english);
    expect(listedBy).toBe('Listed by Twin towns and Twin towns; no article yet');
    expect(years).toBe('since 1985');
    expect(allYears).toBe('since 1985 / 1984 – 2003');
    expect(again.map((other) => [other.register.name, other.years])).toEqual([
      ['cities', '1984 – 2003'],
    ]);
  });

  it('has the years of the second where the first states none', () => {
    expect(listedPairFacts(towns, 3, english)).toMatchObject({
      years: 'since 1974',
      allYears: 'since 1974',
    });
  });
});
