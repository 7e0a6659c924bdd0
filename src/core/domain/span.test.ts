import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from './day';
import { type EventKind, eventKinds, isBinding } from './kind';
import { type Dated, isUndated, overlaps, type Span, spansInForce, unbounded } from './span';

/** A span by its days as text; `..` for an open end. */
function span(start: string, end: string): Span {
  const day = (text: string) => {
    const [year, month, dayOfMonth] = text.split('-').map(Number);
    return dayOf(year ?? 0, month ?? 0, dayOfMonth ?? 0);
  };
  return {
    start: start === '..' ? -Infinity : day(start),
    end: end === '..' ? Infinity : day(end),
  };
}

function event(kind: EventKind, date: string | null, inForce?: string): Dated {
  return inForce === undefined ? { kind, date } : { kind, date, inForce };
}

function spansOfFirst(...events: Dated[]): Span[] | undefined {
  return spansInForce(events)[0];
}

const bound = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-Infinity, Infinity));
const anySpan = fc
  .tuple(bound, bound)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const dateText = fc
  .tuple(fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2026, 1, 1) }), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => formatDay(day).slice(0, length));
const anyEvent = fc
  .tuple(
    fc.constantFrom(...eventKinds),
    fc.option(dateText),
    fc.option(
      fc
        .tuple(dateText, fc.option(dateText))
        .map(([a, b]) =>
          b === null ? `${a}/..` : [a.slice(0, 4), b.slice(0, 4)].toSorted().join('/'),
        ),
      { nil: undefined },
    ),
  )
  .map(([kind, date, inForce]) => event(kind, date, inForce));

