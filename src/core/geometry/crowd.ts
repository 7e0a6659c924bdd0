/**
 * A crowd of arcs, by the ten thousand, as a register of the world has them: plain numbers, one
 * place in each array an arc. What an arc is drawn as is one byte, so that a filter, an emphasis or
 * a selection is one small array and no geometry is made anew.
 */

/** Of each arc: longitude and latitude of one end, then of the other; degrees. */
export type CrowdEnds = Float64Array;

/**
 * What an arc is drawn as. Hidden ones are not drawn and answer no pointer; faded ones are the
 * ground on which others stand out; selected ones lie on top.
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
