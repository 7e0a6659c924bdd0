import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearOf } from '../domain/day';
import { anyAtlas, anyFilters } from './arbitraries.fixture';
import { atlasOf, event, filtersOf, type RawEvent, today, years } from './atlas.fixture';
import { changesInYear, changeTypes } from './changes-in-year';
import { matchingEvents } from './matching';
import { type Filters, noFilters } from './view';

/** The changes of one pair in a year, as `type kind`. */
function changes(year: number, events: readonly RawEvent[], filters: Filters = noFilters) {
  return changesInYear(atlasOf({ 'a--b': events }), filters, year, today).map(
    ({ type, event: { kind }, endedBy }) =>
      endedBy === null ? `${type} ${kind}` : `${type} ${kind} by ${endedBy}`,
  );
}

describe('what is new', () => {
  it('is what began in the year', () => {
    const events = [event('sister-city-agreement', '2016-05'), event('meeting', '2017-02-03')];
    expect(changes(2016, events)).toEqual(['new sister-city-agreement']);
    expect(changes(2017, events)).toEqual(['new meeting']);
    expect(changes(2018, events)).toEqual([]);
  });

  it('is a programme in its first year, and not in the year of its signature', () => {
    const events = [event('programme', '2017-07', { inForce: '2018/2020' })];
    expect(changes(2017, events)).toEqual([]);
    expect(changes(2018, events)).toEqual(['new programme']);
  });

  it('is nothing undated', () => {
    const events = [event('memorandum', null)];
    expect(changes(2016, events)).toEqual([]);
  });
});

describe('what ended', () => {
  it('is what reached its stated end', () => {
    const events = [event('programme', '2017-07', { inForce: '2018/2020' })];
    expect(changes(2019, events)).toEqual([]);
    expect(changes(2020, events)).toEqual(['ended programme']);
    expect(changes(2021, events)).toEqual([]);
  });

  it('is no meeting, which only happened', () => {
    expect(changes(2017, [event('meeting', '2017')])).toEqual(['new meeting']);
  });

  it('is nothing that began and ran out within the year', () => {
    const events = [event('project', '2019', { inForce: '2019-03/2019-05' })];
    expect(changes(2019, events)).toEqual(['new project']);
  });

  it.each(['termination', 'suspension'] as const)('is an agreement at its %s', (closing) => {
    const events = [event('sister-city-agreement', '1995'), event(closing, '2022-03-14')];
    const type = closing === 'suspension' ? 'suspended' : 'ended';
    expect(changes(2022, events)).toEqual([`${type} sister-city-agreement by ${closing}`]);
  });

  it('ends in the year of a termination on New Year, though the last day was the year before', () => {
    const events = [event('memorandum', '1995'), event('termination', '2022-01-01')];
    expect(changes(2021, events)).toEqual([]);
    expect(changes(2022, events)).toEqual(['ended memorandum by termination']);
  });

  it('is an undated agreement too, once a dated termination closes it', () => {
    const events = [event('memorandum', null), event('termination', '2022')];
    expect(changes(2022, events)).toEqual(['ended memorandum by termination']);
  });

  it('is both new and ended where it was terminated in its first year', () => {
    const events = [event('memorandum', '2022-02-01'), event('termination', '2022-10-01')];
    expect(changes(2022, events)).toEqual(['new memorandum', 'ended memorandum by termination']);
  });

  it('is the termination itself where the atlas lacks what it ended', () => {
    expect(changes(2022, [event('termination', '2022')])).toEqual(['ended termination']);
  });
});

describe('what was renewed', () => {
  it('is what a renewal says, also where no record has what it renews', () => {
    expect(changes(2018, [event('renewal', '2018-09')])).toEqual(['renewed renewal']);
  });

  const first = event('programme', '2014', { inForce: '2014/2016' });

  it.each([
    ['in the year in which another ended', '2016-06', 2016],
    ['in the year after', '2017', 2017],
  ])('is an agreement %s', (_when, date, year) => {
    const events = [first, event('programme', date, { inForce: `${date}/2030` })];
    expect(changes(year, events)).toContain('renewed programme');
    expect(changes(year, events)).not.toContain('new programme');
  });

  it('is no agreement two years later', () => {
    const events = [first, event('memorandum', '2018')];
    expect(changes(2018, events)).toEqual(['new memorandum']);
  });

  it('is no meeting', () => {
    expect(changes(2017, [first, event('meeting', '2017')])).toEqual(['new meeting']);
  });

  it('is a suspended agreement that resumes', () => {
    const events = [
      event('sister-city-agreement', '1995'),
      event('suspension', '2014', { inForce: '2014-03-01/2018-05-31' }),
    ];
    expect(changes(2014, events)).toEqual(['suspended sister-city-agreement by suspension']);
    expect(changes(2018, events)).toEqual(['renewed sister-city-agreement']);
  });

  it('is the agreement that ends a suspension, and not once more the one suspended', () => {
    const events = [
      event('sister-city-agreement', '1995'),
      event('suspension', '2014-03-01'),
      event('memorandum', '2020-06-01'),
    ];
    expect(changes(2020, events)).toEqual(['renewed memorandum']);
  });
});

describe('the filters', () => {
  const events = [
    event('programme', '2016', { inForce: '2016/2018', topics: ['health'] }),
    event('meeting', '2016', { topics: ['trade'] }),
  ];

  it('narrow the changes', () => {
    expect(changes(2016, events, filtersOf({ topics: ['health'] }))).toEqual(['new programme']);
    expect(changes(2016, events, filtersOf({ ties: ['contact'] }))).toEqual(['new meeting']);
  });

  it('do so without the year window, which only says where the reader is', () => {
    expect(changes(2016, events, filtersOf({ ...years(2024), mode: 'begun' }))).toEqual(
      changes(2016, events),
    );
  });
});

describe('the changes of all years', () => {
  it('tell of each matching event that begins in them exactly once, and of nothing else', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, (atlas, filters) => {
        const listed = Array.from({ length: 60 }, (_, index) => 1980 + index).flatMap((year) =>
          changesInYear(atlas, filters, year, today)
            .filter(
              ({ type, event }) =>
                type !== 'ended' && type !== 'suspended' && startYear(event.spans) === year,
            )
            .map(({ event }) => event),
        );
        const begun = [...atlas.pairs.values()].flatMap((pair) =>
          matchingEvents(pair, filters, today, 'years')
            .filter(({ kind }) => kind !== 'suspension' && kind !== 'termination')
            .filter(({ spans }) => startYear(spans) !== null),
        );
        expect(new Set(listed)).toEqual(new Set(begun));
        expect(listed).toHaveLength(begun.length);
      }),
    );
  });

  it('come by type: new, renewed, suspended, ended', () => {
    fc.assert(
      fc.property(
        anyAtlas,
        anyFilters,
        fc.integer({ min: 1990, max: 2030 }),
        (atlas, filters, year) => {
          const order = changesInYear(atlas, filters, year, today).map(({ type }) =>
            changeTypes.indexOf(type),
          );
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

function startYear(spans: readonly { readonly start: number }[]): number | null {
  const start = spans[0]?.start ?? Infinity;
  return Number.isFinite(start) ? yearOf(start) : null;
}
