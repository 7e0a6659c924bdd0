import { describe, expect, it, vi } from 'vitest';
import { parsePlaceQuery, queryOfCity } from '../../core/importing/find-cities';
import { locate } from '../../core/importing/gazetteer';
import { remark } from '../../core/importing/remark';
import { geonames } from './geonames';

/** Reading the list, 15 MB, may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the gazetteer', () => {
  it('proposes a city with its country, region and coordinates', () => {
    expect(geonames().find(parsePlaceQuery('Osh'))).toMatchObject([
      { name: 'Osh', country: 'KG', region: 'Osh Region', coordinates: [72.799, 40.528] },
    ]);
  });

  it('finds a name whatever its capitals and accents', () => {
    const [city] = geonames().find(parsePlaceQuery('zurich'));
    expect(city).toMatchObject({ name: 'Zürich', country: 'CH' });
  });

  it('distinguishes cities of one name by country and region', () => {
    const all = geonames().find(parsePlaceQuery('Springfield'));
    expect(all.length).toBeGreaterThan(10);
    const one = geonames().find(parsePlaceQuery('Springfield, us, illinois'));
    expect(one).toHaveLength(1);
    expect(one.map(queryOfCity)).toEqual(['Springfield, US, Illinois']);
  });

  it('finds nothing for an unknown name, and suggests names that begin with it', () => {
    expect(geonames().find(parsePlaceQuery('Nara, JP'))).toEqual([]);
    expect(geonames().find(parsePlaceQuery(''))).toEqual([]);
    const like = geonames().findLike(parsePlaceQuery('Nara, JP'));
    expect(like.map(({ name }) => name)).toContain('Nara-shi');
    expect(geonames().findLike(parsePlaceQuery('Na'))).toEqual([]);
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
      const { city, remark } = locate({ name, country, hint }, geonames().citiesByKey);
      expect(city?.name).toBe(found);
      expect(remark.reason).toBe(reason);
    },
  );

  it('takes the largest of several namesakes', () => {
    const { city } = locate(
      { name: 'Springfield', country: 'US', hint: '' },
      geonames().citiesByKey,
    );
    expect(city?.region).toBe('Missouri');
    expect(
      locate({ name: 'Nowhere at all', country: 'US', hint: '' }, geonames().citiesByKey),
    ).toEqual({
      city: null,
      remark: remark('unknown-place', { name: 'Nowhere at all', country: 'US' }),
    });
  });
});
