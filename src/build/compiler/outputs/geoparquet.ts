/**
 * A table as GeoParquet: typed columns, lists as lists, and the geometry of each row.
 * Specification: https://geoparquet.org/releases/v1.1.0/
 */
import type { Geometry, Position } from 'geojson';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { geojsonToWkb } from 'hyparquet-writer/src/wkb.js';
import type { GeometryKind } from '../../../core/tables/export-files';
import { lineBetween } from '../../../core/tables/line-geojson';
import type { Cell, ColumnType, Ends, FilledTable } from '../../../core/tables/table';

/** The elements of the schema that `hyparquet-writer` takes. */
type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const types = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  year: { type: 'INT32' },
} as const satisfies Record<ColumnType, Omit<SchemaElement, 'name'>>;

function elementsOf({
  name,
  type,
  optional,
  isList,
}: FilledTable['columns'][number]): SchemaElement[] {
  if (isList !== true) {
    return [{ name, ...types[type], repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' }];
  }
  // An empty list, not null, means that nothing is stated.
  return [
    {
      name,
      repetition_type: 'REQUIRED',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...types[type], repetition_type: 'REQUIRED' },
  ];
}

const geometryColumn = 'geometry';

const geometryOf: Readonly<Record<GeometryKind, (ends: Ends) => Geometry>> = {
  line: lineBetween,
  ends: (ends) => ({ type: 'MultiPoint', coordinates: ends.map((end) => [...end]) }),
};

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'MultiLineString':
      return geometry.coordinates.flat();
    default:
      throw new TypeError(`No table has a ${geometry.type}`);
  }
}

/** West, south, east, north. */
function boxAround(geometries: readonly Geometry[]): number[] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const [longitude = 0, latitude = 0] of positionsOf(geometry)) {
      box[0] = Math.min(box[0], longitude);
      box[1] = Math.min(box[1], latitude);
      box[2] = Math.max(box[2], longitude);
      box[3] = Math.max(box[3], latitude);
    }
  }
  return box;
}

/** The value of the `geo` metadata. Without a `crs`, coordinates are longitude and latitude (OGC:CRS84). */
function geoMetadata(geometries: readonly Geometry[]): string {
  return JSON.stringify({
    version: '1.1.0',
    primary_column: geometryColumn,
    columns: {
      [geometryColumn]: {
        encoding: 'WKB',
        geometry_types: [...new Set(geometries.map(({ type }) => type))].toSorted(),
        ...(geometries.length === 0 ? {} : { bbox: boxAround(geometries) }),
      },
    },
  });
}

/** The bytes of the file. Deterministic. */
export function writeGeoParquet(
  table: FilledTable,
  kind: GeometryKind,
  version: string,
): Uint8Array {
  const geometries = table.lines.map(geometryOf[kind]);
  const columns = table.columns.map(({ name }, index) => ({
    name,
    data: table.rows.map((row): Cell => row[index] ?? null),
  }));
  const geometry = { name: geometryColumn, data: geometries.map(geojsonToWkb) };
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length + 1 },
    ...table.columns.flatMap(elementsOf),
    { name: geometryColumn, type: 'BYTE_ARRAY', repetition_type: 'REQUIRED' },
  ];
  const buffer = parquetWriteBuffer({
    columnData: [...columns, geometry],
    schema,
    kvMetadata: [
      { key: 'geo', value: geoMetadata(geometries) },
      { key: 'version', value: version },
    ],
    createdBy: `sister-city-atlas version ${version}`,
  });
  return new Uint8Array(buffer);
}
