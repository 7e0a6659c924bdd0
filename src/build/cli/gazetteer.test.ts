import { describe, expect, it, vi } from 'vitest';
import { locate } from '../../core/importing/gazetteer';
import { citiesByKey, findCities, findLikeCities, parsePlaceQuery, queryOfCity } from './gazetteer';

/** The list is 15 MB, and reading it takes as long as it takes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the gazetteer', () => {
  it('proposes a city with its country, region and coordinates', () => {
    expect(findCities(parsePlaceQuery('Osh'))).toMatchObject([
      { name: 'Osh', country: 'KG', region: 'Osh Region', coordinates: [72.7985, 40.5283] },
    ]);
  });

  it('finds a name whatever its capitals and accents', () => {
    const [city] = findCities(parsePlaceQuery('zurich'));
    expect(city).toMatchObject({ name: 'Zürich', country: 'CH' });
  });

  it('tells cities of one name apart by country and region', () => {
    const all = findCities(parsePlaceQuery('Springfield'));
    expect(all.length).toBeGreaterThan(10);
    const one = findCities(parsePlaceQuery('Springfield, us, illinois'));
    expect(one).toHaveLength(1);
    expect(one.map(queryOfCity)).toEqual(['Springfield, US, Illinois']);
  });

  it('finds nothing where there is nothing, and says what begins alike', () => {
    expect(findCities(parsePlaceQuery('Nara, JP'))).toEqual([]);
    expect(findCities(parsePlaceQuery(''))).toEqual([]);
    const like = findLikeCities(parsePlaceQuery('Nara, JP'));
    expect(like.map(({ name }) => name)).toContain('Nara-shi');
    expect(findLikeCities(parsePlaceQuery('Na'))).toEqual([]);
  });

  it.each([
    ['Freiburg im Breisgau', 'DE', '', 'Freiburg', 'found-place'],
    ['Besancon', 'FR', '', 'Besançon', 'found-place'],
    ['Nara', 'JP', '', 'Nara-shi', 'found-place'],
    ['City of Bishkek', 'KG', '', 'Bishkek', 'found-place'],
    ['Frankfurt', 'DE', 'Oder', 'Frankfurt (Oder)', 'found-place'],
    ['Paris', null, '', 'Paris', 'found-place'],
    ['Springfield', 'US', 'Illinois', 'Springfield', 'found-place'],
    ['Springfield', 'US', '', 'Springfield', 'doubtful-place'],
  ])(
    'finds where a place without coordinates is: %s, %s %s',
    (name, country, hint, found, reason) => {
      const { city, remark } = locate({ name, country, hint }, citiesByKey);
      expect(city?.name).toBe(found);
      expect(remark.reason).toBe(reason);
    },
  );

  it('takes the largest of several namesakes', () => {
    const { city } = locate({ name: 'Springfield', country: 'US', hint: '' }, citiesByKey);
    expect(city?.region).toBe('Missouri');
    expect(locate({ name: 'Nowhere at all', country: 'US', hint: '' }, citiesByKey)).toEqual({
      city: null,
      remark: {
        reason: 'unknown-place',
        done: '"Nowhere at all" has no coordinates, and the gazetteer no such place in US',
      },
    });
  });
});
