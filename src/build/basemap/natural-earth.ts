/** Natural Earth's land, borders and countries from `world-atlas`, projected to the plane without visible seams. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from 'topojson-specification';
import { type CountryNamePoint, countryNamePoint } from './country-names';
import { type DisputedStretch, disputedStretches, type GeoBounds } from './disputed-borders';

type Country = (TopologyPolygon | TopologyMultiPolygon) & GeometryObject<{ name: string }>;

type World = Topology<{
  countries: GeometryCollection<{ name: string }> & { geometries: Country[] };
  land: GeometryCollection;
}>;

/** Natural Earth's scales: 1:50 million, 1:110 million. */
export type Scale = '50m' | '110m';

export interface NaturalEarth {
  readonly land: MultiPolygon;
  readonly coast: MultiLineString;
  /** Borders between countries, hairlines. */
  readonly borders: MultiLineString;
  /** Borders between countries that are contested, dashed. */
  readonly disputed: MultiLineString;
  readonly names: readonly CountryNamePoint[];
}

/** Web Mercator cannot show higher latitudes, where a coast would close to a circle. */
const maxCoastLatitude = 85;

/** A file of `world-atlas`. */
export function readWorldAtlas<Content extends Topology>(name: string): Content {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}

/**
 * Keeps degrees, but cuts polygons along the antimeridian and closes them at the poles. The polygons of
 * `world-atlas` are spherical: Russia and Antarctica have no such edges there.
 *
 * The resulting latitudes increase downward. They are flipped afterwards, because `geoProject` distinguishes holes
 * from outlines by their winding: in a mirrored projection the Caspian Sea would become land.
 */
const plateCarree = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0);

function upright(line: readonly Position[]): Position[] {
  return line.map(([longitude = 0, downward = 0]) => [longitude, -downward]);
}

function polygonsOf(geometry: Geometry): Position[][][] {
  const flat = geoProject(geometry, plateCarree);
  if (flat?.type === 'Polygon') return [flat.coordinates.map(upright)];
  return flat?.type === 'MultiPolygon' ? flat.coordinates.map((rings) => rings.map(upright)) : [];
}

function linesOf(geometry: MultiLineString): Position[][] {
  const flat = geoProject(geometry, plateCarree);
  if (flat?.type === 'LineString') return [upright(flat.coordinates)];
  return flat?.type === 'MultiLineString' ? flat.coordinates.map(upright) : [];
}

/** Splits lines into runs of segments that pass a test and runs of segments that do not. */
function split(
  lines: readonly Position[][],
  passes: (start: Position, end: Position) => boolean,
): { passing: Position[][]; failing: Position[][] } {
  const passing: Position[][] = [];
  const failing: Position[][] = [];
  for (const line of lines) {
    let previous: Position[][] | null = null;
    for (const [index, end] of line.entries()) {
      const start = line[index - 1];
      if (start === undefined) continue;
      const target = passes(start, end) ? passing : failing;
      if (target === previous) target.at(-1)?.push(end);
      else target.push([start, end]);
      previous = target;
    }
  }
  return { passing, failing };
}

function isWithin([longitude = 0, latitude = 0]: Position, box: GeoBounds): boolean {
  const [west, south, east, north] = box;
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

/** Whether a segment is a cut at the antimeridian, not a coast. */
function isCut(start: Position, end: Position): boolean {
  return [start, end].every(([longitude = 0]) => Math.abs(longitude) > 179.999);
}

function coastOf(world: World): MultiLineString {
  const isShown = ([, latitude = 0]: Position) => Math.abs(latitude) < maxCoastLatitude;
  // Lines of only one country: coasts, not borders.
  const coast = mesh(world, world.objects.countries, (a, b) => a === b);
  const { passing } = split(
    linesOf(coast),
    (start, end) => isShown(start) && isShown(end) && !isCut(start, end),
  );
  return { type: 'MultiLineString', coordinates: passing };
}

function nameOf(country: GeometryObject): string {
  return (country as Country).properties?.name ?? '';
}

function stretchesOf(a: GeometryObject, b: GeometryObject): DisputedStretch[] {
  const names = [nameOf(a), nameOf(b)];
  return disputedStretches.filter(({ countries }) =>
    countries.every((name) => names.includes(name)),
  );
}

type Borders = Pick<NaturalEarth, 'borders' | 'disputed'>;

function bordersOf(world: World): Borders {
  const hasCode = ({ id }: GeometryObject) => id !== undefined;
  const { countries } = world.objects;

  const agreed = mesh(
    world,
    countries,
    (a, b) => a !== b && hasCode(a) && hasCode(b) && stretchesOf(a, b).length === 0,
  );
  const borders = linesOf(agreed);
  const ofUncoded = mesh(world, countries, (a, b) => a !== b && !(hasCode(a) && hasCode(b)));
  const disputed = linesOf(ofUncoded);

  const pairs = new Set(disputedStretches.map(({ countries: names }) => names.join('|')));
  for (const pair of pairs) {
    const stretches = disputedStretches.filter(({ countries: names }) => names.join('|') === pair);
    const border = mesh(
      world,
      countries,
      (a, b) => a !== b && hasCode(a) && hasCode(b) && stretchesOf(a, b)[0] === stretches[0],
    );
    const { passing, failing } = split(linesOf(border), (start, end) =>
      stretches.some(
        ({ within }) => within === undefined || (isWithin(start, within) && isWithin(end, within)),
      ),
    );
    disputed.push(...passing);
    borders.push(...failing);
  }
  return {
    borders: { type: 'MultiLineString', coordinates: borders },
    disputed: { type: 'MultiLineString', coordinates: disputed },
  };
}

function namesOf(world: World): CountryNamePoint[] {
  const named = new Map<string, CountryNamePoint>();
  for (const { id, geometry } of feature(world, world.objects.countries).features) {
    const point =
      typeof id === 'string' ? countryNamePoint(id, geometry, polygonsOf(geometry)) : null;
    if (point === null) continue;
    // Natural Earth separates some islands from their country; the larger part gets the name.
    const other = named.get(point.country);
    if (other === undefined || point.zoom < other.zoom) named.set(point.country, point);
  }
  return [...named.values()];
}

function readWorld(scale: Scale): World {
  return readWorldAtlas<World>(`countries-${scale}`);
}

/** Only the borders, for maps with spherical land. */
export function readBorders(scale: Scale): Borders {
  return bordersOf(readWorld(scale));
}

/** Reads and projects the basemap's geometry; takes about a second. */
export function readNaturalEarth(scale: Scale = '50m'): NaturalEarth {
  const world = readWorld(scale);
  const land = feature(world, world.objects.land);
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: land.features.flatMap(({ geometry }) => polygonsOf(geometry)),
    },
    coast: coastOf(world),
    names: namesOf(world),
    ...bordersOf(world),
  };
}
