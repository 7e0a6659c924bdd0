/** How drawn things change with the zoom. */

/** Grows evenly from the whole world to a single country, and stays as it is beyond both. */
export function scaleAt(zoom: number, overWorld: number, overCountry: number): number {
  const share = Math.max(0, Math.min(1, (zoom - 1) / 4));
  return overWorld + share * (overCountry - overWorld);
}

/**
 * How fully something is drawn that is in full from some zoom on: from 0 to 1 over the zoom before.
 * What is so from 0 on always is.
 */
export function fullnessAt(zoom: number, fullFrom: number): number {
  return fullFrom === 0 ? 1 : Math.max(0, Math.min(1, zoom - fullFrom + 1));
}
