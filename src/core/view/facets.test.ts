import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { ties } from '../domain/kind';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, viewOf, years } from './atlas.fixture';
import { facets, facetTable } from './facet-table';
import {
  countChoices,
  countYears,
  findReliefs,
  sumOfTies,
  type YearCount,
  yearExtent,
} from './facets';
import { referenceDay } from './matching';
import { townsIn } from './register.fixture';
import { composeScene } from './scene';
import { activeFilters, type Filters, liftFilter, noFilters } from './view';

const today = dayOf(2026, 11, 22);
const extent = { from: 1985, to: 2035 };

function sceneOf(atlas: Atlas, filters: Filters) {
  return composeScene(atlas, viewOf(filters), today);
}

const atlas = atlasOf({
  'almaty--osh': [event('visit', '2001', { topics: ['culture'] })],
  'beijing--moscow': [
    event('cooperation-agreement', '1995', { topics: ['trade'] }),
    event('forum', '2020-12-07', { topics: ['trade', 'health'] }),
  ],
  'bishkek--moscow': [
    event('meeting', '2017-07', { topics: ['health'] }),
    event('programme', '2017-07', { inForce: '2018/2020', topics: ['trade', 'culture'] }),
    event('sister-city-agreement', null, { topics: ['health'] }),
  ],
});

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

const totalOf = ({ begun, closed }: YearCount) => sumOfTies(begun) + sumOfTies(closed);

describe('the histogram', () => {
  const none = { 'sister-city': 0, agreement: 0, contact: 0 };

  it('separates what was suspended or ended from what began, by its tie', () => {
    const cut = atlasOf({
      'a--b': [event('sister-city-agreement', '1995'), event('suspension', '2022-03-22')],
      'b--c': [event('memorandum', '2022-01'), event('termination', '2022-04')],
      'c--d': [event('termination', '2022')],
      'd--e': [event('programme', '2021', { inForce: '2021/2022' })],
    });
    expect(countYears(cut, noFilters, { from: 2022, to: 2022 }, today)).toEqual([
      {
        year: 2022,
        begun: { ...none, agreement: 1 },
        closed: { ...none, 'sister-city': 1, agreement: 2 },
      },
    ]);
  });

  it('has an entry for each year of its extent, also for those without an event', () => {
    const counts = countYears(atlas, noFilters, { from: 2016, to: 2019 }, today);
    expect(counts).toEqual([
      { year: 2016, begun: none, closed: none },
      { year: 2017, begun: { ...none, contact: 1 }, closed: none },
      { year: 2018, begun: { ...none, agreement: 1 }, closed: none },
      { year: 2019, begun: none, closed: none },
    ]);
  });

  it('heeds every filter but the years', () => {
    const began = (some: Partial<Filters>) =>
      countYears(atlas, filtersOf(some), extent, today)
        .map((count) => [count.year, totalOf(count)])
        .filter(([, total]) => total !== 0);
    const all = [
      [1995, 1],
      [2001, 1],
      [2017, 1],
      [2018, 1],
      [2020, 1],
    ];
    expect(began({})).toEqual(all);
    expect(began(years(2001))).toEqual(all);
    expect(began({ ...years(2001), topics: ['trade'] })).toEqual([
      [1995, 1],
      [2018, 1],
      [2020, 1],
    ]);
    expect(began({ ties: ['agreement'] })).toEqual([
      [1995, 1],
      [2018, 1],
    ]);
  });

  it('leaves out what began before or after its extent, or at no known time', () => {
    const unknown = atlasOf({
      'a--b': [event('meeting', null), event('project', '2019', { inForce: '../2020' })],
    });
    const total = (any: Atlas, from: number, to: number) =>
      countYears(any, noFilters, { from, to }, today).reduce(
        (sum, count) => sum + totalOf(count),
        0,
      );
    expect(total(unknown, 1900, 2030)).toBe(0);
    expect(total(atlas, 1996, 2017)).toBe(2);
  });

  it('counts in each year the dated events that begun in it would show', () => {
    fc.assert(
      // Standings are asked on the day of the chosen years, and not on that of each year.
      fc.property(anyAtlas, anyFilters, (any, { standings: _, ...rest }) => {
        const filters = { ...rest, standings: [] };
        for (const count of countYears(any, filters, extent, today)) {
          const inYear: Filters = {
            ...filters,
            ...years(count.year),
            mode: 'begun',
            undated: 'hide',
          };
          expect(totalOf(count)).toBe(sceneOf(any, inYear).eventCount);
        }
      }),
      // Each run composes a scene for each of fifty years.
      { numRuns: 30 },
    );
  });
});

describe('the extent of the years', () => {
  it('runs from the first event to this year', () => {
    expect(yearExtent(atlas, 2026)).toEqual({ from: 1995, to: 2026 });
  });

  it('reaches to what begins later than this year', () => {
    const later = atlasOf({ 'a--b': [event('programme', '2026', { inForce: '2028/2030' })] });
    expect(yearExtent(later, 2026)).toEqual({ from: 2026, to: 2028 });
  });

  it('reach as far as the registers that are on', () => {
    const atlas = atlasOf({ 'bishkek--moscow': [event('meeting', '1997')] });
    expect(yearExtent(atlas, 2026, [townsIn(atlas)])).toEqual({ from: 1985, to: 2026 });
  });

  it('is this year alone where nothing has a known start', () => {
    const unknown = atlasOf({
      'a--b': [event('meeting', null), event('project', '2019', { inForce: '../2020' })],
    });
    expect(yearExtent(unknown, 2026)).toEqual({ from: 2026, to: 2026 });
    expect(yearExtent(atlasOf({}), 2026)).toEqual({ from: 2026, to: 2026 });
  });

  it('takes in every start that the histogram can count', () => {
    fc.assert(
      fc.property(anyAtlas, fc.integer({ min: 1985, max: 2035 }), (any, thisYear) => {
        const found = yearExtent(any, thisYear);
        const count = ({ from, to }: { from: number; to: number }) =>
          countYears(any, noFilters, { from, to }, today).reduce(
            (sum, each) => sum + totalOf(each),
            0,
          );
        expect(found.from).toBeLessThanOrEqual(thisYear);
        expect(found.to).toBeGreaterThanOrEqual(thisYear);
        expect(count(found)).toBe(count({ from: 1, to: 2100 }));
      }),
      { numRuns: 30 },
    );
  });

  it('is found among the events of the whole world', () => {
    const [pair] = atlas.pairs.values();
    if (pair === undefined) throw new Error('the atlas has pairs');
    const world = { ...pair, events: Array(300_000).fill(pair.events[0]) };
    expect(yearExtent({ ...atlas, pairs: new Map([[pair.id, world]]) }, 2026)).toEqual({
      from: 2001,
      to: 2026,
    });
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
