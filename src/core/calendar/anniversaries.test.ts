import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, daysInMonth, formatDay } from '../domain/day';
import { requireEdtfDate } from '../domain/edtf';
import { ties } from '../domain/kind';
import { atlasOf, event, type RawEvent } from '../view/atlas.fixture';
import { composeScene } from '../view/scene';
import { defaultView } from '../view/view';
import { anniversariesIn, anniversaryOf, tiesInForce } from './anniversaries';

const today = dayOf(2026, 11, 28);

function anniversaries(
  year: number,
  pairs: Readonly<Record<string, readonly RawEvent[]>>,
  day: Day = today,
) {
  const { pairs: shown } = composeScene(atlasOf(pairs), defaultView, day);
  return anniversariesIn(year, tiesInForce(shown, day), day);
}

/** Of one pair with these events: how many years, and when. */
function of(year: number, ...events: RawEvent[]): [years: number, on: string][] {
  return anniversaries(year, { 'a--b': events }).map(({ years, on }) => [years, on.text]);
}

const sisters = (date: string, inForce?: string) =>
  event('sister-city-agreement', date, inForce === undefined ? {} : { inForce });

/** A date with the precision that a source gives, from 1900 to 2019. */
const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2019 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    parts: fc.constantFrom(1, 2, 3),
  })
  .map(({ year, month, day, parts }) => {
    const dayOfMonth = Math.min(day, daysInMonth(year, month));
    return requireEdtfDate(
      formatDay(dayOf(year, month, dayOfMonth))
        .split('-')
        .slice(0, parts)
        .join('-'),
    );
  });
const year = fc.integer({ min: 2020, max: 2060 });

describe('the anniversary of a date', () => {
  it('is as exact as the date, and never more', () => {
    fc.assert(
      fc.property(date, year, (since, in_) => {
        const on = anniversaryOf(since, in_);
        expect(on.precision).toBe(since.precision);
        expect(on.year).toBe(in_);
        expect(on.month).toBe(since.month);
      }),
    );
  });

  it('is on the same day of the month, but for 29 February', () => {
    fc.assert(
      fc.property(date, year, (since, in_) => {
        const isLeapDay = since.month === 2 && since.dayOfMonth === 29;
        fc.pre(!isLeapDay);
        expect(anniversaryOf(since, in_).dayOfMonth).toBe(since.dayOfMonth);
      }),
    );
  });

  it('of 29 February is the last day of February', () => {
    const since = requireEdtfDate('1996-02-29');
    fc.assert(
      fc.property(year, (in_) => {
        const on = anniversaryOf(since, in_);
        expect(formatDay(on.earliest + 1)).toBe(`${in_}-03-01`);
      }),
    );
    expect(anniversaryOf(since, 2026).text).toBe('2026-02-28');
    expect(anniversaryOf(since, 2036).text).toBe('2036-02-29');
  });
});

describe('the round anniversaries of a year', () => {
  it('are every fifth one after the year in which the tie began', () => {
    fc.assert(
      fc.property(date, year, (since, in_) => {
        const found = of(in_, sisters(since.text));
        const years = in_ - since.year;
        expect(found).toEqual(years % 5 === 0 ? [[years, anniversaryOf(since, in_).text]] : []);
      }),
    );
  });

  it('do not begin before the fifth year, nor with the tie itself', () => {
    expect(of(2026, sisters('2026-03-01'))).toEqual([]);
    expect(of(2026, sisters('2022-03-01'))).toEqual([]);
    expect(of(2026, sisters('2021-03-01'))).toEqual([[5, '2026-03-01']]);
  });

  it('go back to the interval where the record states one', () => {
    expect(of(2026, sisters('2015-12-20', '2016-01-01/..'))).toEqual([[10, '2026-01-01']]);
  });

  it('are left out where the source is not sure of the year', () => {
    for (const doubtful of ['1986~', '1986?', '198X', '1986-05-02%']) {
      expect(of(2026, sisters(doubtful))).toEqual([]);
    }
    expect(of(2026, event('sister-city-agreement', null))).toEqual([]);
  });

  it('are of ties in force alone', () => {
    expect(of(2026, sisters('1996-05-02'), event('suspension', '2022-03-22'))).toEqual([]);
    expect(of(2026, sisters('1996-05-02'), event('termination', '2022-03-22'))).toEqual([]);
    expect(of(2026, sisters('1996-05-02', '1996-05-02/2010'))).toEqual([]);
    expect(of(2026, event('meeting', '1996-05-02'))).toEqual([]);
  });

  it('count from the first agreement where a suspension is over', () => {
    const events = [
      sisters('1996-05-02'),
      event('suspension', '2014-03-22'),
      event('renewal', '2019-05-02'),
    ];
    expect(of(2026, ...events)).toEqual([[30, '2026-05-02']]);
  });

  it('end with the term of the agreement', () => {
    const agreement = event('cooperation-agreement', '2017-06-01', {
      inForce: '2017-06-01/2027-05',
    });
    expect(of(2022, agreement)).toEqual([[5, '2022-06-01']]);
    expect(of(2027, agreement)).toEqual([]);
  });

  it('are of the strongest tie of a pair, once', () => {
    const events = [sisters('1996-05-02'), event('memorandum', '2016-05-02')];
    const found = anniversaries(2026, { 'a--b': events });
    expect(found.map(({ tie, years }) => [tie, years])).toEqual([['sister-city', 30]]);
    expect(ties).toContain(found[0]?.tie);
  });

  it('stand in the order of the calendar, what is known less exactly after it', () => {
    const found = anniversaries(2026, {
      'a--b': [sisters('1996')],
      'a--c': [sisters('1996-05')],
      'a--d': [sisters('1996-05-02')],
      'a--e': [sisters('1986-12-31')],
      'a--f': [sisters('1986-05-02')],
    });
    expect(found.map(({ pair, on }) => `${pair.id} ${on.text}`)).toEqual([
      'a--f 2026-05-02',
      'a--d 2026-05-02',
      'a--c 2026-05',
      'a--e 2026-12-31',
      'a--b 2026',
    ]);
  });
});
