/** The space in which a map is shown, and the camera that looks at it there. */
import type { Projection } from './arc';
import type { ScreenCamera } from './screen-camera';

/** The edges of an upright rectangle, or a value for each edge. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Space that panels cover at the edges of the map, in CSS pixels. */
export type Padding = Edges;

export const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels. */
export interface Viewport extends Size {
  readonly padding: Padding;
}

/** Whether one lies within another; `top` is less than `bottom`. */
export function holds(outer: Edges, inner: Edges): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

/** How many heights of the map the eye is away: half of MapLibre's field of view has 1/3 as tangent. */
const heightsToEye = 1.5;

/** The narrower side of what panels leave of the map, in CSS pixels; at least one. */
export function freeWidth({ width, height, padding }: Viewport): number {
  const { top, right, bottom, left } = padding;
  return Math.max(1, Math.min(width - left - right, height - top - bottom));
}

/** Distance of the eye from the middle of the map, in CSS pixels. */
export function eyeDistanceIn({ height }: Pick<Viewport, 'height'>): number {
  return heightsToEye * height;
}

/** The camera of a viewport. It looks at the middle of the uncovered part. */
export function cameraIn(
  viewport: Viewport,
  projection: Projection,
  { zoom, latitude, longitude }: Pick<ScreenCamera, 'zoom' | 'latitude' | 'longitude'>,
): ScreenCamera {
  const { width, height, padding } = viewport;
  return {
    projection,
    longitude,
    latitude,
    zoom,
    x: (width + padding.left - padding.right) / 2,
    y: (height + padding.top - padding.bottom) / 2,
    eyeDistance: eyeDistanceIn(viewport),
  };
}
