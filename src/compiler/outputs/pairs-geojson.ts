/** `pairs.geojson`: each pair as a great circle, cut at the antimeridian (RFC 7946, section 3.1.9). */
import { geoEquirectangular, geoStream } from 'd3-geo';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import type { Coordinates } from '../../domain/great-circle';
import type { ResolvedRecords } from '../resolve';
import { type PairRow, pairRows } from './pairs-table';

/** About a metre. */
const decimals = 5;

/** Longitude and latitude as they are, in degrees; the line may miss the great circle by 0.05°. */
const plateCarree = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0.05);

function rounded(degrees: number): number {
  // `+ 0` turns -0 into 0.
  return Number(degrees.toFixed(decimals)) + 0;
}

/** The shortest line between two places on the sphere, in one part or cut into several. */
export function greatCircleLine(a: Coordinates, b: Coordinates): LineString | MultiLineString {
  const lines: Position[][] = [];
  const collector = {
    lineStart: () => void lines.push([]),
    point: (x: number, y: number) => void lines.at(-1)?.push([rounded(x), rounded(y)]),
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  };
  geoStream({ type: 'LineString', coordinates: [[...a], [...b]] }, plateCarree.stream(collector));
  const parts = lines.filter((line) => line.length > 1);
  const [only, ...more] = parts;
  if (only === undefined) return { type: 'LineString', coordinates: [[...a], [...b]] };
  return more.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The properties are the columns of `pairs.csv` but the id, under the same names. */
function featureOf(row: PairRow): Feature<LineString | MultiLineString> {
  const { pair, tie, firstYear, lastYear, undated, articles, topics, kilometres } = row;
  const [a, b] = pair.ends;
  return {
    type: 'Feature',
    id: pair.id,
    properties: {
      place_a: a.id,
      place_b: b.id,
      name_a_en: a.names.en,
      name_b_en: b.names.en,
      name_a_ru: a.names.ru ?? null,
      name_b_ru: b.names.ru ?? null,
      tie,
      first_year: firstYear,
      last_year: lastYear,
      events: pair.events.length,
      undated_events: undated,
      articles: articles.length,
      topics,
      distance_km: kilometres,
    },
    geometry: greatCircleLine(a.coordinates, b.coordinates),
  };
}

export function pairsGeoJson(records: ResolvedRecords): FeatureCollection {
  return { type: 'FeatureCollection', features: pairRows(records).map(featureOf) };
}
