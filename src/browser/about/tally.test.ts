import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCount, gridValues, tally } from './tally';

describe('a tally', () => {
  it('counts each label', () => {
    expect(tally(['ru', 'en', 'ru'])).toEqual([
      { label: 'ru', count: 2 },
      { label: 'en', count: 1 },
    ]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__')), (labels) => {
        const sum = tally(labels).reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(labels.length);
      }),
    );
  });
});

describe('counts', () => {
  it('stand largest first, and in alphabetical order where they are equal', () => {
    const counts = tally(['б', 'ә', 'в', 'в', 'а']);
    expect(byCount(counts, 'kk').map(({ label }) => label)).toEqual(['в', 'а', 'ә', 'б']);
  });
});

describe('grid lines', () => {
  it.each([
    [1, [1]],
    [3, [1, 2, 3]],
    [7, [2, 4, 6]],
    [20, [5, 10, 15, 20]],
    [37, [10, 20, 30]],
    [1400, [500, 1000]],
  ])('up to %i stand at %j', (most, values) => {
    expect(gridValues(most)).toEqual(values);
  });

  it('are between one and four, whatever the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const values = gridValues(most);
        expect(values.length).toBeGreaterThanOrEqual(1);
        expect(values.length).toBeLessThanOrEqual(4);
        expect(values.at(-1)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('are none where there is nothing to count', () => {
    expect(gridValues(0)).toEqual([]);
  });
});
