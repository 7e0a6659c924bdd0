/** The space in which a map is shown, and the camera that looks at it there. */
import type { Projection } from './arc';
import { globeRadius, type ScreenCamera } from './screen-camera';

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
  /** Where the field of view is given; otherwise `framedEyeDistance`. */
  readonly eyeDistance?: number;
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

/** The narrower side of what panels leave of the map, in CSS pixels; at least one. */
export function freeWidth({ width, height, padding }: Viewport): number {
  const { top, right, bottom, left } = padding;
  return Math.max(1, Math.min(width - left - right, height - top - bottom));
}

/** The distance of the eye in radii of the globe, and its limit in heights of the map. */
export const radiiToEye = 4.2;
const maxHeightsToEye = 5;

/**
 * Distance of the eye from the middle of the map, in CSS pixels. It grows with the framed globe, which therefore looks
 * the same on all screens: one drawing, scaled, matches the live map.
 */
function framedEyeDistance(height: number, radius: number): number {
  return Math.min(radiiToEye * radius, maxHeightsToEye * height);
}

/** The vertical field of view from an eye at this distance, in degrees. */
export function fieldOfView(height: number, eyeDistance: number): number {
  return (2 * Math.atan(height / 2 / eyeDistance) * 180) / Math.PI;
}

/** The distance of the eye that has this vertical field of view, in CSS pixels. */
export function eyeDistanceOfField(height: number, degrees: number): number {
  return height / 2 / Math.tan((degrees * Math.PI) / 360);
}

/** The camera of a viewport. It looks at the middle of the uncovered part. */
export function cameraIn(
  viewport: Viewport,
  projection: Projection,
  { zoom, latitude, longitude }: Pick<ScreenCamera, 'zoom' | 'latitude' | 'longitude'>,
): ScreenCamera {
  const { width, height, padding, eyeDistance } = viewport;
  return {
    projection,
    longitude,
    latitude,
    zoom,
    x: (width + padding.left - padding.right) / 2,
    y: (height + padding.top - padding.bottom) / 2,
    eyeDistance: eyeDistance ?? framedEyeDistance(height, globeRadius(zoom, latitude)),
  };
}
