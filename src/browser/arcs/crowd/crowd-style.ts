/** How a crowd of arcs looks. Lengths are CSS pixels. */

/** Width of an arc of the crowd. */
export const crowdWidth = 1;
/** Width of selected arcs, what the one under the pointer is wider, how far their casing looks out. */
export const topWidth = 1.6;
export const hoveredExtraWidth = 1;
export const topCasing = 1;
export const topCasingOpacity = 0.7;

/**
 * An arc is strongest at its ends and falls to half of that over so many pixels: what a place has
 * partners with is seen around it, and what only passes by does not cover it.
 */
export const taper = 45;
/** What a faded arc counts for beside a plain one. */
export const fadedWeight = 0.3;

/** So many arcs over each other can be told apart, finely and coarsely. */
export const countedFinely = 6;
export const countedCoarsely = 128;
/** Opacity of the densest bundle, and the binary logarithm of what one arc leaves of it. */
export const densestOpacity = 0.8;
export const lonePart = Math.log2(1 - 0.45 / densestOpacity);
/** Width of what an arc is compared with, and how much each arc in it takes from its opacity. */
export const surroundings = 32;
export const adaptation = 2;
