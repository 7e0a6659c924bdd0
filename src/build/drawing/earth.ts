/** Land and borders for drawn maps, on the sphere, in two degrees of detail. */
import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readNaturalEarth, readWorldAtlas, type Scale } from '../basemap/natural-earth';

export interface Earth {
  /** As `world-atlas` keeps it: polygons of the sphere, which have no seam. */
  readonly land: FeatureCollection;
  /** Borders that nobody contests. */
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
}

const read = new Map<Scale, Earth>();

/** Read once a process; takes up to a second. */
export function readEarth(detail: Scale): Earth {
  const known = read.get(detail);
  if (known !== undefined) return known;
  const { borders, disputed } = readNaturalEarth(detail);
  const world = readWorldAtlas<Topology<{ land: GeometryCollection }>>(`land-${detail}`);
  const earth = { land: feature(world, world.objects.land), borders, disputed };
  read.set(detail, earth);
  return earth;
}
