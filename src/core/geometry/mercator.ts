/** Web Mercator on a world one unit wide: x grows to the east, y to the north, both 0 at 0°, 0°. */

const radians = Math.PI / 180;

/** The latitude limit of Web Mercator in degrees: the latitude that makes the world square. */
export const mercatorEdge = (2 * Math.atan(Math.exp(Math.PI)) - Math.PI / 2) / radians;

/** Latitudes beyond the limit are clamped to it. */
export function clampLatitude(latitude: number): number {
  return Math.max(-mercatorEdge, Math.min(mercatorEdge, latitude));
}

export function mercatorX(longitude: number): number {
  return longitude / 360;
}

export function mercatorY(latitude: number): number {
  return Math.asinh(Math.tan(clampLatitude(latitude) * radians)) / (2 * Math.PI);
}

export function longitudeOfMercator(x: number): number {
  return x * 360;
}

export function latitudeOfMercator(y: number): number {
  return Math.atan(Math.sinh(y * 2 * Math.PI)) / radians;
}
