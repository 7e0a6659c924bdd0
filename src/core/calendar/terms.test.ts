import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf, formatDay } from '../domain/day';
import { requireEdtfDate } from '../domain/edtf';
import { atlasOf, event, type RawEvent } from '../view/atlas.fixture';
import { composeScene } from '../view/scene';
import { defaultView } from '../view/view';
import { durationSince, suspendedTies, termsEnding, termsOver } from './terms';

const today = dayOf(2026, 11, 28);

function shown(pairs: Readonly<Record<string, readonly RawEvent[]>>) {
  return composeScene(atlasOf(pairs), defaultView, today).pairs;
}

describe('terms that end', () => {
  const ending = (...events: RawEvent[]) =>
    termsEnding(shown({ 'a--b': events }), today).map(({ end }) => end.text);
  const programme = (inForce: string) => event('programme', null, { inForce });

  it('are those that are certainly over within twelve months', () => {
    expect(ending(programme('2024/2026'))).toEqual(['2026']);
    expect(ending(programme('2024/2027-11'))).toEqual([]);
    expect(ending(programme('2024/2027-11-28'))).toEqual(['2027-11-28']);
    expect(ending(programme('2024/2027-11-29'))).toEqual([]);
    expect(ending(programme('2024/2027'))).toEqual([]);
  });

  it('leave out what has ended already, and what is no agreement', () => {
    expect(ending(programme('2024/2026-11-27'))).toEqual([]);
    expect(ending(programme('2024/2026'), event('termination', '2026-01-05'))).toEqual([]);
    expect(ending(event('exchange', null, { inForce: '2026-11-01/2026-12-24' }))).toEqual([]);
  });

  it('stand in the order in which they end', () => {
    const pairs = {
      'a--b': [programme('2024/2027-03')],
      'a--c': [programme('2024/2026')],
    };
    expect(termsEnding(shown(pairs), today).map(({ pair }) => pair.id)).toEqual(['a--c', 'a--b']);
  });
});

describe('terms that are over', () => {
  it('ended by themselves and certainly, the last first', () => {
    const programme = (inForce: string) => event('programme', null, { inForce });
    const { pairs } = atlasOf({
      'a--b': [programme('2018/2020'), programme('2024/2026-11-27')],
      'a--c': [programme('2024/2026-11'), programme('2024/..')],
      'a--d': [programme('2018/2020'), event('termination', '2019')],
      'a--e': [event('exchange', null, { inForce: '2020-11-01/2020-12-24' })],
    });
    expect(termsOver(pairs.values(), today).map(({ pair, end }) => [pair.id, end.text])).toEqual([
      ['a--b', '2026-11-27'],
      ['a--b', '2020'],
    ]);
  });
});

describe('how long it is since a date', () => {
  const since = (date: string) => durationSince(requireEdtfDate(date), today);

  it('is given in whole years and months', () => {
    expect(since('2022-03-22')).toEqual({ years: 4, months: 8 });
    expect(since('2022-03-29')).toEqual({ years: 4, months: 7 });
    expect(since('2026-11-28')).toEqual({ years: 0, months: 0 });
  });

  it('is the least that is certain where a month or a year is known', () => {
    expect(since('2022-03')).toEqual({ years: 4, months: 7 });
    expect(since('2022')).toEqual({ years: 3, months: 10 });
    expect(since('2026')).toEqual({ years: 0, months: 0 });
  });

  it('never claims more days than have passed, nor a month too few', () => {
    const day = fc.integer({ min: dayOf(1950, 1, 1), max: today });
    fc.assert(
      fc.property(day, (from) => {
        const { years, months } = since(formatDay(from));
        const start = dateOfDay(from);
        const later = (more: number) =>
          dayOf(start.year + years, start.month + months + more, start.dayOfMonth);
        expect(months).toBeLessThan(12);
        // Of a day that a month lacks, the count goes on in the next month.
        expect(later(0)).toBeLessThanOrEqual(today + 3);
        expect(later(1)).toBeGreaterThan(today);
      }),
    );
  });
});

describe('suspended ties', () => {
  const suspended = (pairs: Readonly<Record<string, readonly RawEvent[]>>) =>
    suspendedTies(shown(pairs), today);

  it('are listed with the event that suspended them, the longest first', () => {
    const found = suspended({
      'a--b': [event('sister-city-agreement', '1990'), event('suspension', '2022-03-22')],
      'a--c': [event('sister-city-agreement', '1990'), event('suspension', '2014-05')],
    });
    expect(found.map(({ pair, since }) => [pair.id, since.text])).toEqual([
      ['a--c', '2014-05'],
      ['a--b', '2022-03-22'],
    ]);
    expect(found.every((each) => each.event.kind === 'suspension')).toBe(true);
  });

  it('leave out what was ended since, or renewed', () => {
    const twinning = event('sister-city-agreement', '1990');
    expect(
      suspended({
        'a--b': [twinning, event('suspension', '2014'), event('termination', '2022')],
        'a--c': [twinning, event('suspension', '2014'), event('renewal', '2022')],
      }),
    ).toEqual([]);
  });
});