describe('two spans', () => {
  it('overlap when they share at least one day', () => {
    expect(overlaps({ start: 1, end: 3 }, { start: 3, end: 5 })).toBe(true);
    expect(overlaps({ start: 1, end: 3 }, { start: 4, end: 5 })).toBe(false);
  });

  it('overlap whichever is named first', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it('overlap exactly where a day lies in both', () => {
    const days = Array.from({ length: 103 }, (_, index) => index - 51);
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        fc.pre([a, b].every(({ start, end }) => start !== Infinity && end !== -Infinity));
        const shared = days.some((day) =>
          [a, b].every(({ start, end }) => start <= day && day <= end),
        );
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe('an event', () => {
  it('of contact lasts as long as its date leaves open', () => {
    expect(spansOfFirst(event('meeting', '2017-07-06'))).toEqual([
      span('2017-07-06', '2017-07-06'),
    ]);
    expect(spansOfFirst(event('visit', '2017'))).toEqual([span('2017-01-01', '2017-12-31')]);
  });

  it('that is an agreement without a stated end is open from its start', () => {
    expect(spansOfFirst(event('cooperation-agreement', '1997-06-27'))).toEqual([
      span('1997-06-27', '..'),
    ]);
    expect(spansOfFirst(event('sister-city-agreement', '1995'))).toEqual([
      span('1995-01-01', '..'),
    ]);
  });

  it('with a stated interval is in force for that interval, not from its date', () => {
    expect(spansOfFirst(event('programme', '2017-07', '2018/2020'))).toEqual([
      span('2018-01-01', '2020-12-31'),
    ]);
    expect(spansOfFirst(event('memorandum', null, '../2020-05'))).toEqual([
      span('..', '2020-05-31'),
    ]);
  });

  it('without date and interval is undated and unbounded', () => {
    const undated = event('sister-city-agreement', null);
    expect(isUndated(undated)).toBe(true);
    expect(spansOfFirst(undated)).toEqual([unbounded]);
    expect(isUndated(event('programme', null, '2018/2020'))).toBe(false);
  });
});

describe('a termination', () => {
  const agreement = event('sister-city-agreement', '1995-05-01');

  it('ends what is in force the day before', () => {
    expect(spansOfFirst(agreement, event('termination', '2022-03-10'))).toEqual([
      span('1995-05-01', '2022-03-09'),
    ]);
  });

  it('dated only by year still lets the agreement count within that year', () => {
    const [closed] = spansOfFirst(agreement, event('termination', '2022')) ?? [];
    expect(closed && overlaps(closed, span('2022-01-01', '2022-12-31'))).toBe(true);
    expect(closed && overlaps(closed, span('2023-01-01', '2023-12-31'))).toBe(false);
  });

  it('stated as an interval without end closes from the start of it', () => {
    expect(spansOfFirst(agreement, event('termination', null, '2022-03-10/..'))).toEqual([
      span('1995-05-01', '2022-03-09'),
    ]);
    expect(spansOfFirst(agreement, event('termination', '2022-02', '2022/..'))).toEqual([
      span('1995-05-01', '2022-12-30'),
    ]);
  });

  it('cuts a programme short and leaves a meeting alone', () => {
    const closing = event('termination', '2019-01-01');
    expect(spansOfFirst(event('programme', '2017', '2018/2020'), closing)).toEqual([
      span('2018-01-01', '2018-12-31'),
    ]);
    expect(spansOfFirst(event('meeting', '2020-01-01'), closing)).toEqual([
      span('2020-01-01', '2020-01-01'),
    ]);
  });

  it('does not touch an agreement concluded after it', () => {
    expect(
      spansOfFirst(event('cooperation-agreement', '2024-01-01'), event('termination', '2022')),
    ).toEqual([span('2024-01-01', '..')]);
  });

  it('closes an undated agreement too', () => {
    expect(
      spansOfFirst(event('sister-city-agreement', null), event('termination', '2022-03-10')),
    ).toEqual([span('..', '2022-03-09')]);
  });

  it('that no source dates closes nothing', () => {
    expect(spansOfFirst(agreement, event('termination', null))).toEqual([span('1995-05-01', '..')]);
  });

  it('leaves nothing of an agreement that had not yet taken force', () => {
    expect(
      spansOfFirst(event('programme', '2017', '2018/2020'), event('termination', '2017-12-01')),
    ).toEqual([]);
  });
});

describe('a suspension', () => {
  const agreement = event('sister-city-agreement', '1995-05-01');

  it('closes until an agreement renews the bond', () => {
    expect(
      spansOfFirst(agreement, event('suspension', '2014-03-10'), event('memorandum', '2018-09-01')),
    ).toEqual([span('1995-05-01', '2014-03-09'), span('2018-09-01', '..')]);
  });

  it('closes until a renewal, which leaves neither a gap nor an overlap', () => {
    const [first, , renewal] = spansInForce([
      agreement,
      event('suspension', '2014-03-10'),
      event('renewal', '2018-09-01'),
    ]);
    expect(first).toEqual([span('1995-05-01', '2014-03-09'), span('2018-09-01', '..')]);
    expect(renewal).toEqual([span('2018-09-01', '..')]);
  });

  it('is not ended by a mere meeting', () => {
    expect(
      spansOfFirst(agreement, event('suspension', '2014-03-10'), event('meeting', '2018-09-01')),
    ).toEqual([span('1995-05-01', '2014-03-09')]);
  });

  it('with a stated interval leaves a gap of that interval', () => {
    expect(spansOfFirst(agreement, event('suspension', '2014', '2014-03-10/2016-05-04'))).toEqual([
      span('1995-05-01', '2014-03-09'),
      span('2016-05-05', '..'),
    ]);
  });

  it('stated in years lets the agreement count in the years in which it began and ended', () => {
    const spans = spansOfFirst(agreement, event('suspension', null, '2014/2016')) ?? [];
    const counts = (year: number) =>
      spans.some((one) => overlaps(one, span(`${year}-01-01`, `${year}-12-31`)));
    expect([2013, 2014, 2015, 2016, 2017].map(counts)).toEqual([true, true, false, true, true]);
  });

  it('within one year leaves no gap that whole years could show', () => {
    expect(spansOfFirst(agreement, event('suspension', null, '2014/2014'))).toEqual([
      span('1995-05-01', '..'),
    ]);
  });

  it('twice leaves two gaps', () => {
    expect(
      spansOfFirst(
        agreement,
        event('suspension', null, '2000-01-01/2000-12-31'),
        event('suspension', null, '2010-01-01/2010-12-31'),
      ),
    ).toEqual([
      span('1995-05-01', '1999-12-31'),
      span('2001-01-01', '2009-12-31'),
      span('2011-01-01', '..'),
    ]);
  });
});

describe('the spans of any events', () => {
  it('run forward, apart from each other, within what each event states', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 6 }), (events) => {
        const all = spansInForce(events);
        expect(all).toHaveLength(events.length);
        for (const [index, spans] of all.entries()) {
          const one = events[index];
          const [stated] = one === undefined ? [] : (spansInForce([{ ...one }])[0] ?? []);
          for (const [position, { start, end }] of spans.entries()) {
            expect(start).toBeLessThanOrEqual(end);
            expect(start).not.toBe(Infinity);
            expect(end).not.toBe(-Infinity);
            if (stated !== undefined) {
              expect(start).toBeGreaterThanOrEqual(stated.start);
              expect(end).toBeLessThanOrEqual(stated.end);
            }
            const next = spans[position + 1];
            if (next !== undefined) expect(next.start).toBeGreaterThan(end + 1);
          }
        }
      }),
    );
  });

  it('do not depend on the order in which the events are written', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 5 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(
              events.map((_, index) => index),
              { minLength: events.length },
            ),
          ),
        ),
        ([events, order]) => {
          const straight = spansInForce(events);
          const shuffled = spansInForce(
            order.map((index) => events[index] ?? event('visit', null)),
          );
          expect(shuffled).toEqual(order.map((index) => straight[index]));
        },
      ),
    );
  });

  it('of contacts stay whole whatever is terminated', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 5 }), (events) => {
        for (const [index, spans] of spansInForce(events).entries()) {
          const kind = events[index]?.kind;
          if (kind !== undefined && !isBinding(kind)) expect(spans).toHaveLength(1);
        }
      }),
    );
  });
});
