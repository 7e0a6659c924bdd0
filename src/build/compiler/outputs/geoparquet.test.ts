import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import { readParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { compileRecords } from '../compile';
import { soundRecords } from '../fixtures/sound-records';

const options = { today: dayOf(2026, 11, 28), version: '1.2.3' };
const { outputs, binaries } = compileRecords(soundRecords(), options);

/** Reads a file with the Rust implementation of Apache Arrow. */
function tableOf(name: string) {
  return tableFromIPC(readParquet(binaries.get(name) ?? new Uint8Array()).intoIPCStream());
}

/** The positions of a geometry in Well-Known Binary, by parts; a point or line is one part. */
function partsOfWkb(bytes: Uint8Array): number[][][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const integer = () => {
    offset += 4;
    return view.getUint32(offset - 4, true);
  };
  const position = () => {
    offset += 16;
    return [view.getFloat64(offset - 16, true), view.getFloat64(offset - 8, true)];
  };
  const geometry = (): number[][][] => {
    expect(view.getUint8(offset)).toBe(1);
    offset += 1;
    const type = integer();
    if (type === 1) return [[position()]];
    const size = integer();
    if (type === 2) return [Array.from({ length: size }, position)];
    return Array.from({ length: size }, geometry).flat();
  };
  const parts = geometry();
  expect(offset).toBe(bytes.byteLength);
  return parts;
}

/** A cell of a table as in CSV. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? [...(value as Iterable<string>)].join(' ') : String(value);
}

describe.each(['pairs', 'events'])('%s.parquet', (name) => {
  const table = tableOf(`${name}.parquet`);
  const columns = table.schema.fields.map((field) => field.name);

  it('has the rows and columns of the CSV, and where each row lies', () => {
    const csv: string[][] = parse(outputs?.get(`${name}.csv`) ?? '', { record_delimiter: '\r\n' });
    const [header = [], ...rows] = csv;
    expect(columns).toEqual([...header, 'geometry']);
    const cells = table.toArray().map((row) => header.map((column) => cellText(row[column])));
    expect(cells).toEqual(rows);
  });

  it('has numbers as numbers, lists as lists, and no gap where none may be', () => {
    const types = new Map(table.schema.fields.map((field) => [field.name, String(field.type)]));
    expect(types.get('topics')).toBe('List<Utf8>');
    const { resources } = JSON.parse(outputs?.get('datapackage.json') ?? '');
    const { fields } = resources.find((each: { name: string }) => each.name === name).schema;
    for (const { name: column, type, constraints } of fields) {
      const isNumber = type === 'integer' || type === 'year';
      if (isNumber) expect(types.get(column), column).toBe('Int32');
      if (type === 'boolean') expect(types.get(column), column).toBe('Bool');
      const field = table.schema.fields.find((each) => each.name === column);
      // An empty list is not a missing value.
      const isOptional = !constraints.required && types.get(column) !== 'List<Utf8>';
      expect(field?.nullable, column).toBe(isOptional);
    }
  });

  it('says of its geometries what GeoParquet demands', () => {
    const {
      version,
      primary_column,
      columns: geometries,
    } = JSON.parse(table.schema.metadata.get('geo') ?? '');
    expect({ version, primary_column }).toEqual({ version: '1.1.0', primary_column: 'geometry' });
    const { encoding, bbox } = geometries.geometry;
    expect(encoding).toBe('WKB');
    const positions = table.toArray().flatMap((row) => partsOfWkb(row.geometry).flat());
    const [longitudes, latitudes] = [0, 1].map((axis) => positions.map((each) => each[axis] ?? 0));
    expect(bbox).toEqual([
      ...[Math.min(...(longitudes ?? [])), Math.min(...(latitudes ?? []))],
      ...[Math.max(...(longitudes ?? [])), Math.max(...(latitudes ?? []))],
    ]);
    expect(table.schema.metadata.get('version')).toBe('1.2.3');
  });

  it('is the same whenever it is written', () => {
    const again = compileRecords(soundRecords(), options).binaries.get(`${name}.parquet`);
    expect(binaries.get(`${name}.parquet`)).toEqual(again);
  });
});

describe('the geometries', () => {
  it('of pairs are the lines of the GeoJSON, in two parts where they cross the antimeridian', () => {
    const { features }: FeatureCollection = JSON.parse(outputs?.get('pairs.geojson') ?? '');
    const table = tableOf('pairs.parquet');
    const lines = features.map(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates];
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    });
    expect(table.toArray().map((row) => partsOfWkb(row.geometry))).toEqual(lines);
    const { geometry_types } = JSON.parse(table.schema.metadata.get('geo') ?? '').columns.geometry;
    expect(geometry_types).toEqual(['LineString', 'MultiLineString']);
  });

  it('of events are the two places', () => {
    const rows: Record<string, string>[] = parse(outputs?.get('places.csv') ?? '', {
      columns: true,
      record_delimiter: '\r\n',
    });
    const places = new Map(
      rows.map(({ id, longitude, latitude }) => [id, [Number(longitude), Number(latitude)]]),
    );
    for (const { pair, geometry } of tableOf('events.parquet').toArray()) {
      const ends = String(pair).split('--');
      expect(partsOfWkb(geometry).flat()).toEqual(ends.map((id) => places.get(id)));
    }
  });
});
