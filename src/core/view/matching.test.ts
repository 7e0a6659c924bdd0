import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../domain/atlas';
import { dayOf } from '../domain/day';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, pairOf, type RawEvent, years } from './atlas.fixture';
import { matchingEvents } from './matching';
import { type Filters, filterNames, liftFilter, noFilters } from './view';

const today = dayOf(2026, 11, 22);

/** Any filters that an event passes or not by itself, whatever the others of its pair. */
const anyEventFilters = anyFilters.map((filters) => liftFilter(filters, 'standings'));

/** The events of a pair that pass, by their number from 1. */
function passing(filters: Filters, pair: Pair): string[] {
  return matchingEvents(pair, filters, today).map(({ id }) => id);
}

/** Whether the first of a pair's events passes. */
function passes(filters: Partial<Filters>, ...events: RawEvent[]): boolean {
  return passing(filtersOf(filters), pairOf(...events)).includes('1');
}

const active = (from: number | null, to?: number | null) => years(from, to);
const begun = (from: number | null, to?: number | null) => ({
  ...years(from, to),
  mode: 'begun' as const,
});

const meeting = event('meeting', '2017-12-31');
const programme = event('programme', '2017-07', { inForce: '2018/2020' });
const agreement = event('cooperation-agreement', '1997-06-27');
const undated = event('sister-city-agreement', null);

describe('an event passes the years, active during,', () => {
  it.each([
    [2016, false],
    [2017, true],
    [2018, false],
  ])('as a meeting on the last day of 2017: %d %s', (year, expected) => {
    expect(passes(active(year), meeting)).toBe(expected);
  });

  it.each([
    [2016, false],
    [2017, true],
    [2018, false],
  ])('as a meeting on the first day of 2017: %d %s', (year, expected) => {
    expect(passes(active(year), event('meeting', '2017-01-01'))).toBe(expected);
  });

  it.each([
    [2017, false],
    [2018, true],
    [2019, true],
    [2020, true],
    [2021, false],
  ])('as a programme for 2018 to 2020, whenever it was signed: %d %s', (year, expected) => {
    expect(passes(active(year), programme)).toBe(expected);
  });

  it.each([
    [1996, false],
    [1997, true],
    [2026, true],
    [2900, true],
  ])('as an agreement of 1997 without end: %d %s', (year, expected) => {
    expect(passes(active(year), agreement)).toBe(expected);
  });

  it.each([
    [1997, true],
    [2021, true],
    [2022, false],
    [2030, false],
  ])('as an agreement of 1997, terminated with 2022: %d %s', (year, expected) => {
    const termination = event('termination', '2022-01-01');
    expect(passes(active(year), agreement, termination)).toBe(expected);
  });

  it.each([
    [2013, true],
    [2014, true],
    [2015, false],
    [2016, true],
  ])(
    'as an agreement suspended from mid-2014 until its renewal in 2016: %d %s',
    (year, expected) => {
      const suspension = event('suspension', '2014-06-01');
      const renewal = event('cooperation-agreement', '2016-03-01');
      expect(passes(active(year), agreement, suspension, renewal)).toBe(expected);
    },
  );

  it.each([
    [1900, true],
    [2020, true],
    [2021, false],
  ])('as a project of which only the end is known: %d %s', (year, expected) => {
    expect(passes(active(year), event('project', '2019', { inForce: '../2020' }))).toBe(expected);
  });

  it('from the earliest to a year, and from a year to the latest', () => {
    expect(passes(active(null, 2017), meeting)).toBe(true);
    expect(passes(active(null, 2016), meeting)).toBe(false);
    expect(passes(active(2017, null), meeting)).toBe(true);
    expect(passes(active(2018, null), meeting)).toBe(false);
  });

  it('unless it was ended before it began; without a window it still counts', () => {
    const termination = event('termination', '2017-10-01');
    for (const year of [2017, 2018, 2019, 2020, 2021]) {
      expect(passes(active(year), programme, termination)).toBe(false);
    }
    expect(passes({}, programme, termination)).toBe(true);
  });
});

