/** Checks whether coordinates can be those of a place in a country. */
import type { Coordinates } from '../domain/great-circle';

/** Longitudes run from `west` eastwards to `east`, over the antimeridian where `west` > `east`. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Returns the bounds of a country; `null` if they are unknown. */
export type BoundsOfCountry = (country: string) => Bounds | null;

/** Whether the coordinates lie in the bounds or within a margin (in degrees) of them. */
export function isWithin([longitude, latitude]: Coordinates, bounds: Bounds, margin = 0): boolean {
  const width = (((bounds.east - bounds.west) % 360) + 360) % 360;
  const offset = (((longitude - bounds.west + margin) % 360) + 360) % 360;
  return (
    offset <= width + 2 * margin &&
    latitude >= bounds.south - margin &&
    latitude <= bounds.north + margin
  );
}

/** Degrees beyond its bounds that still count as a country: ports, islets, disputed borders. */
const borderMargin = 1;

function isOnGlobe([longitude, latitude]: Coordinates): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/**
 * Whether coordinates are right, only right when swapped (and then within a margin of the country), or neither. If the
 * country's bounds are unknown, all coordinates on the globe are right.
 */
export function classifyCoordinates(
  given: Coordinates,
  bounds: Bounds | null,
  swappedMargin = borderMargin,
): 'right' | 'swapped' | 'off-globe' | 'outside' {
  const fits = (some: Coordinates, margin: number) =>
    isOnGlobe(some) && (bounds === null || isWithin(some, bounds, margin));
  if (fits(given, borderMargin)) return 'right';
  if (fits([given[1], given[0]], swappedMargin)) return 'swapped';
  return isOnGlobe(given) ? 'outside' : 'off-globe';
}
