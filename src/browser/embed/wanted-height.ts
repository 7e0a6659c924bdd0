/** The height that the embed asks its host for. Pure. */

/** The map's height as a share of its width, and its limits in CSS pixels. */
const share = 0.6;
const minMapHeight = 220;
const maxMapHeight = 520;

/** From this width on, the card is on the map beside the selection, not below the map. */
export const widthForCardBeside = 600;
/** Room for the card below the map, in CSS pixels. */
export const cardHeight = 240;

/** Smaller changes of width are ignored: a host that follows our height may gain or lose a scroll bar. */
export const widthOfScrollBar = 24;

/**
 * The height in CSS pixels for a width. It must not depend on the current height: that would make embed and
 * host resize each other in a loop. `barHeight` is the height of what is below the map.
 */
export function wantedHeight(width: number, barHeight: number, hasCard: boolean): number {
  const map = Math.min(maxMapHeight, Math.max(minMapHeight, Math.round(width * share)));
  return map + barHeight + (hasCard && width < widthForCardBeside ? cardHeight : 0);
}
