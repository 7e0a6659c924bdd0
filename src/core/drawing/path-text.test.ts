import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotPath, joinNumbers } from './path-text';

describe('path data', () => {
  it('parts numbers with as little as they need', () => {
    expect(joinNumbers([1, -2, 3, 0, -4])).toBe('1-2 3 0-4');
  });
});

describe('a path of dots', () => {
  const coordinate = fc.integer({ min: -300, max: 300 });

  it('has each dot where it is, moved to in the shorter way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (points) => {
        let at = [0, 0];
        const found = [...dotPath(points).matchAll(/([Mm])(-?\d+) ?(-?\d+)h0/g)].map(
          ([, command, x, y]) => {
            const [fromX = 0, fromY = 0] = command === 'm' ? at : [];
            at = [fromX + Number(x), fromY + Number(y)];
            return at.join();
          },
        );
        expect(found.toSorted()).toEqual(points.map(String).toSorted());
      }),
    );
  });
});
