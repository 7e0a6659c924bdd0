import { describe, expect, it, vi } from 'vitest';
import { findCities, findLikeCities, parsePlaceQuery, queryOfCity } from './gazetteer';

/** The list is 15 MB, and reading it takes as long as it takes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the gazetteer', () => {
  it('proposes a city with its country, region and coordinates', async () => {
    expect(await findCities(parsePlaceQuery('Osh'))).toEqual([
      { name: 'Osh', country: 'KG', region: 'Osh Region', coordinates: [72.7985, 40.5283] },
    ]);
  });

  it('finds a name whatever its capitals and accents', async () => {
    const [city] = await findCities(parsePlaceQuery('zurich'));
    expect(city).toMatchObject({ name: 'Zürich', country: 'CH' });
  });

  it('tells cities of one name apart by country and region', async () => {
    const all = await findCities(parsePlaceQuery('Springfield'));
    expect(all.length).toBeGreaterThan(10);
    const one = await findCities(parsePlaceQuery('Springfield, us, illinois'));
    expect(one).toHaveLength(1);
    expect(one.map(queryOfCity)).toEqual(['Springfield, US, Illinois']);
  });

  it('finds nothing where there is nothing, and says what begins alike', async () => {
    expect(await findCities(parsePlaceQuery('Nara, JP'))).toEqual([]);
    expect(await findCities(parsePlaceQuery(''))).toEqual([]);
    const like = await findLikeCities(parsePlaceQuery('Nara, JP'));
    expect(like.map(({ name }) => name)).toContain('Nara-shi');
    expect(await findLikeCities(parsePlaceQuery('Na'))).toEqual([]);
  });
});
