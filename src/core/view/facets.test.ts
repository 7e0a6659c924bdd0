/** How many pairs each choice of a facet would show, and which filters empty a map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ties } from '../domain/kind';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, today, years } from './atlas.fixture';
import { facets, facetTable } from './facet-table';
import { countChoices, findReliefs } from './facets';
import { atlas, sceneOf } from './facets.fixture';
import { referenceDay } from './matching';
import { activeFilters, type Filters, liftFilter, noFilters } from './view';

describe('the count of a topic', () => {
  it('is of pairs, however many of their events name it', () => {
    expect(Object.fromEntries(countChoices(atlas, noFilters, 'topics', today))).toEqual({
      culture: 2,
      health: 2,
      trade: 2,
    });
  });

  it('heeds every other filter', () => {
    const count = (some: Partial<Filters>) =>
      Object.fromEntries(countChoices(atlas, filtersOf(some), 'topics', today));
    expect(count(years(2018, 2020))).toEqual({ culture: 1, health: 2, trade: 2 });
    expect(count({ ...years(2018, 2020), undated: 'hide' })).toEqual({
      culture: 1,
      health: 1,
      trade: 2,
    });
    expect(count({ ties: ['contact'] })).toEqual({ culture: 1, health: 2, trade: 1 });
    expect(count({ ...years(2017), mode: 'begun', ties: ['contact'] })).toEqual({ health: 1 });
  });

  it('heeds no other topic', () => {
    const chosen = countChoices(atlas, filtersOf({ topics: ['health'] }), 'topics', today);
    expect(chosen).toEqual(countChoices(atlas, noFilters, 'topics', today));
  });

  it('is what choosing that topic alone shows', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const counts = countChoices(any, filters, 'topics', referenceDay(filters, today));
        for (const topic of any.topics.keys()) {
          const { pairs } = sceneOf(any, { ...filters, topics: [topic] });
          expect(counts.get(topic) ?? 0).toBe(pairs.length);
        }
        expect([...any.topics.keys()]).toEqual(expect.arrayContaining([...counts.keys()]));
      }),
    );
  });
});

describe('the count of a tie', () => {
  it('is of pairs with an event that makes it, and heeds every other filter', () => {
    const count = (some: Partial<Filters>) =>
      Object.fromEntries(countChoices(atlas, filtersOf(some), 'ties', today));
    expect(count({})).toEqual({ contact: 3, agreement: 2, 'sister-city': 1 });
    expect(count({ topics: ['health'] })).toEqual({ contact: 2, 'sister-city': 1 });
    expect(count({ ...years(1999), undated: 'hide' })).toEqual({ agreement: 1 });
    expect(count({ ties: ['contact'] })).toEqual(count({}));
  });

  it('is what choosing that tie alone shows', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const counts = countChoices(any, filters, 'ties', referenceDay(filters, today));
        for (const tie of ties) {
          const { pairs } = sceneOf(any, { ...filters, ties: [tie] });
          expect(counts.get(tie) ?? 0).toBe(pairs.length);
        }
      }),
    );
  });
});

describe('the count of a standing', () => {
  const cut = atlasOf({
    'almaty--osh': [event('sister-city-agreement', '1995'), event('suspension', '2022-03-22')],
    'beijing--moscow': [event('sister-city-agreement', '1995'), event('termination', '2022-04')],
    'bishkek--moscow': [
      event('cooperation-agreement', '1997'),
      event('programme', '2017', { inForce: '2018/2020', topics: ['trade'] }),
      event('meeting', '2017'),
    ],
    'bishkek--osh': [event('memorandum', null)],
  });
  const count = (some: Partial<Filters>) => {
    const filters = filtersOf(some);
    const day = sceneOf(cut, filters).reference;
    return Object.fromEntries(countChoices(cut, filters, 'standings', day));
  };

  it('is of lines as they are drawn, at the end of the years', () => {
    expect(count({})).toEqual({ 'in-force': 1, suspended: 1, ended: 1, undated: 1 });
    expect(count(years(2000, 2021))).toEqual({ 'in-force': 3, undated: 1 });
    expect(count({ topics: ['trade'] })).toEqual({ expired: 1 });
    expect(count({ ties: ['contact'] })).toEqual({ expired: 1 });
    expect(count({ standings: ['ended'] })).toEqual(count({}));
  });

  it('is one for each line', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const { pairs, reference } = sceneOf(any, liftFilter(filters, 'standings'));
        const counts = countChoices(any, filters, 'standings', reference);
        expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(pairs.length);
      }),
    );
  });
});

describe('the count of a country or of a language', () => {
  const languages = atlasOf({
    'almaty--osh': [event('visit', '2001', { articles: ['ru-1', 'en-1'] })],
    'beijing--moscow': [
      event('forum', '2020', { articles: ['zh-1'] }),
      event('meeting', '2021', { articles: ['ru-2'] }),
    ],
  });
  const count = (facet: 'languages' | 'countries', some: Partial<Filters>) =>
    Object.fromEntries(countChoices(languages, filtersOf(some), facet, today));

  it('is of pairs that end there, or that have an article in it', () => {
    expect(count('countries', {})).toEqual({ KZ: 1, KG: 1, CN: 1, RU: 1 });
    expect(count('languages', {})).toEqual({ ru: 2, en: 1, zh: 1 });
  });

  it('heeds every other filter', () => {
    expect(count('languages', { countries: ['CN'] })).toEqual({ zh: 1, ru: 1 });
    expect(count('languages', { countries: ['CN'], ...years(2020) })).toEqual({ zh: 1 });
    expect(count('countries', { languages: ['en'] })).toEqual({ KZ: 1, KG: 1 });
  });
});

describe('the count of any choice', () => {
  it('is what choosing it alone shows', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, fc.constantFrom(...facets), (any, filters, facet) => {
        const counts: ReadonlyMap<string, number> = countChoices(
          any,
          filters,
          facet,
          referenceDay(filters, today),
        );
        const all: readonly string[] = [...facetTable[facet].choicesIn(any)];
        for (const choice of all) {
          const { pairs } = sceneOf(any, { ...filters, [facet]: [choice] });
          expect(counts.get(choice) ?? 0).toBe(pairs.length);
        }
        expect(all).toEqual(expect.arrayContaining([...counts.keys()]));
      }),
    );
  });
});

describe('what empties a map', () => {
  it('is each filter that hides something by itself, with what lifting it would show', () => {
    const filters = filtersOf({ ...years(2018, 2019), topics: ['health'], undated: 'hide' });
    expect(sceneOf(atlas, filters).pairs).toEqual([]);
    expect(findReliefs(atlas, filters, today)).toEqual([
      { filter: 'years', pairCount: 2 },
      { filter: 'topics', pairCount: 2 },
      { filter: 'undated', pairCount: 1 },
    ]);
  });

  it('is no single filter where two of them hide everything', () => {
    const filters = filtersOf({ ...years(1900), topics: ['sport'], undated: 'hide' });
    expect(findReliefs(atlas, filters, today)).toEqual([]);
  });

  it('is no filter that is not set', () => {
    expect(findReliefs(atlas, noFilters, today)).toEqual([]);
    expect(findReliefs(atlas, filtersOf({ mode: 'begun' }), today)).toEqual([]);
  });

  it('is named with the pairs of the scene without it if no other filter helps', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (any, filters) => {
        const reliefs = new Map(
          findReliefs(any, filters, today).map(({ filter, pairCount }) => [filter, pairCount]),
        );
        for (const filter of activeFilters(filters)) {
          const { pairs } = sceneOf(any, liftFilter(filters, filter));
          expect(reliefs.get(filter) ?? 0).toBe(pairs.length);
        }
        expect(activeFilters(filters)).toEqual(expect.arrayContaining([...reliefs.keys()]));
      }),
    );
  });
});
