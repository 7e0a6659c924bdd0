/** The bounds of each country, from Natural Earth. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isObject } from '../../core/domain/is-object';
import type { Bounds } from '../../core/importing/classify-coordinates';
import { isCountry, kosovo } from '../../core/importing/country-codes';

/** The narrowest bounds around some positions: they exclude the widest gap in longitude. */
export function boundsOf(longitudes: Float64Array, latitudes: Float64Array): Bounds | null {
  const sorted = longitudes.toSorted();
  const [first] = sorted;
  if (first === undefined) return null;
  let gap = 0;
  let bounds = { west: -180, east: 180 };
  for (let index = 0; index < sorted.length; index += 1) {
    const longitude = sorted[index] ?? 0;
    const next = sorted[index + 1] ?? first + 360;
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

/** The coordinates along one axis of some arcs, each given by its steps. */
function alongAxis(axis: 0 | 1, arcs: Countries['arcs'], { transform }: Countries): Float64Array {
  const scale = transform?.scale[axis] ?? 1;
  const start = transform?.translate[axis] ?? 0;
  const values = new Float64Array(arcs.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const arc of arcs) {
    let steps = 0;
    for (const point of arc) {
      steps += point[axis] ?? 0;
      values[at] = steps * scale + start;
      at += 1;
    }
  }
  return values;
}

/** The arcs of a shape. Making its polygons from them would take five times as long. */
function arcsIn(
  { arcs }: Countries,
  shape: Countries['objects']['countries']['geometries'][number],
): Countries['arcs'] {
  const indices = 'arcs' in shape ? (shape.arcs as readonly unknown[]).flat(3) : [];
  // An arc that is followed backwards has its index negated bit by bit.
  return indices.map(Number).flatMap((index) => [arcs[index < 0 ? ~index : index] ?? []]);
}

function boundsByCode(): Map<string, Bounds | null> {
  const world = topology();
  const codeOf = new Map(Object.entries(iso31661Alpha2ToNumeric).map(([code, id]) => [id, code]));
  const outlines = new Map<string, Countries['arcs']>();
  for (const geometry of world.objects.countries.geometries) {
    const { id, properties } = geometry;
    const isKosovo = isObject(properties) && properties.name === 'Kosovo';
    const code = isKosovo ? kosovo : codeOf.get(String(id));
    if (code === undefined) continue;
    outlines.set(code, [...(outlines.get(code) ?? []), ...arcsIn(world, geometry)]);
  }
  return new Map(
    [...outlines].map(([code, arcs]) => [
      code,
      boundsOf(alongAxis(0, arcs, world), alongAxis(1, arcs, world)),
    ]),
  );
}

let loaded: Map<string, Bounds | null> | undefined;

/** The bounds of a country; `null` if Natural Earth draws it as part of another one, or not at all. */
export function boundsOfCountry(code: string): Bounds | null {
  if (!isCountry(code)) return null;
  loaded ??= boundsByCode();
  return loaded.get(code) ?? null;
}
