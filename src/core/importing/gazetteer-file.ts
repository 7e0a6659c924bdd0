/** `data/gazetteer.json`: the cities of the world in columns, for pages that look up positions. */
import { isObject } from '../domain/is-object';
import { packDegrees, type Run, runsOf, unpackDegrees, valuesOfRuns } from '../domain/packed';
import { UnreadableFileError } from '../domain/unreadable-file';
import type { City } from './gazetteer';

/** Incremented when older code could misread the file. */
const gazetteerFormat = 1;

/** The path of the file under `data/`. */
export const gazetteerPath = 'gazetteer.json';

interface RawGazetteer {
  readonly format: typeof gazetteerFormat;
  readonly source: string;
  readonly licence: string;
  /** One per line. */
  readonly names: string;
  readonly countries: readonly Run[];
  /** Empty if none is named. */
  readonly regions: readonly Run[];
  /** Each as the difference from the previous city. */
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  readonly populations: readonly number[];
}

/** Writes the file. It compresses better if neighbouring cities follow each other. */
export function gazetteerFile(cities: readonly City[]): string {
  const raw: RawGazetteer = {
    format: gazetteerFormat,
    source: 'GeoNames, https://www.geonames.org/',
    licence: 'CC-BY-4.0',
    names: cities.map(({ name }) => name).join('\n'),
    countries: runsOf(cities.map(({ country }) => country)),
    regions: runsOf(cities.map(({ region }) => region ?? '')),
    longitudes: packDegrees(cities.map(({ coordinates }) => coordinates[0])),
    latitudes: packDegrees(cities.map(({ coordinates }) => coordinates[1])),
    populations: cities.map(({ population }) => population),
  };
  return `${JSON.stringify(raw)}\n`;
}

/** Reads the cities from the parsed file. Throws an UnreadableFileError if it is another file. */
export function readGazetteer(json: unknown): City[] {
  if (!isObject(json) || json.format !== gazetteerFormat || typeof json.names !== 'string') {
    throw new UnreadableFileError('gazetteer: it is another file, or of another version');
  }
  const raw = json as unknown as RawGazetteer;
  const names = raw.names.split('\n');
  const [countries, regions] = [valuesOfRuns(raw.countries), valuesOfRuns(raw.regions)];
  const longitudes = unpackDegrees(raw.longitudes);
  const latitudes = unpackDegrees(raw.latitudes);
  const columns = [countries, regions, longitudes, latitudes, raw.populations];
  if (columns.some(({ length }) => length !== names.length)) {
    throw new UnreadableFileError('gazetteer: its columns differ in length');
  }
  return names.map(
    (name, index): City => ({
      name,
      country: countries[index] ?? '',
      region: regions[index] || null,
      coordinates: [longitudes[index] ?? 0, latitudes[index] ?? 0],
      population: raw.populations[index] ?? 0,
    }),
  );
}
