/** Lists of pairs in JSON: results of SPARQL queries and lines of GeoJSON. */
import { type SourceRow, type SourceTable, UnreadableSourceError } from './source-table';

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableSourceError(error instanceof Error ? error.message : String(error));
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(cellText).join(' ') : String(value);
}

/** Rows that do not stand in lines, each with the columns that it has. */
function tableOfRows(
  rows: readonly Pick<SourceRow, 'cells' | 'fault'>[],
  columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))],
): SourceTable {
  return { columns, rows: rows.map((row, index) => ({ ...row, number: index + 1, line: null })) };
}

/** The two ends of a line, or of several that were cut out of one; `null` for other geometry. */
function endsOfLine(geometry: unknown): readonly unknown[] | null {
  const [type, coordinates] = ['type', 'coordinates'].map((key) => fieldOf(geometry, key));
  if (!Array.isArray(coordinates)) return null;
  if (type !== 'LineString' && type !== 'MultiLineString') return null;
  const positions: unknown[] = type === 'LineString' ? coordinates : coordinates.flat();
  return [positions[0], positions.at(-1)];
}

/** Reads the lines of GeoJSON (RFC 7946): names from properties, coordinates from the two ends. */
function readGeoJson(features: unknown): SourceTable {
  if (!Array.isArray(features)) throw new UnreadableSourceError('It has no "features"');
  return tableOfRows(
    features.map((feature) => {
      const properties = fieldOf(feature, 'properties');
      const own = Object.entries(isObject(properties) ? properties : {}).map(
        ([name, value]) => [name, cellText(value)] as const,
      );
      const geometry = fieldOf(feature, 'geometry');
      const ends = endsOfLine(geometry);
      const placed = (ends ?? []).flatMap((end, index) => {
        const [longitude, latitude] = Array.isArray(end) ? end : [];
        return [
          [`longitude${index + 1}`, cellText(longitude)] as const,
          [`latitude${index + 1}`, cellText(latitude)] as const,
        ];
      });
      const type = cellText(fieldOf(geometry, 'type')) || 'nothing';
      const fault = ends === null ? `its geometry is ${type}, no line` : null;
      return { cells: Object.fromEntries([...own, ...placed]), fault };
    }),
  );
}

/** Reads SPARQL 1.1 Query Results JSON: https://www.w3.org/TR/sparql11-results-json/ */
function readSparqlJson(json: unknown): SourceTable {
  const variables = fieldOf(fieldOf(json, 'head'), 'vars');
  // The query service's own download is the bare list of results.
  const bindings = Array.isArray(json) ? json : fieldOf(fieldOf(json, 'results'), 'bindings');
  if (!Array.isArray(bindings)) throw new UnreadableSourceError('It has no "results.bindings"');
  const rows = bindings.map((binding) => ({
    cells: Object.fromEntries(
      Object.entries(isObject(binding) ? binding : {}).map(([name, term]) => [
        name,
        cellText(isObject(term) ? term.value : term),
      ]),
    ),
    fault: null,
  }));
  return tableOfRows(rows, Array.isArray(variables) ? variables.map(String) : undefined);
}

/** Reads JSON of either kind. Throws an UnreadableSourceError for any other. */
export function readJsonSource(text: string): SourceTable {
  const json = parseJson(text);
  const features = fieldOf(json, 'features');
  return features === undefined ? readSparqlJson(json) : readGeoJson(features);
}
