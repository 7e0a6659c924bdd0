/** `data import`: makes a register of a list of pairs, and reports what became of every row. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseEdtfDate } from '../../core/domain/edtf';
import { identifierPattern } from '../../core/domain/identifier';
import type { RegisterOrigin } from '../../core/domain/register-summary';
import {
  type Columns,
  type Field,
  fields,
  missingFields,
  placeFields,
  recognisePairColumns,
  recognisePlaceColumns,
} from '../../core/importing/columns';
import { delimiterOf, readDelimited } from '../../core/importing/delimited';
import { importList, importPlaces } from '../../core/importing/import-list';
import { reportCsv, reportSummary } from '../../core/importing/import-report';
import { readJsonSource } from '../../core/importing/json-source';
import type { PlacesById } from '../../core/importing/listed-pair';
import {
  type SourceTable,
  tableOf,
  UnreadableSourceError,
} from '../../core/importing/source-table';
import { suggestion } from '../../core/text/did-you-mean';
import { boundsOfCountry } from '../compiler/country-shapes';
import { registerPackage } from '../compiler/registers/register-package';
import { readArguments } from './arguments';
import { type Command, type Terminal, UsageError } from './command';
import { defaultFolder } from './records-folder';
import { writeFolder } from './write-folder';

/** So that a terminal is not busier than the import. */
const rowsPerProgress = 500;

/** Opens a list of any known format. Throws a UsageError where it cannot be read. */
async function openList(file: string): Promise<SourceTable> {
  if (!existsSync(file)) throw new UsageError(`Cannot read '${file}': there is no such file`);
  const text = await readFile(file, 'utf8');
  try {
    if (/^\.(?:json|geojson)$/i.test(extname(file))) return readJsonSource(text);
    const [header = ''] = text.split(/[\r\n]/, 1);
    return tableOf(readDelimited(text, delimiterOf(header)));
  } catch (error) {
    throw readable(file, error);
  }
}

/** The error in words for people, where it is one of the file. */
function readable(file: string, error: unknown): unknown {
  return error instanceof UnreadableSourceError
    ? new UsageError(`Cannot read '${file}': ${error.message}`)
    : error;
}

/** `--map "Stadt A=name1"`. Throws a UsageError for an unknown column or field. */
function mappedColumns(
  mappings: readonly string[],
  columns: readonly string[],
): Map<Field, string> {
  return new Map(
    mappings.map((mapping) => {
      const [, column = '', name = ''] = /^(.*)=([^=]*)$/.exec(mapping) ?? [];
      const field = fields.find((known) => known === name);
      if (field === undefined) {
        const meant = suggestion(name, fields) ?? `the fields are ${fields.join(', ')}`;
        throw new UsageError(`'${mapping}' names no known field: ${meant}`);
      }
      if (!columns.includes(column)) {
        const meant = suggestion(column, columns) ?? `the columns are ${columns.join(', ')}`;
        throw new UsageError(`'${mapping}' names no column of the file: ${meant}`);
      }
      return [field, column];
    }),
  );
}

/** Shows what each column is taken for. */
function columnLines(names: readonly string[], columns: Columns<Field>): string[] {
  const fieldsByColumn = new Map([...columns].map(([field, column]) => [column, field]));
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => `  ${name.padEnd(width)}  ${fieldsByColumn.get(name) ?? '–'}`);
}

/** The columns to use: recognised, mapped, and confirmed where a person has not said all. */
async function agreeOnColumns(
  names: readonly string[],
  mappings: readonly string[],
  hasPlaces: boolean,
  isAgreed: boolean,
  terminal: Terminal,
): Promise<Columns<Field>> {
  const mapped = mappedColumns(mappings, names);
  const own = new Set(mapped.values());
  const recognised = [...recognisePairColumns(names)].filter(([, column]) => !own.has(column));
  const columns = new Map([...recognised, ...mapped]);
  const missing = missingFields(columns, hasPlaces);
  if (missing.length > 0) {
    throw new UsageError(
      [
        `No column is recognised as ${missing.join(', nor as ')}. Map them with --map COLUMN=FIELD.`,
        ...columnLines(names, columns),
      ].join('\n'),
    );
  }
  if (isAgreed || missingFields(mapped, hasPlaces).length === 0) return columns;
  const shown = ['The columns are understood as:', ...columnLines(names, columns)].join('\n');
  if (terminal.ask === undefined) {
    throw new UsageError(
      `${shown}\nAccept this with --yes, or map columns with --map COLUMN=FIELD.`,
    );
  }
  terminal.out(shown);
  const answer = await terminal.ask('Is this right? [y/N] ');
  if (!/^y(?:es)?$/i.test(answer.trim())) {
    throw new UsageError('Nothing was imported. Map columns with --map COLUMN=FIELD.');
  }
  return columns;
}

