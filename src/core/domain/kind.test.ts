import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventKinds,
  isBinding,
  isOpenEnded,
  makesOneTie,
  strongestTie,
  tieOfKind,
  ties,
} from './kind';

const kindsOfOneTie = eventKinds.filter(makesOneTie);

describe('the tie of an event kind', () => {
  it('is a sister city only for a sister-city agreement', () => {
    expect(kindsOfOneTie.filter((kind) => tieOfKind(kind) === 'sister-city')).toEqual([
      'sister-city-agreement',
    ]);
  });

  it('is an agreement for what two places sign, and a contact for all else', () => {
    expect(kindsOfOneTie.filter((kind) => tieOfKind(kind) === 'agreement')).toEqual([
      'cooperation-agreement',
      'memorandum',
      'programme',
      'membership',
    ]);
  });

  it('is more than a contact exactly where a termination can end it', () => {
    for (const kind of kindsOfOneTie) {
      expect(isBinding(kind), kind).toBe(tieOfKind(kind) !== 'contact');
    }
  });

  it('lasts without a stated end for every binding kind but the programme', () => {
    for (const kind of eventKinds) {
      expect(isOpenEnded(kind), kind).toBe(isBinding(kind) && kind !== 'programme');
    }
  });
});

describe('the strongest tie', () => {
  it('is the first in the order of strength, whatever the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ties)), (some) => {
        const strongest = strongestTie(some);
        const ranks = some.map((tie) => ties.indexOf(tie));
        expect(strongest).toBe(some.length === 0 ? null : ties[Math.min(...ranks)]);
      }),
    );
  });
});
