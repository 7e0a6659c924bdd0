/** The style of a crowd of arcs. Lengths are in CSS pixels. */

/** The width of an arc. */
export const crowdWidth = 1;
/** The width of selected arcs, the extra width of the hovered one, and the margin of their casing. */
export const topWidth = 1.6;
export const hoveredExtraWidth = 1;
export const topCasing = 1;
export const topCasingOpacity = 0.7;

/**
 * An arc is strongest at its ends and falls to half strength over this distance: a place's own arcs stand out around
 * it, and arcs that only pass by do not cover it.
 */
export const taper = 45;
/** The weight of a faded arc relative to a plain one. */
export const fadedWeight = 0.3;

/** The numbers of overlapping arcs up to which the fine and the coarse count distinguish them. */
export const countedFinely = 6;
export const countedCoarsely = 128;
/** The opacity of the densest bundle, and the binary logarithm of the share that one arc leaves of it. */
export const densestOpacity = 0.8;
export const lonePart = Math.log2(1 - 0.45 / densestOpacity);
/** The width of an arc's surroundings, and how much each arc in them reduces its opacity. */
export const surroundings = 32;
export const adaptation = 2;
