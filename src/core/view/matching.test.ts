/** Which events pass topics, ties, countries, standings, and several filters at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, pairOf, type RawEvent, today } from './atlas.fixture';
import { matchingEvents } from './matching';
import { active, anyEventFilters, begun, meeting, passes, passing } from './matching.fixture';
import { type Filters, filterNames, liftFilter, noFilters } from './view';

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
