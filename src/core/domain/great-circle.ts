/** Distance on the sphere. */

/** Longitude and latitude in degrees. */
export type Coordinates = readonly [longitude: number, latitude: number];

/** Mean radius of the Earth in kilometres (IUGG R1). */
const earthRadius = 6371.0088;

/**
 * Great-circle distance in kilometres, by the haversine formula, which stays exact for neighbours.
 * R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984).
 */
export function greatCircleDistance(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const halfLatitude = ((b[1] - a[1]) * radians) / 2;
  const halfLongitude = ((b[0] - a[0]) * radians) / 2;
  const h =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(halfLongitude) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
