/** Lists of pairs in JSON: results of SPARQL queries, and GeoJSON. */
import { isObject } from '../domain/is-object';
import { readGeoJson } from './geojson-source';
import { fieldOf, jsonText, tableOfRows } from './json-values';
import { type SourceTable, UnreadableSourceError } from './source-table';

function isObjectInOneLine(line: string): boolean {
  return line.startsWith('{') && line.trimEnd().endsWith('}');
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableSourceError('json-line', { line: String(number) }, number);
  }
}

/** Parses JSON or JSON Lines. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && isObjectInOneLine(lines[0] ?? '')) {
      return lines.map((line, index) => parseLine(line, index + 1));
    }
    const cause = error instanceof Error ? error.message : String(error);
    throw new UnreadableSourceError('json', { cause });
  }
}

/** A query's term by the name of its variable; the fields of any other object, as "city lat". */
function cellsOf(name: string, term: unknown): (readonly [column: string, text: string])[] {
  if (!isObject(term)) return [[name, jsonText(term)]];
  if (term.value !== undefined) return [[name, jsonText(term.value)]];
  return Object.entries(term).map(([field, value]) => [`${name} ${field}`, jsonText(value)]);
}

/** Reads SPARQL 1.1 Query Results JSON: https://www.w3.org/TR/sparql11-results-json/ */
function readSparqlJson(json: unknown): SourceTable {
  const variables = fieldOf(fieldOf(json, 'head'), 'vars');
  // The download of the query service is only the list of results.
  const bindings = Array.isArray(json) ? json : fieldOf(fieldOf(json, 'results'), 'bindings');
  if (!Array.isArray(bindings))
    throw new UnreadableSourceError('no-list', { wanted: 'results.bindings' });
  const rows = bindings.map((binding) => ({
    cells: Object.fromEntries(
      Object.entries(isObject(binding) ? binding : {}).flatMap(([name, term]) =>
        cellsOf(name, term),
      ),
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
