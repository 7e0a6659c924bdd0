import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, formatDay } from './day';
import { type EventKind, eventKinds, isBinding, isClosing } from './kind';
import { closingsOf, type Dated, statedSpan, termOf } from './span';
import { type Standing, standingOfEvent } from './standing';

/** How each of some events of a pair stands on a day. */
function standingsOn(day: Day, events: readonly Dated[]): Standing[] {
  const closings = closingsOf(events);
  return events.map((event, index) =>
    standingOfEvent(
      {
        undated: event.date === null && event.inForce === undefined,
        term: termOf(event),
        closings: closings[index] ?? [],
      },
      day,
    ),
  );
}

function event(kind: EventKind, date: string | null, inForce?: string): Dated {
  return inForce === undefined ? { kind, date } : { kind, date, inForce };
}

const firstDay = dayOf(2000, 1, 1);
/** Few days, so that events often share one or stand next to each other. */
const someDay = fc.integer({ min: firstDay, max: firstDay + 30 });
const kind = fc.constantFrom(...eventKinds);
/** Of what ends by itself or is lifted by itself, sometimes the last day. */
const anyEvent = fc
  .tuple(kind, someDay, fc.option(fc.nat({ max: 12 }), { nil: undefined }))
  .map(([of, start, length]): Dated => {
    const date = formatDay(start);
    if (of === 'termination' || length === undefined) return event(of, date);
    return event(of, date, `${date}/${formatDay(start + length)}`);
  });
const someEvents = fc.array(anyEvent, { minLength: 1, maxLength: 7 });

/** What happens to one agreement on a day, in the order in which it happens within it. */
const order = ['runs-out', 'resumes', 'agreement', 'suspended', 'terminated', 'renewal'] as const;
interface Happening {
  readonly day: Day;
  readonly what: (typeof order)[number];
  /** Of a suspension; distinguishes its end from others. */
  readonly suspension?: number;
}

function happeningsOf(events: readonly Dated[], chosen: number): Happening[] {
  return events.flatMap((each, index): Happening[] => {
    const { start, end } = statedSpan(each);
    if (index === chosen) return [{ day: end + 1, what: 'runs-out' }];
    switch (each.kind) {
      case 'termination':
        return [{ day: start, what: 'terminated' }];
      case 'suspension':
        return [
          { day: start, what: 'suspended', suspension: index },
          ...(each.inForce === undefined
            ? []
            : [{ day: end + 1, what: 'resumes' as const, suspension: index }]),
        ];
      case 'renewal':
        return [{ day: start, what: 'renewal' }];
      default:
        return isBinding(each.kind) ? [{ day: start, what: 'agreement' }] : [];
    }
  });
}

/** The standing of an agreement on a day, by replaying all events until then. */
function livedThrough(events: readonly Dated[], chosen: number, day: Day): Standing {
  const own = events[chosen];
  if (own === undefined) throw new Error('there is no such event');
  const { start } = statedSpan(own);
  const isRenewal = own.kind === 'renewal';
  let over: Standing | null = null;
  const suspensions = new Set<number>();
  for (const { what, day: on, suspension = -1 } of happeningsOf(events, chosen).toSorted(
    (a, b) => a.day - b.day || order.indexOf(a.what) - order.indexOf(b.what),
  )) {
    if (on > day) break;
    // What was closed before, or on the day of a renewal, is not this bond.
    const isBefore = on < start || (isRenewal && on === start);
    if (what === 'runs-out') over ??= 'expired';
    if (what === 'terminated' && !isBefore) over ??= 'ended';
    if (what === 'suspended' && !isBefore) suspensions.add(suspension);
    if (what === 'resumes') suspensions.delete(suspension);
    if (what === 'agreement' || what === 'renewal') suspensions.clear();
  }
  return over ?? (suspensions.size > 0 ? 'suspended' : 'in-force');
}

describe('how an agreement stands on any day', () => {
  it('is what a replay of all events until then gives', () => {
    const days = Array.from({ length: 50 }, (_, index) => firstDay - 2 + index);
    fc.assert(
      fc.property(someEvents, (events) => {
        for (const day of days) {
          for (const [index, standing] of standingsOn(day, events).entries()) {
            if (!isBinding(events[index]?.kind ?? 'visit')) continue;
            expect(standing, formatDay(day)).toBe(livedThrough(events, index, day));
          }
        }
      }),
    );
  });

  it('does not depend on the order in which the events are written', () => {
    fc.assert(
      fc.property(someEvents, someDay, (events, day) => {
        expect(standingsOn(day, events.toReversed())).toEqual(
          standingsOn(day, events).toReversed(),
        );
      }),
    );
  });
});

