/** The histogram of the years, and the extent of its axis. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, today, years } from './atlas.fixture';
import { countYears, sumOfTies, type YearCount, yearExtent } from './facets';
import { atlas, sceneOf } from './facets.fixture';
import { townsIn } from './register.fixture';
import { type Filters, noFilters } from './view';

const extent = { from: 1985, to: 2035 };

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
