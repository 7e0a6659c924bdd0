import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../domain/day';
import { anyAtlas } from './arbitraries.fixture';
import { event, pairOf, type RawEvent, today } from './atlas.fixture';
import { rowOfEvent, scaleOfStrip, shareOfScale, tickYears } from './pair-strip';

function eventsOf(...events: RawEvent[]) {
  return pairOf(...events).events;
}

function rows(...events: RawEvent[]) {
  return eventsOf(...events).map(rowOfEvent);
}

describe('the scale of a strip', () => {
  it('reaches from the first year to this one', () => {
    expect(scaleOfStrip(eventsOf(event('meeting', '2016-05-04')), today)).toEqual({
      start: dayOf(2016, 1, 1),
      end: dayOf(2026, 12, 31),
    });
  });

  it('reaches to a stated end in the future', () => {
    const scale = scaleOfStrip(
      eventsOf(event('programme', '2024', { inForce: '2024/2028' })),
      today,
    );
    expect(scale?.end).toBe(dayOf(2028, 12, 31));
  });

  it('has room for an open end to fade out in', () => {
    const scale = scaleOfStrip(eventsOf(event('memorandum', '2016')), today);
    expect(scale?.end).toBeGreaterThan(dayOf(2027, 6, 1));
    expect(scale?.start).toBe(dayOf(2016, 1, 1));
  });

  it('spans some years even where everything happened in this one', () => {
    const scale = scaleOfStrip(eventsOf(event('meeting', '2026-02')), today);
    expect(scale?.start).toBe(dayOf(2024, 1, 1));
  });

  it('is missing where nothing has a date', () => {
    expect(scaleOfStrip(eventsOf(event('memorandum', null)), today)).toBeNull();
  });

  it('holds today and every finite day of every event', () => {
    fc.assert(
      fc.property(anyAtlas, (atlas) => {
        for (const { events } of atlas.pairs.values()) {
          const scale = scaleOfStrip(events, today);
          const days = events
            .filter(({ undated }) => !undated)
            .flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]))
            .filter(Number.isFinite);
          if (scale === null) expect(days).toEqual([]);
          else {
            for (const day of [...days, today]) {
              expect(day).toBeGreaterThanOrEqual(scale.start);
              expect(day).toBeLessThanOrEqual(scale.end);
            }
          }
        }
      }),
    );
  });
});

describe('a place on the scale', () => {
  const scale = { start: 0, end: 200 };

  it('is a share, and what lies beyond stands at an end', () => {
    expect([0, 50, 200, -Infinity, Infinity].map((day) => shareOfScale(day, scale))).toEqual([
      0, 0.25, 1, 0, 1,
    ]);
  });
});

describe('a row', () => {
  it('has a dot for a day and a bar for an interval', () => {
    const [meeting, programme] = rows(
      event('meeting', '2016-05-04'),
      event('programme', '2018', { inForce: '2018/2020' }),
    );
    expect(meeting?.marks).toMatchObject([{ shape: 'dot', start: dayOf(2016, 5, 4) }]);
    expect(programme?.marks).toMatchObject([
      { shape: 'bar', start: dayOf(2018, 1, 1), end: dayOf(2020, 12, 31) },
    ]);
  });

  it('leaves open the ends that the source leaves open', () => {
    const [since, until, undated] = rows(
      event('memorandum', '1997'),
      event('project', null, { inForce: '../2020' }),
      event('memorandum', null),
    );
    expect(since?.marks).toMatchObject([{ start: dayOf(1997, 1, 1), end: Infinity }]);
    expect(until?.marks).toMatchObject([{ start: -Infinity, end: dayOf(2020, 12, 31) }]);
    expect(undated?.marks).toMatchObject([{ start: -Infinity, end: Infinity }]);
  });

  it('has a gap where the agreement was suspended', () => {
    const [agreement] = rows(
      event('sister-city-agreement', '1995'),
      event('suspension', '2014', { inForce: '2014-03-01/2018-05-31' }),
    );
    expect(agreement?.marks).toHaveLength(2);
    expect(agreement?.gaps).toEqual([{ start: dayOf(2014, 3, 1), end: dayOf(2018, 5, 31) }]);
    expect(agreement?.cuts).toEqual([dayOf(2014, 3, 1)]);
  });

  it('has a gap without end where it still is suspended, and shows where it was cut', () => {
    const [agreement, suspension] = rows(
      event('sister-city-agreement', '1995'),
      event('suspension', '2022-03-22'),
    );
    const cut = dayOf(2022, 3, 22);
    expect(agreement).toMatchObject({ gaps: [{ start: cut, end: Infinity }], cuts: [cut] });
    expect(suspension).toMatchObject({ gaps: [], cuts: [] });
  });

  it('shows where a termination cut it, also after a suspension', () => {
    const [agreement] = rows(
      event('sister-city-agreement', '1995'),
      event('suspension', '2014-03-01'),
      event('termination', '2022-03-22'),
    );
    expect(agreement).toMatchObject({
      gaps: [{ start: dayOf(2014, 3, 1), end: dayOf(2022, 3, 21) }],
      cuts: [dayOf(2014, 3, 1)],
    });
    const [ended] = rows(event('memorandum', '1995'), event('termination', '2022-03-22'));
    expect(ended).toMatchObject({ gaps: [], cuts: [dayOf(2022, 3, 22)] });
  });

  it('marks what was terminated before it took force, where it was concluded', () => {
    const [programme] = rows(
      event('programme', '2020-01-01', { inForce: '2021/2022' }),
      event('termination', '2020-06-01'),
    );
    expect(programme).toMatchObject({
      marks: [{ shape: 'void', start: dayOf(2020, 1, 1) }],
      gaps: [],
      cuts: [],
    });
  });
});

describe('the years to label', () => {
  it('are round ones', () => {
    const scale = { start: dayOf(1979, 1, 1), end: dayOf(2028, 6, 1) };
    expect(tickYears(scale, 5)).toEqual([1980, 1990, 2000, 2010, 2020]);
    expect(tickYears(scale, 4)).toEqual([1980, 2000, 2020]);
  });

  it('are every year where there are few', () => {
    expect(tickYears({ start: dayOf(2024, 1, 1), end: dayOf(2026, 12, 31) }, 4)).toEqual([
      2024, 2025, 2026,
    ]);
  });

  it('leave out a first year that is not whole', () => {
    expect(tickYears({ start: dayOf(2023, 7, 1), end: dayOf(2026, 12, 31) }, 4)[0]).toBe(2024);
  });

  it('are evenly apart, on the scale and no more than asked for', () => {
    const day = fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2100, 12, 31) });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 12 }), (one, other, most) => {
        const scale = { start: Math.min(one, other), end: Math.max(one, other) };
        const years = tickYears(scale, most);
        expect(years.length).toBeLessThanOrEqual(most);
        const steps = new Set(years.slice(1).map((year, index) => year - (years[index] ?? 0)));
        expect(steps.size).toBeLessThanOrEqual(1);
        for (const year of years) {
          expect(dayOf(year, 1, 1)).toBeGreaterThanOrEqual(scale.start);
          expect(year).toBeLessThanOrEqual(yearOf(scale.end));
        }
      }),
    );
  });
});
