/** The line style of each standing, for arcs and for samples in legends. Dots mean undated. */
import type { ArcStanding } from '../geometry/arc';

/** A repeated mark with round ends along an arc. Lengths are in widths of the arc. */
export interface Dash {
  /** From the start of one mark to the start of the next; 0 draws a solid line. */
  readonly period: number;
  /** The length of a mark including its round ends; 1 makes a round dot. */
  readonly length: number;
}

/**
 * Marks keep their length in pixels at every zoom, and are laid out from the middle of the arc towards both ends. So
 * they never stretch, and both ends look the same. Panning or turning the globe does not move them. While the map zooms,
 * marks move away from the middle more slowly than the ground: less restless than marks that split at each zoom.
 */
export const dashes: Readonly<Record<ArcStanding, Dash>> = {
  'in-force': { period: 0, length: 0 },
  suspended: { period: 8, length: 6.2 },
  ended: { period: 5.6, length: 1.8 },
  expired: { period: 4.6, length: 3 },
  undated: { period: 2, length: 1 },
};

/** Marks and gaps of a disputed border, in widths of the line. */
export const disputedBorder = [3, 2.5] as const;

/**
 * Marks and gaps of a line sample 3 pixels wide and 30 long, filled with whole marks. They are shorter than an arc's
 * marks, of which too few would fit. Ends are round, but flat if round ones would close the gaps.
 */
const samples: Readonly<Record<ArcStanding, readonly number[]>> = {
  'in-force': [],
  suspended: [8, 3],
  ended: [2, 5],
  expired: [4.8, 3.6],
  undated: [0.1, 5],
};

/** The stroke of a sample, enlarged by a factor. */
export function sampleStroke(standing: ArcStanding, scale = 1) {
  return {
    cap: standing === 'in-force' || standing === 'undated' ? ('round' as const) : ('butt' as const),
    /** Alternating lengths of marks and gaps; empty for a solid line. */
    dashes: samples[standing].map((length) => Number((length * scale).toFixed(2))),
  };
}
