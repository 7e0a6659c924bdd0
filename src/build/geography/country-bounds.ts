/** The bounds of each country, from Natural Earth. */
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isObject } from '../../core/domain/is-object';
import type { Bounds } from '../../core/importing/classify-coordinates';
import { isCountry, kosovo } from '../../core/importing/country-codes';

/** The narrowest bounds around some positions: they exclude the widest gap in longitude. */
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

type Countries = Topology<{ countries: GeometryCollection }>;

let loaded: Countries | undefined;

/** The finest of world-atlas's three resolutions: only it has the smallest islands. */
function topology(): Countries {
  loaded ??= createRequire(import.meta.url)('world-atlas/countries-10m.json') as Countries;
  return loaded;
}

function positionsOf(code: string): Position[] {
  const world = topology();
  const numeric = iso31661Alpha2ToNumeric[code];
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

/** The bounds of a country; `null` if Natural Earth draws it as part of another one, or not at all. */
export function boundsOfCountry(code: string): Bounds | null {
  if (!isCountry(code)) return null;
  const known = boundsByCountry.get(code);
  if (known !== undefined) return known;
  const bounds = boundsOf(positionsOf(code));
  boundsByCountry.set(code, bounds);
  return bounds;
}
