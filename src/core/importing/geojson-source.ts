/** Lists of pairs as GeoJSON (RFC 7946): a line for each pair, or a point for each place with its partners. */
import { isObject } from '../domain/is-object';
import { fieldOf, jsonText, tableOfRows } from './json-values';
import type { Coded, RowFault, Values } from './remark';
import { type SourceTable, UnreadableSourceError } from './source-table';

type Position = readonly number[];

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

/** The degrees of latitude that the two halves of a cut line may differ by where it was cut. */
const cutTolerance = 0.01;

/** Whether a line that ends at one position continues at the other, across ±180°. */
function isCut(
  [longitude = 0, latitude = 0]: Position,
  [other = 0, beyond = 0]: Position,
): boolean {
  const isAtEdge = Math.abs(Math.abs(longitude) - 180) < 1e-6 && Math.abs(longitude + other) < 1e-6;
  const isSame = longitude === other;
  return (isAtEdge || isSame) && Math.abs(latitude - beyond) <= cutTolerance;
}

/**
 * The two ends of the line that the parts form, in any order. `null` if they do not join end to
 * beginning: when parts run in different directions, the start of the line is unknown.
 */
function endsOfParts([first, ...others]: readonly Position[][]): [Position, Position] | null {
  let [start, end] = [first?.[0], first?.at(-1)];
  const rest = [...others];
  while (start !== undefined && end !== undefined && rest.length > 0) {
    const [from, to]: [Position, Position] = [start, end];
    const joinedTo = (part: readonly Position[]): [Position, Position] | null => {
      const [one, other] = [part[0], part.at(-1)];
      if (one === undefined || other === undefined) return null;
      if (isCut(to, one)) return [from, other];
      return isCut(other, from) ? [one, to] : null;
    };
    const index = rest.findIndex((part) => joinedTo(part) !== null);
    const [part] = index === -1 ? [] : rest.splice(index, 1);
    const joined = part === undefined ? null : joinedTo(part);
    if (joined === null) return null;
    [start, end] = joined;
  }
  return start === undefined || end === undefined ? null : [start, end];
}

/** The two ends of a geometry, or the reason if it has none. */
function endsOf(geometry: unknown): { ends: readonly Position[]; fault: Coded<RowFault> | null } {
  const type = jsonText(fieldOf(geometry, 'type')) || 'nothing';
  const coordinates = fieldOf(geometry, 'coordinates');
  const refused = (code: RowFault, values: Values = {}) => ({ ends: [], fault: { code, values } });
  if (type === 'Point' && isPosition(coordinates)) return { ends: [coordinates], fault: null };
  if (type !== 'LineString' && type !== 'MultiLineString') {
    return refused('no-line', { type });
  }
  const parts: unknown = type === 'LineString' ? [coordinates] : coordinates;
  const isLines = (value: unknown): value is Position[][] =>
    Array.isArray(value) &&
    value.every((part) => Array.isArray(part) && part.length > 0 && part.every(isPosition));
  if (!isLines(parts)) return refused('empty-line');
  const ends = endsOfParts(parts);
  return ends === null
    ? refused('parts-of-line', { parts: String(parts.length) })
    : { ends, fault: null };
}

/** A property as the text of a cell. The names in a list of partners are joined with "|". */
function propertyText(value: unknown): string {
  if (Array.isArray(value)) return value.map(propertyText).join('|');
  const [name, country] = [fieldOf(value, 'name'), fieldOf(value, 'country')].map(jsonText);
  if (!isObject(value) || !name) return jsonText(value);
  return country ? `${name} (${country})` : name;
}

/** Reads the features: names from properties, coordinates from the two ends or the one point. */
export function readGeoJson(features: unknown): SourceTable {
  if (!Array.isArray(features)) throw new UnreadableSourceError('no-list', { wanted: 'features' });
  const geometries = features.map((feature) => endsOf(fieldOf(feature, 'geometry')));
  const marks = geometries.some(({ ends }) => ends.length === 2) ? ['1', '2'] : [''];
  return tableOfRows(
    features.map((feature, row) => {
      const properties = fieldOf(feature, 'properties');
      const own = Object.entries(isObject(properties) ? properties : {}).map(
        ([name, value]) => [name, propertyText(value)] as const,
      );
      const { ends = [], fault = null } = geometries[row] ?? {};
      const placed = ends.flatMap(([longitude, latitude], index) => [
        [`longitude${marks[index]}`, jsonText(longitude)] as const,
        [`latitude${marks[index]}`, jsonText(latitude)] as const,
      ]);
      return { cells: Object.fromEntries([...own, ...placed]), fault };
    }),
  );
}
