import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWindow, nextWindow, playbackWays, stepDurations, stepWindow } from './playback';
import type { Years } from './year-window';

const scale = { from: 1979, to: 2026 };
const year = (of: number): Years => ({ from: of, to: of });

/** A scale of at least two years, and a window on it. */
const anyWindow: fc.Arbitrary<{ scale: Years; window: Years }> = fc
  .tuple(fc.integer({ min: 1900, max: 2000 }), fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat())
  .map(([from, length, one, other]) => {
    const [first = from, last = from] = [one, other]
      .map((number) => from + (number % (length + 1)))
      .toSorted((a, b) => a - b);
    return { scale: { from, to: from + length }, window: { from: first, to: last } };
  });
const anyWay = fc.constantFrom(...playbackWays);

describe('nextWindow', () => {
  it('moves the window on by a year', () => {
    expect(nextWindow({ from: 2000, to: 2004 }, 'move', scale)).toEqual({ from: 2001, to: 2005 });
  });

  it('grows the window by a year', () => {
    expect(nextWindow({ from: 2000, to: 2004 }, 'grow', scale)).toEqual({ from: 2000, to: 2005 });
  });

  it('ends with the scale', () => {
    expect(nextWindow({ from: 2020, to: 2026 }, 'move', scale)).toBeNull();
    expect(nextWindow({ from: 2020, to: 2026 }, 'grow', scale)).toBeNull();
  });
});

describe('firstWindow', () => {
  it('goes on from where the reader is', () => {
    expect(firstWindow({ from: 2000, to: 2004 }, 'move', scale)).toEqual({ from: 2000, to: 2004 });
    expect(firstWindow({ from: 2000, to: 2004 }, 'grow', scale)).toEqual({ from: 2000, to: 2004 });
  });

  it('takes a window at the end back to the start', () => {
    expect(firstWindow({ from: 2022, to: 2026 }, 'move', scale)).toEqual({ from: 1979, to: 1983 });
    expect(firstWindow({ from: 2022, to: 2026 }, 'grow', scale)).toEqual(year(2022));
  });

  it('opens the whole scale with its first year', () => {
    expect(firstWindow(scale, 'move', scale)).toEqual(year(1979));
    expect(firstWindow(scale, 'grow', scale)).toEqual(year(1979));
  });

  it('opens with the first year where the last one alone cannot grow', () => {
    expect(firstWindow(year(2026), 'grow', scale)).toEqual(year(1979));
  });
});

describe('playing', () => {
  it('goes year by year to the end of the scale, and stops', () => {
    fc.assert(
      fc.property(anyWindow, anyWay, ({ scale, window }, way) => {
        const start = firstWindow(window, way, scale);
        let [current, steps] = [start, 0];
        for (
          let next = nextWindow(current, way, scale);
          next !== null;
          next = nextWindow(current, way, scale)
        ) {
          expect(next.to).toBe(current.to + 1);
          expect(next.from).toBe(way === 'grow' ? start.from : current.from + 1);
          current = next;
          steps += 1;
        }
        expect(current.to).toBe(scale.to);
        expect(steps).toBe(scale.to - start.to);
        expect(steps).toBeGreaterThan(0);
      }),
    );
  });

  it('always shows another window at the next press of the step button', () => {
    fc.assert(
      fc.property(anyWindow, anyWay, ({ scale, window }, way) => {
        const next = stepWindow(window, way, scale);
        expect(next).not.toEqual(window);
        expect(next.from).toBeGreaterThanOrEqual(scale.from);
        expect(next.to).toBeLessThanOrEqual(scale.to);
      }),
    );
  });

  it('lets each window stay for a shorter time when it is to go faster', () => {
    expect(stepDurations.slow).toBeGreaterThan(stepDurations.normal);
    expect(stepDurations.normal).toBeGreaterThan(stepDurations.fast);
  });
});
