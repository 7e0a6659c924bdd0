/** Lists of pairs in the formats that people have, as rows of named cells. */
import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { each, isObject, select, valueAt } from '../json-select';

/** One row, feature or result of a source. */
export interface SourceRow {
  /** From 1, without the header. */
  readonly number: number;
  /** Where it begins, from 1; `null` in formats that do not stand in lines. */
  readonly line: number | null;
  readonly cells: Readonly<Record<string, string>>;
  /** Why its cells cannot be told apart, or `null`. */
  readonly fault: string | null;
}

export interface SourceTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<SourceRow>;
}

/** A file that is not of its format. The message is for people. */
export class UnreadableSourceError extends Error {
  override name = 'UnreadableSourceError';
}

/** The separator of a table with this first line. */
export function delimiterOf(header: string): ',' | '\t' | ';' {
  const count = (separator: string) => header.split(separator).length;
  return ([',', '\t', ';'] as const).toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** One row of CSV as the parser gives it with `csvOptions`. */
export interface CsvRecord {
  readonly record: readonly string[];
  /** `lines`: how many lines were read when the record was complete. */
  readonly info: { readonly lines: number };
}

export const csvOptions = {
  bom: true,
  info: true,
  relaxColumnCount: true,
  skipEmptyLines: true,
} as const;

/** The row's cells by column, and where it begins. */
export function sourceRow(
  { record, info }: CsvRecord,
  columns: readonly string[],
  number: number,
): SourceRow {
  const breaks = record.join('').split('\n').length - 1;
  const fault =
    record.length === columns.length ? null : `${record.length} cells instead of ${columns.length}`;
  const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
  return { number, line: info.lines - breaks, cells, fault };
}

/**
 * Reads CSV or TSV as it arrives; no more than a few rows are held at a time. Throws an
 * UnreadableSourceError where quotes are left open or there is no header.
 */
export async function readTable(
  stream: Readable,
  delimiter: ',' | '\t' | ';',
): Promise<SourceTable> {
  const parser = stream.pipe(parse({ ...csvOptions, delimiter }));
  stream.on('error', (error) => parser.destroy(error));
  const records: AsyncIterator<CsvRecord> = parser[Symbol.asyncIterator]();
  async function next(): Promise<CsvRecord | null> {
    try {
      const { value, done } = await records.next();
      return done === true ? null : value;
    } catch (error) {
      if (error instanceof CsvError) throw new UnreadableSourceError(error.message);
      throw error;
    }
  }
  const header = await next();
  if (header === null) throw new UnreadableSourceError('The file is empty');
  const columns = header.record.map((column) => column.trim());
  async function* rows(): AsyncGenerator<SourceRow> {
    let number = 0;
    for (let record = await next(); record !== null; record = await next()) {
      number += 1;
      yield sourceRow(record, columns, number);
    }
  }
  return { columns, rows: rows() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableSourceError(error instanceof Error ? error.message : String(error));
  }
}

async function* inOrder(rows: readonly Omit<SourceRow, 'number' | 'line'>[]) {
  for (const [index, row] of rows.entries()) yield { ...row, number: index + 1, line: null };
}

function columnsOf(rows: readonly { readonly cells: Readonly<Record<string, string>> }[]) {
  return [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(cellText).join(' ') : String(value);
}

/** The two ends of a line, or of several that were cut out of one; `null` for other geometry. */
function endsOfLine(geometry: unknown): readonly unknown[] | null {
  const [type, coordinates] = ['type', 'coordinates'].map((key) => valueAt(geometry, [key]));
  if (!Array.isArray(coordinates)) return null;
  if (type !== 'LineString' && type !== 'MultiLineString') return null;
  const positions: unknown[] = type === 'LineString' ? coordinates : coordinates.flat();
  return [positions[0], positions.at(-1)];
}

/** Reads the lines of GeoJSON (RFC 7946): names from properties, coordinates from the two ends. */
function readGeoJson(features: unknown): SourceTable {
  if (!Array.isArray(features)) throw new UnreadableSourceError('It has no "features"');
  const rows = features.map((feature) => {
    const properties = valueAt(feature, ['properties']);
    const own = Object.entries(isObject(properties) ? properties : {}).map(
      ([name, value]) => [name, cellText(value)] as const,
    );
    const geometry = valueAt(feature, ['geometry']);
    const ends = endsOfLine(geometry);
    const placed = (ends ?? []).flatMap((end, index) => [
      [`longitude${index + 1}`, cellText(valueAt(end, [0]))] as const,
      [`latitude${index + 1}`, cellText(valueAt(end, [1]))] as const,
    ]);
    const type = cellText(valueAt(geometry, ['type'])) || 'nothing';
    const fault = ends === null ? `its geometry is ${type}, no line` : null;
    return { cells: Object.fromEntries([...own, ...placed]), fault };
  });
  return { columns: columnsOf(rows), rows: inOrder(rows) };
}

/** Reads SPARQL 1.1 Query Results JSON: https://www.w3.org/TR/sparql11-results-json/ */
function readSparqlJson(json: unknown): SourceTable {
  // The query service's own download is the bare list of results.
  const variables = select(json, ['head', 'vars', each]).map(({ value }) => String(value));
  const bindings = Array.isArray(json) ? json : valueAt(json, ['results', 'bindings']);
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
  return { columns: variables.length > 0 ? variables : columnsOf(rows), rows: inOrder(rows) };
}

/** Reads JSON of either kind. Throws an UnreadableSourceError for any other. */
export function readJsonSource(text: string): SourceTable {
  const json = parseJson(text);
  const features = valueAt(json, ['features']);
  return features === undefined ? readSparqlJson(json) : readGeoJson(features);
}
