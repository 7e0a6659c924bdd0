import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKinds, makesOneTie, tieOfKind } from './kind';
import type { Dated } from './span';
import { tiesMade } from './ties-made';

function event(kind: Dated['kind'], date: string | null): Dated {
  return { kind, date };
}

describe('the tie that a renewal makes', () => {
  const renewal = event('renewal', '2018-09');

  it('is the strongest agreed on before it', () => {
    const before = [event('memorandum', '2010'), event('sister-city-agreement', '1995')];
    expect(tiesMade([...before, renewal])).toEqual(['agreement', 'sister-city', 'sister-city']);
    expect(tiesMade([event('memorandum', '2010'), renewal])).toEqual(['agreement', 'agreement']);
  });

  it('is not that of what was agreed on later', () => {
    expect(tiesMade([renewal, event('sister-city-agreement', '2020')])).toEqual([
      'agreement',
      'sister-city',
    ]);
  });

  it('is that of an agreement that no source dates', () => {
    expect(tiesMade([renewal, event('sister-city-agreement', null)])[0]).toBe('sister-city');
  });

  it('is that of any agreement, where the renewal has no date', () => {
    expect(tiesMade([event('renewal', null), event('sister-city-agreement', '1995')])[0]).toBe(
      'sister-city',
    );
  });

  it('is an agreement where only contacts are known', () => {
    expect(tiesMade([event('visit', '2010'), renewal])[1]).toBe('agreement');
    expect(tiesMade([renewal])).toEqual(['agreement']);
  });
});

describe('the tie of a suspension or termination', () => {
  it.each(['suspension', 'termination'] as const)('is that which the %s closes', (kind) => {
    const closing = event(kind, '2022-03');
    const before = [event('sister-city-agreement', '1995'), event('visit', '2010')];
    expect(tiesMade([...before, closing])[2]).toBe('sister-city');
    expect(tiesMade([event('visit', '2010'), closing])[1]).toBe('agreement');
  });

  it('is that of an agreement of the same year, where no source says which came first', () => {
    const events = [event('sister-city-agreement', '2001-05'), event('termination', '2001')];
    expect(tiesMade(events)).toEqual(['sister-city', 'sister-city']);
  });
});

describe('the tie that any other event makes', () => {
  it('is that of its kind, whatever else there is', () => {
    const kinds = fc.constantFrom(...eventKinds);
    const dates = fc.constantFrom(null, '1995', '2010-03', '2018-09-01');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, dates)), (some) => {
        const made = tiesMade(some.map(([kind, date]) => event(kind, date)));
        for (const [index, [kind]] of some.entries()) {
          if (makesOneTie(kind)) expect(made[index]).toBe(tieOfKind(kind));
        }
      }),
    );
  });
});
