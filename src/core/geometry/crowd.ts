/**
 * A crowd of arcs, by the ten thousand, as a register of the world has them: plain numbers, one
 * place in each array an arc. What an arc is drawn as is one byte, so that a filter, an emphasis or
 * a selection is one small array and no geometry is made anew.
 */
import type { ScreenCamera, ScreenPoint } from './screen-camera';

/** Of each arc: longitude and latitude of one end, then of the other; degrees. */
export type CrowdEnds = Float64Array;

/**
 * What an arc is drawn as. Hidden ones are not drawn and answer no pointer; faded ones are the
 * ground on which others stand out; selected ones lie on top.
 */
export const crowdStates = { hidden: 0, faded: 1, plain: 2, selected: 3 } as const;
export type CrowdState = keyof typeof crowdStates;

/** Colours as `#rrggbb`. */
export interface CrowdPalette {
  /** Of arcs that lie alone, and of places where many lie over each other. */
  readonly sparse: string;
  readonly dense: string;
  /** Of selected arcs and the one under the pointer, and of the line under them. */
  readonly selected: string;
  readonly casing: string;
}

/** A crowd on a map. Setters are cheap except `setArcs`, and do nothing for the same value. */
export interface CrowdLayer {
  /** Other arcs, all of them plain. An arc whose ends are one place is never drawn. */
  setArcs(ends: CrowdEnds): void;
  /**
   * One number of `crowdStates` an arc, in the order of the ends. The bytes are copied at once. Throws
   * a RangeError if there are more or fewer than arcs.
   */
  setStates(states: Uint8Array): void;
  setPalette(palette: CrowdPalette): void;
  /** Makes one arc stand out, or none. */
  setHovered(index: number | null): void;
  /**
   * The arcs whose drawn line is within `tolerance` CSS pixels of a point of the screen: selected ones
   * first, and then the nearest first.
   */
  hits(point: ScreenPoint, tolerance: number, camera: ScreenCamera): number[];
  /** Takes the layer off the map. */
  destroy(): void;
}
