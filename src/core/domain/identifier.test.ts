import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierPattern, pairId, placesOfPairId } from './identifier';

const identifier = fc.stringMatching(identifierPattern);

describe('the id of a pair', () => {
  it('joins the two places in alphabetical order', () => {
    expect(pairId('moscow', 'bishkek')).toBe('bishkek--moscow');
  });

  it('does not depend on the order of the places', () => {
    fc.assert(
      fc.property(identifier, identifier, (one, other) => {
        expect(pairId(one, other)).toBe(pairId(other, one));
      }),
    );
  });

  it('gives its two places back', () => {
    fc.assert(
      fc.property(identifier, identifier, (one, other) => {
        fc.pre(one !== other);
        expect(placesOfPairId(pairId(one, other))?.toSorted()).toEqual([one, other].toSorted());
      }),
    );
  });

  it('is refused in the wrong order, of one place, of three, and of what is no id', () => {
    for (const id of [
      'moscow--bishkek',
      'moscow--moscow',
      'a--b--c',
      'bishkek',
      'bishkek-moscow',
      'Bishkek--moscow',
      '--moscow',
      'bishkek---moscow',
      '',
    ]) {
      expect(placesOfPairId(id), id).toBeNull();
    }
  });

  it('is itself, whenever it can be read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z-]{1,12}$/), (id) => {
        const places = placesOfPairId(id);
        if (places !== null) expect(pairId(...places)).toBe(id);
      }),
    );
  });
});
