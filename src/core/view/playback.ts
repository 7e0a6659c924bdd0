/** Playing the years: the sequence of windows, and how long each is shown. */
import { isSameWindow, shiftWindow, type Years } from './year-window';

/** Whether the window keeps its length and moves, or keeps its first year and grows. */
export const playbackWays = ['move', 'grow'] as const;
export type PlaybackWay = (typeof playbackWays)[number];

export const playbackSpeeds = ['slow', 'normal', 'fast'] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

/** How long each window is shown, in milliseconds: time to read a line, to see it, to watch a trend. */
export const stepDurations: Readonly<Record<PlaybackSpeed, number>> = {
  slow: 2500,
  normal: 1200,
  fast: 500,
};

/** The window one year later, or `null` at the end of the scale. */
export function nextWindow(window: Years, way: PlaybackWay, scale: Years): Years | null {
  if (window.to >= scale.to) return null;
  return way === 'move' ? shiftWindow(window, 1, scale) : { from: window.from, to: window.to + 1 };
}

/**
 * Where playing starts: at the window itself if there are years after it, otherwise at the beginning. A
 * window that cannot move or grow (the whole scale, or its last year) starts as the first year of the
 * scale.
 */
export function firstWindow(window: Years, way: PlaybackWay, scale: Years): Years {
  if (window.to < scale.to) return window;
  const firstYear = { from: scale.from, to: scale.from };
  if (isSameWindow(window, scale)) return firstYear;
  if (way === 'move') return shiftWindow(window, scale.from - scale.to, scale);
  return window.from < scale.to ? { from: window.from, to: window.from } : firstYear;
}

/** What one press of "next year" shows. */
export function stepWindow(window: Years, way: PlaybackWay, scale: Years): Years {
  return nextWindow(window, way, scale) ?? firstWindow(window, way, scale);
}
