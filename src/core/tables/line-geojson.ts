/** Writes a table of lines as GeoJSON: great circles, with all columns except the id as properties. */
import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { greatCircleLine } from '../geometry/great-circle-line';
import type { Ends, FilledTable } from './table';

const known = new WeakMap<Ends, LineString | MultiLineString>();

/** The great circle between two ends. Cached, because several files contain the same lines. */
export function lineBetween(ends: Ends): LineString | MultiLineString {
  const line = known.get(ends) ?? greatCircleLine(...ends);
  known.set(ends, line);
  return line;
}

export function writeLineGeoJson({ columns, rows, lines, version }: FilledTable): string {
  const collection: FeatureCollection & { readonly version?: string } = {
    type: 'FeatureCollection',
    // A foreign member: https://www.rfc-editor.org/rfc/rfc7946#section-6.1
    ...(version !== undefined && { version }),
    features: lines.map((ends, index) => {
      const cells = columns.map(({ name }, each) => [name, rows[index]?.[each] ?? null] as const);
      const { id, ...properties } = Object.fromEntries(cells);
      return { type: 'Feature', id: String(id), properties, geometry: lineBetween(ends) };
    }),
  };
  return `${JSON.stringify(collection)}\n`;
}
