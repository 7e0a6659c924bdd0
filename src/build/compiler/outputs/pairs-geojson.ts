/** `pairs.geojson`: each pair as a great circle, cut at the antimeridian (RFC 7946, section 3.1.9). */
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { greatCircleLine } from '../../../core/geometry/great-circle-line';
import type { ResolvedRecords } from '../resolve';
import { type PairRow, pairRows } from './pairs-table';

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
