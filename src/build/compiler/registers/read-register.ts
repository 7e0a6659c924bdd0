/** Reads the packages under `registers/`, and reports all their problems. */
import { z } from 'zod';
import type { JsonDocument } from '../../../core/checking/json-document';
import { valueAt } from '../../../core/checking/json-select';
import { readJson } from '../../../core/checking/json-syntax';
import {
  hasNoErrors,
  type Problem,
  problemIn,
  problemOfFile,
} from '../../../core/checking/problem';
import { parseEdtfDate } from '../../../core/domain/edtf';
import { isRegisterName } from '../../../core/domain/register-id';
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import { readDelimited } from '../../../core/importing/delimited';
import type { ImportedPlace } from '../../../core/importing/import-pairs';
import { problemText } from '../../../core/importing/import-words';
import type { RegisterRecord } from '../../../core/importing/register-file';
import { registerPairsTable, registerPlacesTable } from '../../../core/importing/register-tables';
import {
  type SourceRow,
  type SourceTable,
  tableOf,
  UnreadableSourceError,
} from '../../../core/importing/source-table';
import type { Table } from '../../../core/tables/table';
import { hashOf } from '../outputs/data-package';
import { importTexts } from './import-texts';
import { type CellFault, readPairRow, readPlaceRow } from './package-rows';

const packageSchema = z.object({
  name: z.string(),
  title: z.string().min(1),
  sources: z.tuple([
    z.object({ title: z.string().min(1), path: z.string().regex(/^https?:\/\/\S+$/) }),
  ]),
  licenses: z.tuple([z.object({ name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/) })]),
  retrieved: z.string().refine((text) => {
    const date = parseEdtfDate(text);
    return date.ok && date.value.precision === 'day';
  }),
});

/** The fix for each field of the package. */
const fixOfField: Readonly<Record<string, string>> = {
  name: 'write the name of the folder',
  title: 'write what readers shall call the register',
  sources: 'write one source: [{ "title": "…", "path": "https://…" }]',
  licenses: 'write one licence by its SPDX identifier: [{ "name": "CC-BY-SA-4.0" }]',
  retrieved: 'write the day on which the list was taken, such as "2026-11-22"',
};

function readOrigin(folder: string, document: JsonDocument): [RegisterOrigin | null, Problem[]] {
  if (document.root === undefined) return [null, []];
  const parsed = packageSchema.safeParse(document.value);
  const problems = (parsed.error?.issues ?? []).map((issue) => {
    const path = issue.path.map((segment) => (typeof segment === 'symbol' ? '' : segment));
    const isMissing = valueAt(document.value, path) === undefined;
    const field = String(path[0] ?? '');
    return problemIn(document, {
      rule: isMissing ? 'missing-field' : 'wrong-value',
      path,
      message: isMissing ? `"${path.join('.')}" is missing` : 'This is not what the field accepts',
      fix: fixOfField[field] ?? 'write the description of a data package: { … }',
    });
  });
  if (!parsed.success) return [null, problems];
  const { name, title, sources, licenses, retrieved } = parsed.data;
  if (name !== folder) {
    const message = `The package is called "${name}", its folder "${folder}"`;
    const fix = `write "${folder}"`;
    return [null, [problemIn(document, { rule: 'wrong-value', path: ['name'], message, fix })]];
  }
  const [source] = sources;
  const [{ name: licence }] = licenses;
  const origin = { title: source.title, url: source.path };
  return [{ name, title, source: origin, licence, retrieved }, []];
}

/** The problem of a table whose checksum in the package does not match. */
function hashProblems<Row>(document: JsonDocument, { name }: Table<Row>, csv: string): Problem[] {
  const resources = valueAt(document.value, ['resources']);
  if (!Array.isArray(resources)) return [];
  const index = resources.findIndex((resource) => valueAt(resource, ['name']) === name);
  const given = valueAt(resources, [index, 'hash']);
  const hash = hashOf(csv);
  if (given === undefined || given === hash) return [];
  const path = ['resources', index, 'hash'];
  const message = `${name}.csv has changed since the package was written`;
  const fix = `write "${hash}", and ${Buffer.byteLength(csv)} as "bytes"`;
  return [problemIn(document, { rule: 'stale-hash', path, message, fix })];
}