/** The list of places that goes with the pairs: as told, or the atlas's own beside its `pairs.csv`. */
async function placesFor(
  file: string,
  given: string | undefined,
  columns: readonly string[],
  terminal: Terminal,
): Promise<PlacesById | null> {
  const recognised = recognisePairColumns(columns);
  const needsPlaces = recognised.has('id1') && missingFields(recognised, false).length > 0;
  const beside = join(dirname(file), 'places.csv');
  const path = given ?? (needsPlaces && existsSync(beside) ? beside : undefined);
  if (path === undefined) return null;
  if (given === undefined) terminal.out(`Places are read from ${path}`);
  const table = await openList(path);
  const placeColumns = recognisePlaceColumns(table.columns);
  const isPlaced =
    placeColumns.has('point') || (placeColumns.has('latitude') && placeColumns.has('longitude'));
  if (!placeColumns.has('id') || !placeColumns.has('name') || !isPlaced) {
    throw new UsageError(
      `'${path}' needs columns for ${placeFields.join(', ')}; it has ${table.columns.join(', ')}`,
    );
  }
  try {
    return importPlaces(table, placeColumns, boundsOfCountry);
  } catch (error) {
    throw readable(path, error);
  }
}

type OriginFlag = 'name' | 'title' | 'source' | 'source-url' | 'licence' | 'retrieved';

/** Throws a UsageError that names everything that is missing or wrong. */
function originOf(flags: { readonly [flag in OriginFlag]?: string | undefined }): RegisterOrigin {
  const { name = '', source = '', licence = '', retrieved = '' } = flags;
  const url = flags['source-url'] ?? '';
  const date = parseEdtfDate(retrieved);
  const faults = [
    identifierPattern.test(name) ? null : '--name: small letters, digits and hyphens',
    source.trim() === '' ? '--source: what the list is called' : null,
    URL.canParse(url) && /^https?:/.test(url)
      ? null
      : '--source-url: the address it was taken from',
    /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(licence)
      ? null
      : '--licence: its SPDX identifier, such as CC-BY-SA-4.0',
    date.ok && date.value.precision === 'day'
      ? null
      : '--retrieved: the day on which it was taken, such as 2026-11-22',
  ].filter((fault) => fault !== null);
  if (faults.length > 0) {
    throw new UsageError(`A register must say where it comes from. Add\n  ${faults.join('\n  ')}`);
  }
  return { name, title: flags.title ?? source, source: { title: source, url }, licence, retrieved };
}

/** `[#####     ]  50 %` */
function progressBar(share: number): string {
  const width = 30;
  const done = Math.round(share * width);
  const percent = String(Math.round(share * 100)).padStart(3);
  return `[${'#'.repeat(done)}${' '.repeat(width - done)}] ${percent} %`;
}

export const importCommand: Command = {
  synopsis: 'FILE --name NAME --source TITLE --source-url URL --licence SPDX --retrieved DATE',
  summary: 'Turn a list of pairs into a register, and report what happened to every row',
  details: [
    'FILE          CSV or TSV, GeoJSON lines, or results of Wikidata as JSON or CSV',
    '--name        folder of the register: small letters, digits, hyphens',
    '--source      what the list is called; --title gives the register another name',
    '--source-url  where it was taken from',
    '--licence     SPDX identifier of its licence, such as CC-BY-SA-4.0',
    '--retrieved   the day on which it was taken, YYYY-MM-DD',
    '--map         COLUMN=FIELD, for a column that is not recognised; may be repeated',
    `              fields: ${fields.join(' ')}`,
    '--places      a list of places, if FILE names its places by id only',
    '--yes         accept the columns as they are recognised, without asking',
    `--data        the records folder (default: ${defaultFolder}); the register goes to its registers/NAME/`,
    '--report      where to write the report on every row (default: dist/import/NAME.csv)',
  ],
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values, operand: file } = readArguments(args, {
      name: text,
      title: text,
      source: text,
      'source-url': text,
      licence: text,
      retrieved: text,
      map: { type: 'string', multiple: true, default: [] },
      places: text,
      yes: { type: 'boolean', default: false },
      data: { type: 'string', default: defaultFolder },
      report: text,
    });
    if (file === undefined) throw new UsageError('Name the file to import');
    const origin = originOf(values);
    const table = await openList(file);
    const places = await placesFor(file, values.places, table.columns, terminal);
    const columns = await agreeOnColumns(
      table.columns,
      values.map,
      places !== null,
      values.yes,
      terminal,
    );
    const onRow = (number: number) => {
      if (number % rowsPerProgress === 0)
        terminal.progress?.(progressBar(number / table.rows.length));
    };
    const register = importList(table, columns, { boundsOfCountry, places, onRow });
    terminal.progress?.('');

    const report = values.report ?? join('dist', 'import', `${origin.name}.csv`);
    await mkdir(dirname(report), { recursive: true });
    await writeFile(report, reportCsv(register.outcomes));
    terminal.out(reportSummary(register));
    terminal.out(`The report on every row is in ${report}`);
    if (register.pairs.length === 0) {
      terminal.error('No pair was found, so no register was written');
      return 1;
    }
    const folder = join(values.data, 'registers', origin.name);
    await mkdir(dirname(folder), { recursive: true });
    await writeFolder(folder, registerPackage(origin, register.places, register.pairs));
    terminal.out(`The register is in ${folder}`);
    return 0;
  },
};
