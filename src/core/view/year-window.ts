/** A window of whole years on a scale of years: moving it, and presets. */

import type { YearWindow } from './view';

/** Calendar years, both included, `from` ≤ `to`. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A year filter clamped to a scale, so that two handles can show it. */
export function clampYears({ from, to }: YearWindow, scale: Years): Years {
  const clamp = (year: number) => Math.max(scale.from, Math.min(scale.to, year));
  return { from: clamp(from ?? scale.from), to: clamp(to ?? scale.to) };
}

/** The filter set by two handles. A handle at an end of the scale sets no bound. */
export function openYears({ from, to }: Years, scale: Years): YearWindow {
  return { from: from <= scale.from ? null : from, to: to >= scale.to ? null : to };
}

/** The window moved by some years, stopped where either end meets the end of the scale. */
export function shiftWindow(window: Years, by: number, scale: Years): Years {
  const room = by < 0 ? scale.from - window.from : scale.to - window.to;
  const way = by < 0 ? Math.min(0, Math.max(by, room)) : Math.max(0, Math.min(by, room));
  return { from: window.from + way, to: window.to + way };
}

export function isSameWindow(one: Years, other: Years): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Windows with a button of their own. */
export const yearPresets = ['all', 'decade', 'thisYear'] as const;
export type YearPreset = (typeof yearPresets)[number];

/** How many years `decade` covers, including this year. */
export const yearsInDecade = 10;

/** The window of a preset, kept inside the scale. */
export function windowOfPreset(preset: YearPreset, scale: Years, thisYear: number): Years {
  switch (preset) {
    case 'all':
      return scale;
    case 'decade':
      return { from: Math.max(scale.from, thisYear - yearsInDecade + 1), to: thisYear };
    case 'thisYear':
      return { from: thisYear, to: thisYear };
  }
}

/** The preset that equals a window, or `null`; the first if several do, as on a short scale. */
export function presetOfWindow(window: Years, scale: Years, thisYear: number): YearPreset | null {
  return (
    yearPresets.find((preset) => isSameWindow(window, windowOfPreset(preset, scale, thisYear))) ??
    null
  );
}
