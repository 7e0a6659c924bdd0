/** Limits of framing: the zooms, and the free space around the framed positions. */
import type { Projection } from '../geometry/arc';
import { worldWidth, zoomOfOutline } from '../geometry/screen-camera';
import { freeWidth, type Padding, radiiToEye, type Viewport } from '../geometry/viewport';

/** The least width of the globe, as a share of the narrower side of what panels leave. */
const minGlobe = 0.85;
/** The least that it is framed in: whatever is shown, it fills what panels leave. */
export const minFramedGlobe = 0.95;

/** The largest zoom of framing, and the largest zoom of the map. */
export const maxFrame = 5.5;
export const maxZoom = 8;

/**
 * Free space around what is framed: at least so many CSS pixels, or a share of the free width. In the
 * smallest maps that least would leave nothing: there it is a share, too.
 */
const minMargin = 56;
const maxOfSmallMaps = 0.25;
export const marginShare = 0.13;

/** The margin, and the least width of a framed globe, as lengths of CSS for a free width that is one, too. */
export function cssFraming(free: string): { readonly margin: string; readonly minWidth: string } {
  return {
    margin: `max(min(${minMargin}px, ${maxOfSmallMaps} * ${free}), ${marginShare} * ${free})`,
    minWidth: `${1 - 2 * marginShare} * ${free}`,
  };
}

/** The area covered by panels, plus the space left free around it. */
export function framePadding(viewport: Viewport): Padding {
  const free = freeWidth(viewport);
  const margin = Math.max(Math.min(minMargin, maxOfSmallMaps * free), marginShare * free);
  const { top, right, bottom, left } = viewport.padding;
  return {
    top: top + margin,
    right: right + margin,
    bottom: bottom + margin,
    left: left + margin,
  };
}

/**
 * The least zoom, as on the equator: the globe is seen whole and not smaller, and the flat world is as
 * wide or as high as the map.
 */
export function minZoom(viewport: Viewport, projection: Projection, globeShare = minGlobe): number {
  const outline = (globeShare * freeWidth(viewport)) / 2;
  const { eyeDistance } = viewport;
  const eye = eyeDistance === undefined ? { radii: radiiToEye } : { pixels: eyeDistance };
  const min =
    projection === 'globe'
      ? zoomOfOutline(outline, eye)
      : Math.log2(Math.max(viewport.width, viewport.height) / worldWidth);
  return Math.max(0, Math.min(min, maxZoom));
}
