import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAtlas } from '../view/arbitraries.fixture';
import { atlasOf, event } from '../view/atlas.fixture';
import { findChain, type Link } from '../view/chain';
import { stepsBetween } from './steps';

function pairsOf(...ids: string[]) {
  return [
    ...atlasOf(Object.fromEntries(ids.map((id) => [id, [event('visit', '2020')]]))).pairs.values(),
  ];
}

describe('the steps between places', () => {
  it('are those of the shortest ways, with the farthest two and what hangs together', () => {
    // A square with a tail, and two places apart from it.
    const found = stepsBetween(pairsOf('a--b', 'b--c', 'c--d', 'a--d', 'd--e', 'x--y'));
    expect(found.distribution).toEqual([
      { count: 6, example: { from: 'a', to: 'b', steps: 1 } },
      { count: 4, example: { from: 'a', to: 'c', steps: 2 } },
      { count: 1, example: { from: 'b', to: 'e', steps: 3 } },
    ]);
    expect(found.farthest).toEqual({ from: 'b', to: 'e', steps: 3 });
    expect(found.components).toEqual([5, 2]);
    expect(found.mean).toBeCloseTo((6 + 8 + 3) / 11);
  });

  it('of nothing are none', () => {
    expect(stepsBetween([])).toEqual({ distribution: [], mean: 0, farthest: null, components: [] });
  });

  it('are those that the chain between any two has, and every place hangs somewhere', () => {
    fc.assert(
      fc.property(anyAtlas, (atlas) => {
        const pairs = [...atlas.pairs.values()];
        const links = pairs.map(
          (pair): Link => ({ pair, tie: 'contact', standing: 'in-force', events: [] }),
        );
        const ids = [...new Set(pairs.flatMap(({ ends }) => ends.map(({ id }) => id)))];
        const expected = new Map<number, number>();
        for (const [index, from] of ids.entries()) {
          for (const to of ids.slice(index + 1)) {
            const steps = findChain(links, from, to)?.steps.length;
            if (steps !== undefined) expected.set(steps, (expected.get(steps) ?? 0) + 1);
          }
        }
        const { distribution, components } = stepsBetween(pairs);
        expect(new Map(distribution.map(({ count, example }) => [example.steps, count]))).toEqual(
          expected,
        );
        expect(components.reduce((sum, size) => sum + size, 0)).toBe(ids.length);
        for (const { example } of distribution) {
          expect(findChain(links, example.from, example.to)?.steps.length).toBe(example.steps);
        }
      }),
      { numRuns: 50 },
    );
  });
});
