/** Which countries there are, and where each lies, from ISO 3166-1 and Natural Earth. */
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Coordinates } from '../../core/domain/great-circle';
import { isObject } from './json-select';

const countries: ReadonlyMap<string, string> = new Map(Object.entries(iso31661Alpha2ToNumeric));

/** Used by the EU and by CLDR for Kosovo, though ISO 3166-1 leaves it to users. */
const kosovo = 'XK';

export function isCountry(code: string): boolean {
  return code === kosovo || countries.has(code);
}

/** The code that stands for this one today: `UK` is `GB`, `SU` is `RU`; else `undefined`. */
export function presentCountry(code: string): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(code)) return undefined;
  const present = new Intl.Locale(`und-${code}`).region;
  return present !== undefined && isCountry(present) ? present : undefined;
}

/** Longitudes run from `west` eastwards to `east`, over the antimeridian where `west` > `east`. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The narrowest bounds around some positions: what the widest gap in longitude leaves. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  const longitudes = positions.map(([longitude = 0]) => longitude).toSorted((a, b) => a - b);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  const [first] = longitudes;
  if (first === undefined) return null;
  let gap = 0;
  let bounds = { west: -180, east: 180 };
  for (const [index, longitude] of longitudes.entries()) {
    const next = longitudes[index + 1] ?? first + 360;
    if (next - longitude <= gap) continue;
    gap = next - longitude;
    bounds = { west: next > 180 ? next - 360 : next, east: longitude };
  }
  const south = latitudes.reduce((a, b) => Math.min(a, b));
  const north = latitudes.reduce((a, b) => Math.max(a, b));
  return { ...bounds, south, north };
}

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
 * Whether coordinates are right as they stand, only the other way round (and then within a margin of
 * the country), or neither. Without a country whose bounds are known, on the globe is right.
 */
export function judgeCoordinates(
  given: Coordinates,
  country: string | null,
  swappedMargin = borderMargin,
): 'right' | 'swapped' | 'off-globe' | 'outside' {
  const bounds = country === null ? null : boundsOfCountry(country);
  const fits = (some: Coordinates, margin: number) =>
    isOnGlobe(some) && (bounds === null || isWithin(some, bounds, margin));
  if (fits(given, borderMargin)) return 'right';
  if (fits([given[1], given[0]], swappedMargin)) return 'swapped';
  return isOnGlobe(given) ? 'outside' : 'off-globe';
}

type Countries = Topology<{ countries: GeometryCollection }>;

let loaded: Countries | undefined;

/** The finest of world-atlas's three resolutions, because only it has the smallest islands. */
function topology(): Countries {
  loaded ??= createRequire(import.meta.url)('world-atlas/countries-10m.json') as Countries;
  return loaded;
}

function positionsOf(code: string): Position[] {
  const world = topology();
  const numeric = countries.get(code);
  const geometries = world.objects.countries.geometries.filter(({ id, properties }) =>
    code === kosovo ? isObject(properties) && properties.name === 'Kosovo' : id === numeric,
  );
  const { features } = feature(world, { type: 'GeometryCollection', geometries });
  return features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates.flat();
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
    return [];
  });
}

const boundsByCountry = new Map<string, Bounds | null>();

/** Where a country lies; `null` where Natural Earth draws it as part of another, or not at all. */
export function boundsOfCountry(code: string): Bounds | null {
  if (!isCountry(code)) return null;
  const known = boundsByCountry.get(code);
  if (known !== undefined) return known;
  const bounds = boundsOf(positionsOf(code));
  boundsByCountry.set(code, bounds);
  return bounds;
}
