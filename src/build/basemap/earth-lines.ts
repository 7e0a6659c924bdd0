/** Land and borders on the sphere, as in `world-atlas`, where polygons are not cut at the antimeridian. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { EarthLines } from '../../core/earth/earth';
import { readBorders, readWorldAtlas, type Scale } from './natural-earth';

export function readEarthLines(detail: Scale): EarthLines {
  const { borders, disputed } = readBorders(detail);
  const world = readWorldAtlas<Topology<{ land: GeometryCollection }>>(`land-${detail}`);
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  return { land, borders: borders.coordinates, disputed: disputed.coordinates };
}
