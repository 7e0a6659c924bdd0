import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf, dayOfTime, daysInMonth, formatDay, localDayOf, yearOf } from './day';

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

describe('a day', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2000, 1, 1)).toBe(10_957);
  });

  it('takes the years 1 to 99 as they are, not as 1901 to 1999', () => {
    expect(formatDay(dayOf(17, 7, 6))).toBe('0017-07-06');
  });

  it('comes back from its own text', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, dayOfMonth] = formatDay(day).split('-').map(Number);
        expect(dayOf(year ?? 0, month ?? 0, dayOfMonth ?? 0)).toBe(day);
      }),
    );
  });

  it('falls in the year that its text names', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(yearOf(day)).toBe(Number(formatDay(day).slice(0, 4)));
      }),
    );
  });

  it('holds every millisecond of itself, before 1970 as well', () => {
    const aDay = 86_400_000;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: aDay - 1 }), (day, rest) => {
        expect(dayOfTime(day * aDay + rest)).toBe(day);
      }),
    );
  });
});

describe('the length of a month', () => {
  it('knows leap years', () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2023, 2)).toBe(28);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it('adds up to the length of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
        const months = Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
        const length = months.reduce((sum, days) => sum + days, 0);
        expect(length).toBe(dayOf(year, 12, 31) - dayOf(year, 1, 1) + 1);
      }),
    );
  });
});

describe('the parts of a day', () => {
  it('make the same day again', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, dayOfMonth } = dateOfDay(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});

describe('the day of a reader', () => {
  /** What a clock with a calendar shows in a time zone. */
  function clockIn(timeZone: string, moment: Date) {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone,
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    }).formatToParts(moment);
    const partOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return {
      getFullYear: () => partOf('year'),
      getMonth: () => partOf('month') - 1,
      getDate: () => partOf('day'),
    };
  }

  it('is the one on the calendar where the reader is', () => {
    const moment = new Date('2027-03-05T22:00:00Z');
    const dayIn = (zone: string) => formatDay(localDayOf(clockIn(zone, moment)));
    expect(dayIn('Pacific/Honolulu')).toBe('2027-03-05');
    expect(dayIn('Asia/Bishkek')).toBe('2027-03-06');
    expect(dayIn('Pacific/Auckland')).toBe('2027-03-06');
  });

  it('comes everywhere, no more than a day apart', () => {
    const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01') });
    fc.assert(
      fc.property(
        time.filter((each) => !Number.isNaN(each.getTime())),
        (moment) => {
          const [west, east] = ['Pacific/Honolulu', 'Pacific/Auckland'].map((zone) =>
            localDayOf(clockIn(zone, moment)),
          );
          expect([0, 1]).toContain((east ?? 0) - (west ?? 0));
        },
      ),
    );
  });
});
