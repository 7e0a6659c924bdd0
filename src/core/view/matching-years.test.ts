/** Which events pass the years: those active during them, those begun in them, undated ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAtlas } from './arbitraries.fixture';
import { event, today } from './atlas.fixture';
import { matchingEvents } from './matching';
import { active, anyEventFilters, begun, meeting, passes } from './matching.fixture';

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
