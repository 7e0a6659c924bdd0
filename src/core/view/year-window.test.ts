import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampYears,
  isSameWindow,
  openYears,
  presetOfWindow,
  shiftWindow,
  windowOfPreset,
  type Years,
  yearPresets,
} from './year-window';

const scale = { from: 1979, to: 2026 };

/** A scale, and a window on it. */
const anyWindow: fc.Arbitrary<{ scale: Years; window: Years }> = fc
  .tuple(...([0, 0, 0, 0] as const).map(() => fc.integer({ min: 1900, max: 2100 })))
  .map((years) => {
    const [first = 0, from = 0, to = 0, last = 0] = years.toSorted((a, b) => a - b);
    return { scale: { from: first, to: last }, window: { from, to } };
  });

describe('shiftWindow', () => {
  it('moves both years', () => {
    expect(shiftWindow({ from: 2000, to: 2004 }, 3, scale)).toEqual({ from: 2003, to: 2007 });
    expect(shiftWindow({ from: 2000, to: 2004 }, -3, scale)).toEqual({ from: 1997, to: 2001 });
  });

  it('stops where an end meets the end of the scale', () => {
    expect(shiftWindow({ from: 2020, to: 2024 }, 10, scale)).toEqual({ from: 2022, to: 2026 });
    expect(shiftWindow({ from: 1980, to: 1984 }, -10, scale)).toEqual({ from: 1979, to: 1983 });
  });

  it('keeps the length and stays on the scale, however far it goes', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -300, max: 300 }), ({ scale, window }, by) => {
        const moved = shiftWindow(window, by, scale);
        expect(moved.to - moved.from).toBe(window.to - window.from);
        expect(moved.from).toBeGreaterThanOrEqual(scale.from);
        expect(moved.to).toBeLessThanOrEqual(scale.to);
        expect(Math.sign(moved.from - window.from) * Math.sign(by)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the presets', () => {
  it('are the whole scale, ten years with this one, and this year', () => {
    expect(yearPresets.map((preset) => windowOfPreset(preset, scale, 2026))).toEqual([
      scale,
      { from: 2017, to: 2026 },
      { from: 2026, to: 2026 },
    ]);
  });

  it('leave out the years to come, which the scale may have', () => {
    expect(windowOfPreset('decade', { from: 1979, to: 2030 }, 2026)).toEqual({
      from: 2017,
      to: 2026,
    });
  });

  it('do not reach before the first year of the scale', () => {
    expect(windowOfPreset('decade', { from: 2020, to: 2026 }, 2026).from).toBe(2020);
  });

  it('are recognised, and other windows are not', () => {
    for (const preset of yearPresets) {
      const window = windowOfPreset(preset, scale, 2026);
      expect(presetOfWindow(window, scale, 2026)).toBe(preset);
    }
    expect(presetOfWindow({ from: 2017, to: 2025 }, scale, 2026)).toBeNull();
  });
});

describe('isSameWindow', () => {
  it('asks for both years', () => {
    expect(isSameWindow({ from: 2000, to: 2001 }, { from: 2000, to: 2001 })).toBe(true);
    expect(isSameWindow({ from: 2000, to: 2001 }, { from: 2000, to: 2002 })).toBe(false);
    expect(isSameWindow({ from: 2000, to: 2001 }, { from: 1999, to: 2001 })).toBe(false);
  });
});

describe('a window between two handles', () => {
  it.each([
    [null, null, 1995, 2026],
    [2000, 2010, 2000, 2010],
    [null, 2010, 1995, 2010],
    [2000, null, 2000, 2026],
    [1200, 2010, 1995, 2010],
    [2000, 9999, 2000, 2026],
    [1200, 1300, 1995, 1995],
    [3000, 3001, 2026, 2026],
  ])('has its ends inside the extent: %s..%s', (from, to, shownFrom, shownTo) => {
    const between = { from: 1995, to: 2026 };
    expect(clampYears({ from, to }, between)).toEqual({ from: shownFrom, to: shownTo });
  });

  it('has no bound where a handle is at the end of the scale', () => {
    expect(openYears({ from: 1979, to: 2010 }, scale)).toEqual({ from: null, to: 2010 });
    expect(openYears({ from: 1980, to: 2026 }, scale)).toEqual({ from: 1980, to: null });
    expect(openYears(scale, scale)).toEqual({ from: null, to: null });
  });
});
