/** How far and how near the map is framed, and how much room it leaves around what it frames. */

/** The least width of the globe, as a share of the narrower side of what panels leave. */
export const smallestGlobe = 0.85;

/** Zoom beyond which nothing is framed, as MapLibre counts it. */
export const maxFrame = 5.5;

/**
 * Free space around what is framed: at least so many CSS pixels, or a share of the free width. In the
 * smallest maps that least would leave nothing: there it is a share, too.
 */
const minMargin = 56;
const maxOfSmallMaps = 0.25;
export const marginShare = 0.13;

/** The space around what is framed, for the narrower side of what panels leave, in CSS pixels. */
export function frameMargin(freeWidth: number): number {
  const least = Math.min(minMargin, maxOfSmallMaps * freeWidth);
  return Math.max(least, marginShare * freeWidth);
}

/** MapLibre's vertical field of view, in radians. */
const fieldOfView = (36.87 * Math.PI) / 180;

/** How far the eye is from the middle of a map of this height, both in CSS pixels. */
export function eyeDistanceOf(height: number): number {
  return height / 2 / Math.tan(fieldOfView / 2);
}
