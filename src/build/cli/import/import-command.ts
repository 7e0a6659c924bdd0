/** `data import`: makes a register of a list of pairs, and reports what became of every row. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEdtfDate } from '../../../core/domain/edtf';
import { identifierPattern } from '../../../core/domain/identifier';
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import {
  fields,
  missingFields,
  placeFields,
  recognisePairColumns,
  recognisePlaceColumns,
} from '../../../core/importing/columns';
import { importList, importPlaces } from '../../../core/importing/import-list';
import type { ImportedPlace, ImportedRegister } from '../../../core/importing/import-pairs';
import { reportCsv, reportSummary } from '../../../core/importing/import-report';
import type { PlacesById } from '../../../core/importing/listed-pair';
import { type ReadOptions, readSource, type Source } from '../../../core/importing/read-source';
import { UnreadableSourceError } from '../../../core/importing/source-table';
import { readFolder } from '../../compiler/compile-folder';
import { boundsOfCountry } from '../../compiler/country-shapes';
import { readRegisters } from '../../compiler/registers/read-register';
import { registerPackage } from '../../compiler/registers/register-package';
import { readArguments } from '../arguments';
import { type Command, type Terminal, UsageError } from '../command';
import { defaultFolder } from '../records-folder';
import { writeFolder } from '../write-folder';
import { agreeOnColumns } from './agree-on-columns';

/** So that a terminal is not busier than the import. */
const rowsPerProgress = 500;

/** Opens a list of any known format. Throws a UsageError where it cannot be read. */
async function openList(file: string, options: ReadOptions): Promise<Source> {
  if (!existsSync(file)) throw new UsageError(`Cannot read '${file}': there is no such file`);
  try {
    return readSource(await readFile(file), options);
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
  const table = await openList(path, {});
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

/** The command as a person can type it again. */
function importCall(args: readonly string[]): string {
  const quoted = args.map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : JSON.stringify(word)));
  return `npm run data -- import ${quoted.join(' ')}`;
}

/** The places of the register as it is now. Throws a UsageError where it cannot be read. */
async function earlierPlaces(folder: string, name: string): Promise<readonly ImportedPlace[]> {
  if (!existsSync(folder)) return [];
  const files = [...(await readFolder(folder))].map(
    ([path, text]) => [`registers/${name}/${path}`, text] as const,
  );
  const { registers, problems } = readRegisters(new Map(files));
  const [register] = registers;
  if (register !== undefined) return register.places;
  const problem = problems.find(({ severity }) => severity === 'error');
  throw new UsageError(
    `The register in ${folder} cannot be read: ${problem?.message}. Correct it, or remove the folder`,
  );
}

export const importCommand: Command = {
  synopsis: 'FILE --name NAME --source TITLE --source-url URL --licence SPDX --retrieved DATE',
  summary: 'Turn a list of pairs into a register, and report what happened to every row',
  details: [
    'FILE          a table (CSV, TSV), JSON Lines, GeoJSON lines, or results of Wikidata (JSON, CSV, TSV)',
    '--name        folder of the register: small letters, digits, hyphens',
    '--source      what the list is called; --title gives the register another name',
    '--source-url  where it was taken from',
    '--licence     SPDX identifier of its licence, such as CC-BY-SA-4.0',
    '--retrieved   the day on which it was taken, YYYY-MM-DD',
    '--map         COLUMN=FIELD, for a column that is not recognised; may be repeated',
    `              fields: ${fields.join(' ')} none`,
    '--encoding    of the file, such as windows-1251, where the one that is found out is wrong',
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
      encoding: text,
      yes: { type: 'boolean', default: false },
      data: { type: 'string', default: defaultFolder },
      report: text,
    });
    if (file === undefined) throw new UsageError('Name the file to import');
    const origin = originOf(values);
    const table = await openList(file, { encoding: values.encoding });
    for (const note of table.notes) terminal.out(note);
    const places = await placesFor(file, values.places, table.columns, terminal);
    const columns = await agreeOnColumns(table.columns, {
      mappings: values.map,
      hasPlaces: places !== null,
      isAgreed: values.yes,
      terminal,
      commandWith: (...options) => importCall([...args, ...options]),
    });
    const onRow = (number: number) => {
      if (number % rowsPerProgress === 0)
        terminal.progress?.(progressBar(number / table.rows.length));
    };
    const folder = join(values.data, 'registers', origin.name);
    const earlier = await earlierPlaces(folder, origin.name);
    let register: ImportedRegister;
    try {
      register = importList(table, columns, { boundsOfCountry, places, earlier, onRow });
    } catch (error) {
      throw readable(file, error);
    } finally {
      terminal.progress?.('');
    }

    const report = values.report ?? join('dist', 'import', `${origin.name}.csv`);
    await mkdir(dirname(report), { recursive: true });
    await writeFile(report, reportCsv(register.outcomes));
    terminal.out(reportSummary(register));
    terminal.out(`The report on every row is in ${report}`);
    if (register.pairs.length === 0) {
      terminal.error('No pair was found, so no register was written');
      return 1;
    }
    await mkdir(dirname(folder), { recursive: true });
    await writeFolder(folder, registerPackage(origin, register.places, register.pairs));
    terminal.out(`The register is in ${folder}`);
    return 0;
  },
};
