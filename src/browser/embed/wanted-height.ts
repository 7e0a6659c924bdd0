/** How high the embed would like to be. Pure. */

/** Height of the map as a share of its width, held within reason (CSS pixels). */
const share = 0.6;
const minMapHeight = 220;
const maxMapHeight = 520;

/** From this width on, the card stands beside what is selected instead of below. */
export const widthForCardBeside = 600;
/** Room for the card below the map, in CSS pixels. */
export const cardHeight = 240;

/** Hosts that follow our height may get or lose a scroll bar by it: that is no other width. */
export const widthOfScrollBar = 24;

/**
 * The height in CSS pixels for a width. It depends on nothing that the height itself changes, or
 * embed and host would chase each other. `barHeight` is what stands below the map.
 */
export function wantedHeight(width: number, barHeight: number, hasCard: boolean): number {
  const map = Math.min(maxMapHeight, Math.max(minMapHeight, Math.round(width * share)));
  return map + barHeight + (hasCard && width < widthForCardBeside ? cardHeight : 0);
}