/** Reads the rows of a table with `readRow`, which returns a row's faults. */
function readTable<Row, Source>(
  file: string,
  csv: string,
  { columns }: Table<Source>,
  readRow: (cells: SourceRow['cells']) => { row: Row; faults: readonly CellFault[] },
): { rows: Row[]; problems: Problem[] } {
  let table: SourceTable;
  try {
    table = tableOf(readDelimited(csv, ','));
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    const { problem: fault, line } = error;
    const message = problemText(fault, importTexts);
    const fix =
      line === null
        ? 'create the register again: npm run data -- import'
        : 'put cells with quotation marks into quotation marks, and double those within';
    const problem = problemOfFile(file, { rule: 'csv-syntax', message, fix });
    return { rows: [], problems: [{ ...problem, line: line ?? 1 }] };
  }
  const missing = columns.filter(({ name }) => !table.columns.includes(name));
  if (missing.length > 0) {
    const problems = missing.map(({ name, description }) =>
      problemOfFile(file, {
        rule: 'missing-field',
        message: `The column "${name}" is missing`,
        fix: `add it to the header (${description})`,
      }),
    );
    return { rows: [], problems };
  }
  const rows: Row[] = [];
  const problems: Problem[] = [];
  for (const { line, cells, fault } of table.rows) {
    const report = ({ column = '', ...finding }: CellFault) =>
      problems.push({ ...problemOfFile(file, finding), line: line ?? 1, place: column });
    if (fault !== null) {
      const { cells, expected } = fault.values;
      const message = `This row has ${cells} cells instead of ${expected}`;
      const fix = 'give every row as many cells as the header has';
      report({ rule: 'csv-syntax', message, fix });
      continue;
    }
    const { row, faults } = readRow(cells);
    for (const one of faults) report(one);
    rows.push(row);
  }
  return { rows, problems };
}

function readRegister(
  name: string,
  files: ReadonlyMap<string, string>,
): { register: RegisterRecord | null; problems: Problem[] } {
  const folder = `registers/${name}`;
  const wanted = ['datapackage.json', 'places.csv', 'pairs.csv'].map((file) => `${folder}/${file}`);
  const texts = wanted.map((path) => files.get(path));
  const [description, placesCsv, pairsCsv] = texts;
  if (description === undefined || placesCsv === undefined || pairsCsv === undefined) {
    const problems = wanted
      .filter((_, index) => texts[index] === undefined)
      .map((path) =>
        problemOfFile(path, {
          rule: 'missing-file',
          message: 'This file of the register is missing',
          fix: 'create the register again: npm run data -- import',
        }),
      );
    return { register: null, problems };
  }
  const { document, problems: ofSyntax } = readJson(`${folder}/datapackage.json`, description);
  const [origin, ofOrigin] = readOrigin(name, document);
  const ids = new Map<string, ImportedPlace>();
  const known = new Set<string>();
  const places = readTable(`${folder}/places.csv`, placesCsv, registerPlacesTable, (cells) =>
    readPlaceRow(cells, ids),
  );
  const pairs = readTable(`${folder}/pairs.csv`, pairsCsv, registerPairsTable, (cells) =>
    readPairRow(cells, ids, known),
  );
  const problems = [
    ...ofSyntax,
    ...ofOrigin,
    ...hashProblems(document, registerPlacesTable, placesCsv),
    ...hashProblems(document, registerPairsTable, pairsCsv),
    ...places.problems,
    // If no place can be read, every pair would seem to name unknown places.
    ...(places.rows.length === 0 && places.problems.length > 0 ? [] : pairs.problems),
  ];
  const isSound = origin !== null && hasNoErrors(problems);
  const register = isSound ? { origin, places: places.rows, pairs: pairs.rows } : null;
  return { register, problems };
}

const pathPattern = /^registers\/([^/]+)\/(?:datapackage\.json|places\.csv|pairs\.csv)$/;

/** Reads all registers among the files of a records folder, sorted by name. */
export function readRegisters(files: ReadonlyMap<string, string>) {
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const path of files.keys()) {
    if (!path.startsWith('registers/') || /(?:^|\/)\.|~$|\.md$/.test(path)) continue;
    const name = pathPattern.exec(path)?.[1];
    if (name === undefined) {
      problems.push(
        problemOfFile(path, {
          rule: 'unexpected-file',
          message: 'This file does not belong to a register, so nothing reads it',
          fix: 'a register is registers/NAME/ with datapackage.json, places.csv and pairs.csv',
        }),
      );
    } else if (!isRegisterName(name)) {
      problems.push(
        problemOfFile(path, {
          rule: 'bad-id',
          message: `"${name}" is not a name for a register`,
          fix: 'name the folder with small letters, digits and single hyphens',
        }),
      );
    } else {
      names.add(name);
    }
  }
  const readings = [...names].toSorted().map((name) => readRegister(name, files));
  return {
    registers: readings.flatMap(({ register }) => register ?? []),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
  };
}
