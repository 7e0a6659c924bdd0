/** Land and borders for drawn maps, on the sphere, in two degrees of detail. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readNaturalEarth } from '../basemap/natural-earth';

/** The scales of Natural Earth: 1:110 million for the globe, 1:50 million for a part of it. */
export type Detail = '110m' | '50m';

export interface Earth {
  readonly land: FeatureCollection;
  /** Borders that nobody contests. */
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
}

const read = new Map<Detail, Earth>();

/** Land as `world-atlas` keeps it: polygons of the sphere, which have no seam. */
function readLand(detail: Detail): FeatureCollection {
  const path = createRequire(import.meta.url).resolve(`world-atlas/land-${detail}.json`);
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
  return feature(world, world.objects.land);
}

/** Read once a process; takes up to a second. */
export function readEarth(detail: Detail): Earth {
  const known = read.get(detail);
  if (known !== undefined) return known;
  const { borders, disputed } = readNaturalEarth(detail);
  const earth = { land: readLand(detail), borders, disputed };
  read.set(detail, earth);
  return earth;
}
