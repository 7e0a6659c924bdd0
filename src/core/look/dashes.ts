/** Line style by standing, of arcs and of the short samples that explain them: dots for no date. */
import type { ArcStanding } from '../geometry/arc';

/** A mark that comes again along an arc, in widths of that arc. Its ends are round. */
export interface Dash {
  /** From the start of one mark to the start of the next; 0 draws a solid line. */
  readonly period: number;
  /** Of one mark, from round end to round end; 1 makes a round dot. */
  readonly length: number;
}

/**
 * Marks keep their length in pixels at every zoom and are laid out from the middle of the arc toward
 * both ends. So they never stretch, none is cut in the middle, both ends look alike, and panning or
 * turning the globe, which changes no length on the ground, leaves each mark where it was. While one
 * zooms, marks move away from the middle slower than the ground does; that is the price of never
 * stretching, and less restless than marks that split in two at each zoom.
 */
export const dashes: Readonly<Record<ArcStanding, Dash>> = {
  'in-force': { period: 0, length: 0 },
  suspended: { period: 8, length: 6.2 },
  ended: { period: 5.6, length: 1.8 },
  expired: { period: 4.6, length: 3 },
  undated: { period: 2, length: 1 },
};

/** Marks and gaps of a border that is disputed, in its widths. */
export const disputedBorder = [3, 2.5] as const;

/**
 * Marks and gaps of a sample of a line that is 3 pixels wide and 30 long: so short that marks as long as
 * an arc's would be too few. Whole marks fill it from end to end. Ends are round, but flat where a mark
 * would close its gap with them.
 */
const samples: Readonly<Record<ArcStanding, readonly number[]>> = {
  'in-force': [],
  suspended: [8, 3],
  ended: [2, 5],
  expired: [4.8, 3.6],
  undated: [0.1, 5],
};

/** How a sample is drawn that is so many times as large. */
export function sampleStroke(standing: ArcStanding, scale = 1) {
  return {
    cap: standing === 'in-force' || standing === 'undated' ? ('round' as const) : ('butt' as const),
    /** Lengths of marks and gaps in turn; empty for a whole line. */
    dashes: samples[standing].map((length) => Number((length * scale).toFixed(2))),
  };
}