describe('an event passes the years, begun in,', () => {
  it.each([
    [2017, false],
    [2018, true],
    [2019, false],
    [2020, false],
  ])('as a programme for 2018 to 2020: %d %s', (year, expected) => {
    expect(passes(begun(year), programme)).toBe(expected);
  });

  it.each([
    [1996, false],
    [1997, true],
    [1998, false],
  ])('as an agreement of 1997 without end: %d %s', (year, expected) => {
    expect(passes(begun(year), agreement)).toBe(expected);
  });

  it('on the first and on the last day of the window', () => {
    expect(passes(begun(2017), meeting)).toBe(true);
    expect(passes(begun(2017), event('meeting', '2017-01-01'))).toBe(true);
    expect(passes(begun(2017), event('meeting', '2018-01-01'))).toBe(false);
    expect(passes(begun(2018), event('meeting', '2017-12-31'))).toBe(false);
  });

  it('only once, however often it is suspended and renewed', () => {
    const suspension = event('suspension', '2014-06-01', { inForce: '2014-06-01/2015-12-31' });
    expect(passes(begun(1997), agreement, suspension)).toBe(true);
    expect(passes(begun(2016), agreement, suspension)).toBe(false);
    expect(passes(active(2016), agreement, suspension)).toBe(true);
  });

  it('in no window less than active during it', () => {
    fc.assert(
      fc.property(anyAtlas, anyEventFilters, (atlas, filters) => {
        for (const pair of atlas.pairs.values()) {
          const whileActive = matchingEvents(pair, { ...filters, mode: 'active' }, today);
          const where = matchingEvents(pair, { ...filters, mode: 'begun' }, today);
          expect(whileActive).toEqual(expect.arrayContaining([...where]));
        }
      }),
    );
  });
});

describe('an undated event', () => {
  it.each([
    ['active', active(1200)],
    ['active', active(2018, 2020)],
    ['active', active(null, 1900)],
    ['begun', begun(2018)],
    ['begun', begun(2018, null)],
  ])('matches every window, %s', (_, filters) => {
    expect(passes(filters, undated)).toBe(true);
  });

  it('matches even the years after its termination: no source says when it began', () => {
    const termination = event('termination', '2010');
    expect(passes(active(2020), undated, termination)).toBe(true);
  });

  it('can be hidden, and no dated one with it', () => {
    expect(passes({ undated: 'hide' }, undated)).toBe(false);
    expect(passes({ undated: 'hide' }, meeting)).toBe(true);
    expect(passes({ undated: 'hide' }, event('programme', null, { inForce: '2018/2020' }))).toBe(
      true,
    );
  });
});

describe('topics and ties', () => {
  const healthy = event('meeting', '2017', { topics: ['health', 'trade'] });

  it('let an event through that has any of them', () => {
    expect(passes({ topics: ['health'] }, healthy)).toBe(true);
    expect(passes({ topics: ['sport', 'trade'] }, healthy)).toBe(true);
    expect(passes({ topics: ['sport'] }, healthy)).toBe(false);
    expect(passes({ topics: ['health'] }, event('meeting', '2017'))).toBe(false);
    expect(passes({ ties: ['contact', 'agreement'] }, healthy)).toBe(true);
    expect(passes({ ties: ['agreement'] }, healthy)).toBe(false);
  });

  it('let everything through while none is chosen', () => {
    expect(passes({}, event('meeting', '2017'))).toBe(true);
  });
});

