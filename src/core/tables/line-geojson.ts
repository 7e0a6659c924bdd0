/** A table of lines as GeoJSON: great circles, with the columns but the id as properties. */
import type { FeatureCollection } from 'geojson';
import { greatCircleLine } from '../geometry/great-circle-line';
import type { FilledTable } from './table';

export function writeLineGeoJson({ columns, rows, lines, version }: FilledTable): string {
  const collection: FeatureCollection & { readonly version?: string } = {
    type: 'FeatureCollection',
    // A foreign member: https://www.rfc-editor.org/rfc/rfc7946#section-6.1
    ...(version !== undefined && { version }),
    features: lines.map((ends, index) => {
      const cells = columns.map(({ name }, each) => [name, rows[index]?.[each] ?? null] as const);
      const { id, ...properties } = Object.fromEntries(cells);
      return { type: 'Feature', id: String(id), properties, geometry: greatCircleLine(...ends) };
    }),
  };
  return `${JSON.stringify(collection)}\n`;
}
