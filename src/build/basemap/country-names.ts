/** The position, minimum zoom and translations of each country's name. */
import { geoArea } from 'd3-geo';
import type { FeatureCollection, Geometry, Point, Position } from 'geojson';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { unitVector } from '../../core/geometry/great-circle-curve';
import { globeRadius } from '../../core/geometry/screen-camera';

/** The position of a country's name. */
export interface CountryNamePoint {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly position: Position;
  /** The lowest zoom at which the country is wide enough for its name. */
  readonly zoom: number;
}

/** A country is named once a square of its area is this wide, in CSS pixels. */
const widthForName = 80;
/** The number of parallels to try for the position of a name, from one end of the country to the other. */
const trials = 15;

function crossings(ring: readonly Position[], latitude: number): number[] {
  return ring.flatMap(([endX = 0, endY = 0], index) => {
    const [startX = 0, startY = 0] = ring.at(index - 1) ?? [];
    if (startY > latitude === endY > latitude) return [];
    return [startX + ((latitude - startY) / (endY - startY)) * (endX - startX)];
  });
}

function planeArea(ring: readonly Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [previousX = 0, previousY = 0] = ring.at(index - 1) ?? [];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(doubled / 2);
}

/** The middle of the widest stretch of land along a parallel through a polygon's largest part. */
function roomiestPoint(polygons: readonly Position[][][]): Position | null {
  const [largest] = polygons
    .flatMap(([outline]) => (outline === undefined ? [] : [outline]))
    .toSorted((a, b) => planeArea(b) - planeArea(a));
  if (largest === undefined) return null;
  const latitudes = largest.map(([, latitude = 0]) => latitude);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  let widest = 0;
  let point: Position | null = null;
  for (let trial = 1; trial < trials; trial += 1) {
    const share = trial / trials;
    const latitude = south + share * (north - south);
    const ends = crossings(largest, latitude).toSorted((a, b) => a - b);
    for (let index = 0; index + 1 < ends.length; index += 2) {
      const [west = 0, east = 0] = ends.slice(index, index + 2);
      // Prefers a slightly narrower stretch to one at the very top or bottom.
      const width =
        (east - west) * Math.cos((latitude * Math.PI) / 180) * Math.sin(share * Math.PI);
      if (width <= widest) continue;
      widest = width;
      point = [(west + east) / 2, latitude];
    }
  }
  return point;
}

/** The name for a map: the short form, unless that is an abbreviation. */
function nameIn(language: string, alpha2: string): string {
  const name = (style: 'short' | 'long') =>
    new Intl.DisplayNames(language, { type: 'region', style }).of(alpha2) ?? alpha2;
  const short = name('short');
  return /^\p{Lu}+$/u.test(short) ? name('long') : short;
}

/**
 * The position of a country's name; `null` if the country has no code (and so no agreed name) or no land.
 * `numericCode` is from ISO 3166-1; `geometry` is spherical, `polygons` are planar.
 */
export function countryNamePoint(
  numericCode: string,
  geometry: Geometry,
  polygons: readonly Position[][][],
): CountryNamePoint | null {
  const country = iso31661NumericToAlpha2[numericCode];
  const position = roomiestPoint(polygons);
  if (country === undefined || position === null) return null;
  const width = Math.sqrt(geoArea(geometry)) * globeRadius(0, 0);
  const zoom = Math.max(0, Math.ceil(Math.log2(widthForName / width) * 2) / 2);
  return { country, position, zoom };
}

/** The unit vector to a position: x toward 0° on the equator, y toward 90° east, z to the north. */
function towards([longitude = 0, latitude = 0]: Position): { x: number; y: number; z: number } {
  const [x, y, z] = unitVector([longitude, latitude]);
  const round = (share: number) => Number(share.toFixed(3));
  return { x: round(x), y: round(y), z: round(z) };
}

/**
 * The names in one language as GeoJSON, each with its minimum zoom and its direction from the Earth's centre, from
 * which the globe computes its distance to the horizon.
 */
export function countryNames(
  points: readonly CountryNamePoint[],
  language: string,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: points.map(({ country, position, zoom }) => ({
      type: 'Feature',
      properties: { name: nameIn(language, country), zoom, ...towards(position) },
      geometry: {
        type: 'Point',
        coordinates: position.map((degrees) => Number(degrees.toFixed(2))),
      },
    })),
  };
}
