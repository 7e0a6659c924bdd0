import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { parseAddress, writeAddress } from '../view/address';
import { anyAtlas, anyFilters } from '../view/arbitraries.fixture';
import { atlasOf, event, filtersOf, viewOf, years } from '../view/atlas.fixture';
import { referenceDay } from '../view/matching';
import { composeScene } from '../view/scene';
import type { Filters } from '../view/view';
import {
  type Count,
  countBetweenCountries,
  countCountries,
  countDistances,
  countFartherHalf,
  countStandings,
  countTopics,
} from './counts';
import { livesOfTies } from './lives';
import { countPeriods } from './periods';

const today = dayOf(2026, 11, 28);

/** The pairs that the map shows under some filters, read from the address that a link would have. */
function shownUnder(atlas: Atlas, filters: Filters) {
  const { view, notices } = parseAddress(writeAddress(viewOf(filters)));
  expect(notices).toEqual([]);
  return composeScene(atlas, view, today).pairs;
}

function expectToLeadBack(atlas: Atlas, counts: readonly Count<unknown>[]): void {
  for (const { key, count, filters } of counts) {
    expect(shownUnder(atlas, filters).length, JSON.stringify(key)).toBe(count);
  }
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

/** Everything that is counted under some filters. */
function countAll(atlas: Atlas, filters: Filters) {
  const scene = composeScene(atlas, viewOf(filters), today);
  const day = referenceDay(filters, today);
  return {
    pairs: scene.pairs,
    topics: countTopics(atlas, filters, day),
    countries: countCountries(scene, filters),
    between: countBetweenCountries(scene, filters),
    distances: countDistances(scene, filters),
    fartherHalf: countFartherHalf(scene, filters),
    lives: livesOfTies(atlas, filters, today),
    ties: countStandings(atlas, filters, day),
    periods: countPeriods(atlas, filters, 10, today),
    years: countPeriods(atlas, filters, 1, today),
  };
}

describe('every number', () => {
  it('is that of the relationships on the map to which it leads, whatever the filters', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const {
          topics,
          countries,
          between,
          distances,
          fartherHalf,
          lives,
          ties: ofTies,
          periods,
          years: single,
        } = countAll(atlas, filters);
        expectToLeadBack(
          atlas,
          lives.flatMap(({ all, ended }) => [all, ended]),
        );
        expectToLeadBack(atlas, fartherHalf === null ? [] : [fartherHalf]);
        expectToLeadBack(atlas, [...topics, ...countries, ...between, ...distances]);
        expectToLeadBack(atlas, ofTies);
        expectToLeadBack(
          atlas,
          ofTies.flatMap(({ standings }) => standings),
        );
        expectToLeadBack(
          atlas,
          periods.flatMap(({ begun, closed }) => [...begun, ...closed]),
        );
        expectToLeadBack(
          atlas,
          single.flatMap(({ begun, closed }) => [...begun, ...closed]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of the parts of a whole adds up to it', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const {
          pairs,
          between,
          distances,
          countries,
          ties: ofTies,
          periods,
          years: single,
        } = countAll(atlas, filters);
        expect(sum(between)).toBe(pairs.length);
        // No two of the atlas's places are just as far apart as a bound.
        expect(sum(distances)).toBe(pairs.length);
        // Within one country it counts once, else at either end.
        const within = pairs.filter(({ pair: { ends } }) => ends[0].country === ends[1].country);
        expect(sum(countries) + within.length).toBe(2 * pairs.length);
        for (const { count, standings } of ofTies) expect(sum(standings)).toBe(count);
        // A relationship that begins twice in a decade counts once in it, and in either year.
        const total = (list: typeof periods) =>
          sum(list.flatMap(({ begun, closed }) => [...begun, ...closed]));
        expect(total(periods)).toBeLessThanOrEqual(total(single));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the counts', () => {
  const atlas = atlasOf({
    'bishkek--moscow': [
      event('sister-city-agreement', '1994', { topics: ['trade'] }),
      event('meeting', '2004', { topics: ['health'] }),
      event('termination', '2008'),
    ],
    'almaty--moscow': [event('memorandum', '1999', { topics: ['trade', 'health'] })],
    'bishkek--osh': [event('visit', '1995')],
    'beijing--moscow': [event('sister-city-agreement', null)],
  });
  const counted = (counts: readonly Count<unknown>[]) =>
    counts.map(({ key, count }) => [key, count]);
  const scene = composeScene(atlas, viewOf({}), today);

  it('have the largest first', () => {
    expect(counted(countTopics(atlas, filtersOf({}), today))).toEqual([
      ['health', 2],
      ['trade', 2],
    ]);
    expect(counted(countCountries(scene, filtersOf({})))).toEqual([
      ['RU', 3],
      ['KG', 2],
      ['CN', 1],
      ['KZ', 1],
    ]);
    expect(counted(countBetweenCountries(scene, filtersOf({})))).toEqual([
      ['CN-RU', 1],
      ['KG-KG', 1],
      ['KG-RU', 1],
      ['KZ-RU', 1],
    ]);
  });

  it('of the farther half are at least half of all', () => {
    const half = countFartherHalf(scene, filtersOf({}));
    expect(half?.count).toBe(2);
    expect(scene.pairs.map(({ pair }) => pair.distance)).toContain(half?.key);
    expect(countFartherHalf({ pairs: [] }, filtersOf({}))).toBeNull();
  });

  it('of a country among those of a chosen one are those between the two', () => {
    const filters = filtersOf({ countries: ['KG', 'KZ'] });
    const counts = countCountries(composeScene(atlas, viewOf(filters), today), filters);
    const russian = counts.find(({ key }) => key === 'RU');
    expect(russian?.count).toBe(2);
    expect(russian?.filters.countries).toEqual(['KG-RU', 'KZ-RU']);
  });

  it('of ties say how each stands, whatever else the two agreed on', () => {
    expect(
      countStandings(atlas, filtersOf({}), today).map(({ key, count, standings }) => [
        key,
        count,
        Object.fromEntries(counted(standings)),
      ]),
    ).toEqual([
      ['sister-city', 2, { ended: 1, undated: 1 }],
      ['agreement', 1, { 'in-force': 1 }],
      ['contact', 2, { expired: 2 }],
    ]);
  });

  it('of periods say what began in each and what was ended, the empty ones among them', () => {
    const periods = countPeriods(atlas, filtersOf(years(2000)), 10, today).map(
      ({ years: { from }, begun, closed }) => [from, counted(begun), counted(closed)],
    );
    expect(periods).toEqual([
      [
        1990,
        [
          ['sister-city', 1],
          ['agreement', 1],
          ['contact', 1],
        ],
        [],
      ],
      [2000, [['contact', 1]], [['sister-city', 1]]],
    ]);
    const single = countPeriods(atlas, filtersOf({}), 1, today);
    expect(single).toHaveLength(15);
    expect(single[1]).toEqual({ years: years(1995).years, begun: [expect.anything()], closed: [] });
    expect(single[2]).toEqual({ years: years(1996).years, begun: [], closed: [] });
  });

  it('of periods leave out what is undated, on the map to which they lead, too', () => {
    const half = atlasOf({
      'a--b': [event('visit', null), event('visit', '2015')],
      'c--d': [event('visit', null)],
    });
    const [decade] = countPeriods(half, filtersOf({}), 10, today);
    expect(counted(decade?.begun ?? [])).toEqual([['contact', 1]]);
    expectToLeadBack(half, decade?.begun ?? []);
  });

  it('of a long past are one for all that was long ago', () => {
    const old = atlasOf({
      'a--b': [event('sister-city-agreement', '0836'), event('renewal', '2022')],
    });
    const decades = countPeriods(old, filtersOf({}), 10, today);
    expect(decades).toHaveLength(16);
    expect(decades[0]).toMatchObject({ years: { from: null, to: 1879 }, begun: [{ count: 1 }] });
    expectToLeadBack(
      old,
      decades.flatMap(({ begun, closed }) => [...begun, ...closed]),
    );
  });
});
