/** Longitudes, which repeat after a full turn. */

/** `longitude` plus or minus whole turns, within half a turn of `reference`; degrees. */
export function nearestTurn(longitude: number, reference: number): number {
  return longitude - 360 * Math.round((longitude - reference) / 360);
}
