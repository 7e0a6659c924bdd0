/** Data of the fixed records in `test/records`, from which the site under test is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { geoInterpolate } from 'd3-geo';

/** The folder of the records. */
export const recordsFolder = fileURLToPath(new URL('../records', import.meta.url));

function count(kind: string): number {
  return readdirSync(`${recordsFolder}/${kind}`).length;
}

/** The number of records of each kind. */
export const recordCounts = {
  places: count('places'),
  pairs: count('pairs'),
  articles: count('articles'),
};

/** The ids of a place's pairs. */
export function pairsOf(place: string): string[] {
  const ids = readdirSync(`${recordsFolder}/pairs`).map((file) => file.replace('.json', ''));
  return ids.filter((id) => id.split('--').includes(place));
}

/** The longitude and latitude of a place; a register's place has the id `register.place`. */
export function positionOf(id: string): [number, number] {
  const [register = '', listed] = id.split('.');
  if (listed === undefined) {
    return JSON.parse(readFileSync(`${recordsFolder}/places/${id}.json`, 'utf8')).coordinates;
  }
  const table = readFileSync(`${recordsFolder}/registers/${register}/places.csv`, 'utf8');
  const rows: Record<string, string>[] = parse(table, { columns: true, bom: true });
  const row = rows.find((each) => each.id === listed);
  if (row === undefined) throw new Error(`${register} lists no ${listed}`);
  return [Number(row.longitude), Number(row.latitude)];
}

/** The middle of the great circle between two places. */
export function middleBetween(from: string, to: string): [number, number] {
  return geoInterpolate(positionOf(from), positionOf(to))(0.5);
}