describe('countries', () => {
  const { pairs } = atlasOf({
    'bishkek--moscow': [meeting],
    'bishkek--osh': [meeting],
    'beijing--moscow': [meeting],
    'moscow--osh': [meeting],
  });
  const shown = (...countries: string[]) =>
    [...pairs.values()]
      .filter((pair) => passing(filtersOf({ countries }), pair).length > 0)
      .map(({ id }) => id);

  it('let through what ends in any of them', () => {
    expect(shown('RU')).toEqual(['bishkek--moscow', 'beijing--moscow', 'moscow--osh']);
  });

  it('of both ends let through what runs between the two, or within the one', () => {
    expect(shown('KG-RU')).toEqual(['bishkek--moscow', 'moscow--osh']);
    expect(shown('CN-RU', 'KG-KG')).toEqual(['bishkek--osh', 'beijing--moscow']);
    expect(shown('CN-KG')).toEqual([]);
  });
});

describe('standings', () => {
  const pair = pairOf(
    event('cooperation-agreement', '1997-06-27'),
    event('programme', '2017', { inForce: '2018/2020', topics: ['trade'] }),
    event('suspension', '2022-03-22'),
  );

  it('let all events of a line through by how it stands', () => {
    expect(passing(filtersOf({ standings: ['suspended', 'ended'] }), pair)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(passing(filtersOf({ standings: ['in-force'] }), pair)).toEqual([]);
  });

  it('are those of the line that the other filters leave', () => {
    const filters = filtersOf({ standings: ['expired'], topics: ['trade'] });
    expect(passing(filters, pair)).toEqual(['2']);
  });

  it('are those on the day that is asked for', () => {
    const filters = filtersOf({ standings: ['in-force'] });
    expect(matchingEvents(pair, filters, dayOf(2020, 12, 31))).toHaveLength(3);
  });
});

describe('several filters', () => {
  const trade = event('programme', '2017-07', { inForce: '2018/2020', topics: ['trade'] });
  const health = event('meeting', '2017-07', { topics: ['health'] });
  const sister = event('sister-city-agreement', null, { topics: ['trade'] });

  it.each<[string, Partial<Filters>, Partial<Filters>, RawEvent, RawEvent]>([
    ['years and topics', active(2018, 2020), { topics: ['health'] }, trade, health],
    ['years (begun in) and topics', begun(2018), { topics: ['health'] }, trade, health],
    ['years and ties', active(2018, 2020), { ties: ['contact'] }, trade, health],
    ['topics and ties', { topics: ['trade'] }, { ties: ['contact'] }, trade, health],
    ['ties and no undated', { ties: ['sister-city'] }, { undated: 'hide' }, sister, health],
    ['topics and no undated', { topics: ['trade'] }, { undated: 'hide' }, sister, health],
  ])('have to be passed by one and the same event: %s', (_, one, other, first, second) => {
    const pair = pairOf(first, second);
    expect(passing(filtersOf(one), pair)).toEqual(['1']);
    expect(passing(filtersOf(other), pair)).toEqual(['2']);
    expect(passing(filtersOf({ ...one, ...other }), pair)).toEqual([]);
  });

  it('are passed by an event that passes them all', () => {
    const pair = pairOf(trade, health, sister);
    const filters = filtersOf({ ...active(2018, 2020), topics: ['trade'], ties: ['agreement'] });
    expect(passing(filters, pair)).toEqual(['1']);
  });

  it('let through exactly the events that each of them lets through', () => {
    fc.assert(
      fc.property(anyAtlas, anyEventFilters, (atlas, filters) => {
        for (const pair of atlas.pairs.values()) {
          const alone = filterNames.map((name) =>
            matchingEvents(
              pair,
              { ...noFilters, mode: filters.mode, [name]: filters[name] },
              today,
            ),
          );
          const shared = pair.events.filter((each) =>
            alone.every((events) => events.includes(each)),
          );
          expect(matchingEvents(pair, filters, today)).toEqual(shared);
        }
      }),
    );
  });

  it('can each be left aside, which is to lift it', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        for (const pair of atlas.pairs.values()) {
          for (const name of filterNames) {
            const lifted = liftFilter(filters, name);
            expect(matchingEvents(pair, filters, today, name)).toEqual(
              matchingEvents(pair, lifted, today),
            );
          }
        }
      }),
    );
  });
});
