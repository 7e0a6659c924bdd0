/** `data import`: converts a list of pairs to a register, and reports the outcome of every row. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fields } from '../../../core/importing/columns';
import type { CitiesByKey, Geography } from '../../../core/importing/gazetteer';
import { readRows } from '../../../core/importing/import-list';
import { importPairs } from '../../../core/importing/import-pairs';
import { reportCsv, reportSummary } from '../../../core/importing/import-report';
import { remarkText } from '../../../core/importing/import-words';
import { type ListedPlace, placeOfQuery } from '../../../core/importing/listed-place';
import { importTexts } from '../../compiler/registers/import-texts';
import { registerPackage } from '../../compiler/registers/register-package';
import { boundsOfCountry } from '../../geography/country-bounds';
import { geonames } from '../../geography/geonames';
import { readArguments } from '../arguments';
import { type Command, type Terminal, UsageError } from '../command';
import { defaultFolder } from '../records-folder';
import { writeFolder } from '../write-folder';
import { agreeOnColumns } from './agree-on-columns';
import { withAtlasCities } from './atlas-cities';
import { changesBetween, earlierRegister, refuseReplacing } from './earlier-register';
import { openList, placesFor, reading, wordNote } from './open-list';
import { originOf } from './register-origin';

/** Updates progress rarely enough that printing does not dominate. */
const rowsPerProgress = 500;

const reportFolder = 'import-reports';

/** `[#####     ]  50 %` */
function progressBar(share: number): string {
  const width = 30;
  const done = Math.round(share * width);
  const percent = String(Math.round(share * 100)).padStart(3);
  return `[${'#'.repeat(done)}${' '.repeat(width - done)}] ${percent} %`;
}

/** Quotes a word for a shell. */
function shellWord(word: string): string {
  if (/^[\p{L}\p{N}_./:=@+,-]+$/u.test(word)) return word;
  if (/^[\p{L}\p{N} _./:=@+,()&;-]+$/u.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command line with which the user can repeat the import. */
function importCall(args: readonly string[]): string {
  return `npm run data -- import ${args.map(shellWord).join(' ')}`;
}

/** The place, such as `Osh, KG`, that is the first end of every pair. Throws a UsageError if it does not exist. */
function homeOf(query: string, cities: CitiesByKey, terminal: Terminal): ListedPlace {
  const { place, remark } = placeOfQuery(query, cities);
  if (place === null) throw new UsageError(`--home: ${remarkText(remark, importTexts)}`);
  terminal.out(remarkText(remark, importTexts));
  return place;
}

/** The path of the report. Throws a UsageError for a path in a published folder. */
function reportPath(given: string | undefined, name: string): string {
  const path = given ?? join(reportFolder, `${name}.csv`);
  const isIn = (folder: string) => !relative(folder, path).startsWith('..');
  if (['dist', 'public'].some(isIn)) {
    throw new UsageError(`--report: '${path}' would be published with the site`);
  }
  return path;
}

export const importCommand: Command = {
  synopsis: 'FILE --name NAME --source TITLE --source-url URL --licence LICENCE --retrieved DATE',
  summary: 'Turn a list of pairs into a register, with a report on every row',
  details: [
    'FILE          a spreadsheet (XLSX, ODS), a table (CSV, TSV, also with ; or |), JSON Lines, GeoJSON, results of Wikidata (JSON, CSV, TSV)',
    '--name        folder of the register: small letters, digits, hyphens',
    '--source      what the list is called; --title gives the register another name',
    '--source-url  where it was taken from',
    '--licence     its SPDX identifier or name, such as CC-BY-SA-4.0; or unknown',
    '--retrieved   the day on which it was taken, YYYY-MM-DD',
    '--map         COLUMN=FIELD, for a column that is not recognised; may be repeated',
    `              fields: ${fields.join(' ')} none`,
    '--home        "NAME, CC": whose partners these are, if the list has one end only',
    '--encoding    of the file, such as windows-1251, if it is detected wrongly',
    '--sheet       of a spreadsheet, if the wrong one is read',
    '--places      a list of places, if FILE names its places by id only',
    '--yes         accept the recognised columns without asking',
    '--overwrite   overwrite corrections made by hand since the last import',
    `--data        the records folder (default: ${defaultFolder}); the register goes to its registers/NAME/`,
    `--report      where to write the report on every row (default: ${reportFolder}/NAME.csv)`,
    'Places without coordinates are found by name and country in GeoNames.',
  ],
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values, operand: file } = readArguments(args, {
      ...{ name: text, title: text, source: text, 'source-url': text, licence: text },
      ...{ retrieved: text, places: text, home: text, encoding: text, sheet: text, report: text },
      ...{ yes: flag, overwrite: flag },
      map: { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: defaultFolder },
    });
    if (file === undefined) throw new UsageError('Name the file to import');
    const commandWith = (...options: string[]) => importCall([...args, ...options]);
    const origin = originOf(values);
    const report = reportPath(values.report, origin.name);
    const folder = join(values.data, 'registers', origin.name);
    const earlier = await earlierRegister(folder, origin.name);
    if (earlier !== null)
      refuseReplacing(earlier, origin, values.overwrite, commandWith('--overwrite'));
    /** The pairs of all rows, without the list itself, which would take memory from all that follows. */
    const readList = async () => {
      const withAtlas = await withAtlasCities(values.data, (key) => geonames().citiesByKey(key));
      const geography: Geography = { boundsOfCountry, citiesByKey: withAtlas };
      const table = await openList(file, { encoding: values.encoding, sheet: values.sheet });
      for (const note of table.notes) terminal.out(wordNote(note));
      const places = await placesFor(file, values.places, table.columns, geography, terminal);
      const columns = await agreeOnColumns(table.columns, {
        mappings: values.map,
        hasPlaces: places !== null,
        hasHome: values.home !== undefined,
        isAgreed: values.yes,
        terminal,
        commandWith,
      });
      const home = values.home === undefined ? null : homeOf(values.home, withAtlas, terminal);
      const onRow = (number: number) => {
        if (number % rowsPerProgress !== 0) return;
        terminal.progress?.(progressBar(number / table.rows.length));
      };
      return readRows(table, { columns, geography, places, home, onRow });
    };
    const register = await reading(file, async () =>
      importPairs(await readList(), earlier?.places),
    );
    terminal.progress?.('');
    await mkdir(dirname(report), { recursive: true });
    await writeFile(report, reportCsv(register.outcomes, importTexts));
    terminal.out(reportSummary(register, importTexts));
    terminal.out(`The report on every row is in ${report}`);
    if (register.pairs.length === 0) {
      terminal.error('No pair was found, so no register was written');
      return 1;
    }
    const files = registerPackage(origin, register.places, register.pairs);
    if (earlier !== null) terminal.out(changesBetween(earlier.files, files));
    await mkdir(dirname(folder), { recursive: true });
    await writeFolder(folder, files);
    terminal.out(`The register is in ${folder}`);
    return 0;
  },
};
