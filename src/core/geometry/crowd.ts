/**
 * A crowd of tens of thousands of arcs, as in a worldwide register: plain numbers, one index per arc in
 * each array. The look of an arc is one byte, so that a filter, an emphasis or a selection is one small
 * array and no geometry is rebuilt.
 */

/** For each arc: longitude and latitude of one end, then of the other; degrees. */
export type CrowdEnds = Float64Array;

/**
 * The look of an arc. Hidden arcs are neither drawn nor hit; faded ones are the background of others;
 * selected ones are on top.
 */
export const crowdStates = { hidden: 0, faded: 1, plain: 2, selected: 3 } as const;

/** Colours as `#rrggbb`. */
export interface CrowdPalette {
  /** Of arcs that lie alone, and of places where many lie over each other. */
  readonly sparse: string;
  readonly dense: string;
  /** Of selected arcs and the one under the pointer, and of the line under them. */
  readonly selected: string;
  readonly casing: string;
}
