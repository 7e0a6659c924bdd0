/** How sizes and looks change with the zoom. */

/** Interpolates linearly between the zoom of the whole world and that of a country; constant beyond. */
export function scaleAt(zoom: number, overWorld: number, overCountry: number): number {
  const share = Math.max(0, Math.min(1, (zoom - 1) / 4));
  return overWorld + share * (overCountry - overWorld);
}

/**
 * How fully something is drawn, from 0 to 1: grows over the zoom level below `fullFrom`. A `fullFrom` of 0 means
 * always in full.
 */
export function fullnessAt(zoom: number, fullFrom: number): number {
  return fullFrom === 0 ? 1 : Math.max(0, Math.min(1, zoom - fullFrom + 1));
}
