/** Land and borders for drawn maps, on the sphere, in two degrees of detail. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readBorders, readWorldAtlas, type Scale } from '../basemap/natural-earth';
import { LinesInView, PolygonsInView } from './earth-in-view';

export interface Earth {
  /** As `world-atlas` keeps it: polygons of the sphere, which have no seam. */
  readonly land: PolygonsInView;
  /** Borders that nobody contests. */
  readonly borders: LinesInView;
  readonly disputed: LinesInView;
}

const read = new Map<Scale, Earth>();

/** Read once a process; takes up to a second. */
export function readEarth(detail: Scale): Earth {
  const known = read.get(detail);
  if (known !== undefined) return known;
  const { borders, disputed } = readBorders(detail);
  const world = readWorldAtlas<Topology<{ land: GeometryCollection }>>(`land-${detail}`);
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  const earth = {
    land: new PolygonsInView(land),
    borders: new LinesInView(borders.coordinates),
    disputed: new LinesInView(disputed.coordinates),
  };
  read.set(detail, earth);
  return earth;
}