describe('a suspension that a renewal closes', () => {
  it('leaves no gap and no overlap: each day is in force or suspended, and changes twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDay, { minLength: 3, maxLength: 3 }), (some) => {
        const [agreed = 0, suspended = 0, renewed = 0] = some.toSorted((a, b) => a - b);
        const events = [
          event('sister-city-agreement', formatDay(agreed)),
          event('suspension', formatDay(suspended)),
          event('renewal', formatDay(renewed)),
        ];
        for (let day = agreed; day <= renewed + 5; day++) {
          const expected = suspended <= day && day < renewed ? 'suspended' : 'in-force';
          expect(standingsOn(day, events)[0]).toBe(expected);
        }
        expect(standingsOn(renewed - 1, events)[1]).toBe('suspended');
        expect(standingsOn(renewed, events)).toEqual(['in-force', 'in-force', 'in-force']);
      }),
    );
  });

  it('never was certain where the renewal falls into the year in which it was suspended', () => {
    const events = [
      event('cooperation-agreement', '1990'),
      event('suspension', '2009'),
      event('renewal', '2009-10-13'),
    ];
    for (const year of [2008, 2009, 2010]) {
      expect(standingsOn(dayOf(year, 12, 31), events)[0]).toBe('in-force');
    }
  });
});

describe('an agreement', () => {
  const agreement = event('sister-city-agreement', '1988');
  const today = dayOf(2026, 11, 27);

  it('that was terminated stays ended, and the renewal after it is in force', () => {
    const events = [agreement, event('termination', '2020-04'), event('renewal', '2020-04-22')];
    expect(standingsOn(today, events)).toEqual(['ended', 'ended', 'in-force']);
  });

  it('whose own term ran out has expired, whatever was suspended or ended later', () => {
    const programme = event('programme', '2018', '2018/2020');
    expect(standingsOn(today, [programme, event('termination', '2022-03')])[0]).toBe('expired');
    expect(standingsOn(today, [programme, event('suspension', '2022-03')])[0]).toBe('expired');
    expect(standingsOn(today, [programme, event('termination', '2020-03')])[0]).toBe('ended');
  });

  it('that no source dates is undated until it is closed', () => {
    const events = [event('memorandum', null), event('suspension', '2022-03-22')];
    expect(standingsOn(dayOf(2022, 3, 21), events)[0]).toBe('undated');
    expect(standingsOn(dayOf(2022, 3, 22), events)[0]).toBe('suspended');
  });

  it('is in force before it begins, as nothing has ended it', () => {
    expect(standingsOn(today, [event('programme', '2026', '2027/2029')])).toEqual(['in-force']);
  });
});

describe('what is suspended or ended without a record of what it was', () => {
  const today = dayOf(2026, 11, 27);

  it('stands as the suspension or termination says', () => {
    expect(standingsOn(today, [event('suspension', '2022-03')])).toEqual(['suspended']);
    expect(standingsOn(today, [event('suspension', '2022'), event('termination', '2024')])).toEqual(
      ['ended', 'ended'],
    );
    expect(standingsOn(today, [event('termination', null)])).toEqual(['undated']);
  });

  it('is suspended no longer after a later agreement', () => {
    const events = [event('suspension', '2009-08-22'), event('renewal', '2009-10-13')];
    expect(standingsOn(dayOf(2009, 10, 12), events)[0]).toBe('suspended');
    expect(standingsOn(dayOf(2009, 10, 13), events)[0]).toBe('in-force');
  });
});

describe('a contact', () => {
  it('is over after its day, and nothing closes it', () => {
    fc.assert(
      fc.property(someEvents, someDay, (events, day) => {
        for (const [index, standing] of standingsOn(day, events).entries()) {
          const each = events[index];
          if (each === undefined || isBinding(each.kind) || isClosing(each.kind)) continue;
          expect(standing).toBe(day > statedSpan(each).end ? 'expired' : 'in-force');
        }
      }),
    );
  });
});
