/** The bounds of each country, from Natural Earth. */
import { readFileSync } from 'node:fs';
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
  const longitudes = Float64Array.from(positions, ([longitude = 0]) => longitude).sort();
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

/** The finest of world-atlas's three resolutions: only it has the smallest islands. */
function topology(): Countries {
  // Read, because a required file stays in memory: these are half a million positions.
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Countries;
}

function positionsIn(
  world: Countries,
  geometry: Countries['objects']['countries']['geometries'][number],
): Position[] {
  const { features } = feature(world, { type: 'GeometryCollection', geometries: [geometry] });
  return features.flatMap(({ geometry: drawn }) => {
    if (drawn.type === 'Polygon') return drawn.coordinates.flat();
    return drawn.type === 'MultiPolygon' ? drawn.coordinates.flat(2) : [];
  });
}

function boundsByCode(): Map<string, Bounds | null> {
  const world = topology();
  const codeOf = new Map(Object.entries(iso31661Alpha2ToNumeric).map(([code, id]) => [id, code]));
  const positions = new Map<string, Position[]>();
  for (const geometry of world.objects.countries.geometries) {
    const { id, properties } = geometry;
    const isKosovo = isObject(properties) && properties.name === 'Kosovo';
    const code = isKosovo ? kosovo : codeOf.get(String(id));
    if (code === undefined) continue;
    positions.set(code, [...(positions.get(code) ?? []), ...positionsIn(world, geometry)]);
  }
  return new Map([...positions].map(([code, each]) => [code, boundsOf(each)]));
}

let loaded: Map<string, Bounds | null> | undefined;

/** The bounds of a country; `null` if Natural Earth draws it as part of another one, or not at all. */
export function boundsOfCountry(code: string): Bounds | null {
  if (!isCountry(code)) return null;
  loaded ??= boundsByCode();
  return loaded.get(code) ?? null;
}
