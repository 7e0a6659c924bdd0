import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotPath, joinNumbers, PathText } from './path-text';

describe('path data', () => {
  it('parts numbers with as little as they need', () => {
    expect(joinNumbers([1, -2, 3, 0, -4])).toBe('1-2 3 0-4');
  });

  it('goes in whole steps from where it is', () => {
    const text = new PathText();
    text.moveTo(10.4, 20.6);
    text.lineTo(12, 18);
    text.lineTo(12.3, 30);
    expect(text.toString()).toBe('M10 21l2-3 0 12');
  });

  it('leaves out points that are near the one before, but never the end of a line', () => {
    const text = new PathText(5);
    text.moveTo(0, 0);
    text.lineTo(2, 0);
    text.lineTo(10, 0);
    text.lineTo(13, 0);
    expect(text.toString()).toBe('M0 0l10 0 3 0');
  });

  it('leaves out islands without an area', () => {
    const text = new PathText(5);
    text.moveTo(0, 0);
    text.lineTo(6, 0);
    text.lineTo(7, 1);
    text.closePath();
    text.moveTo(50, 50);
    text.lineTo(60, 50);
    text.lineTo(60, 60);
    text.closePath();
    expect(text.toString()).toBe('M50 50l10 0 0 10z');
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
