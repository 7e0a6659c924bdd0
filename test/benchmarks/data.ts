/**
 * `npm run bench:data [-- --file CSV | --own]`: first measures showing and searching the atlas's own records, where
 * `--own` stops. Then measures importing, compiling and parsing a register, and its size: medians of five runs; every
 * column except "import" includes the atlas's own records. A last table measures showing, filtering, searching and
 * sorting it in Chromium.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileRecords } from '../../src/build/compiler/compile';
import { readFolder } from '../../src/build/compiler/compile-folder';
import { registerPackage } from '../../src/build/compiler/registers/register-package';
import { boundsOfCountry } from '../../src/build/geography/country-bounds';
import { type Day, dayOfTime } from '../../src/core/domain/day';
import { decodeRegister } from '../../src/core/domain/register';
import { recognisePairColumns } from '../../src/core/importing/columns';
import { readDelimited } from '../../src/core/importing/delimited';
import { importList } from '../../src/core/importing/import-list';
import type { ImportedRegister } from '../../src/core/importing/import-pairs';
import { tableOf } from '../../src/core/importing/source-table';
import { usualFaults, worldLikeCsv, worldLikeList } from '../world-like/world-like-list';
import { type MeasureInBrowser, withBrowser } from './data-in-browser';
import { measureOwnRecords } from './own-records';

const runs = 5;
const sizes = [4, 1_000, 25_917, 100_000];

const origin = {
  name: 'benchmark',
  title: 'Benchmark',
  source: { title: 'Made up', url: 'https://example.org/' },
  licence: 'CC0-1.0',
  retrieved: '2026-11-22',
};

interface Measured<Value> {
  readonly value: Value;
  /** The median in milliseconds. */
  readonly time: number;
}

async function measure<Value>(work: () => Value | Promise<Value>): Promise<Measured<Value>> {
  const times: number[] = [];
  let value = await work();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    value = await work();
    times.push(performance.now() - start);
  }
  return { value, time: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN };
}

function importCsv(csv: string): ImportedRegister {
  const table = tableOf(readDelimited(csv, ','));
  return importList(table, {
    columns: recognisePairColumns(table.columns),
    geography: { boundsOfCountry },
  });
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

async function measureCsv(
  csv: string,
  records: ReadonlyMap<string, string>,
  today: Day,
  measureInBrowser: MeasureInBrowser,
): Promise<{ readonly built: object; readonly shown: object }> {
  const imported = await measure(() => importCsv(csv));
  const { places, pairs, outcomes } = imported.value;
  const files = [...registerPackage(origin, places, pairs)].map(
    ([path, text]) => [`registers/${origin.name}/${path}`, text] as const,
  );
  const compile = (folder: ReadonlyMap<string, string>) =>
    compileRecords(folder, { today, version: '0' });
  const without = await measure(() => compile(records));
  const compiled = await measure(() => compile(new Map([...records, ...files])));
  const text = compiled.value.outputs?.get(`registers/${origin.name}.json`);
  const atlas = compiled.value.outputs?.get('atlas.json');
  if (text === undefined || atlas === undefined) {
    throw new Error(JSON.stringify(compiled.value.problems.slice(0, 3), null, 2));
  }
  const parsed = await measure(() => decodeRegister(JSON.parse(text)));
  const shown = await measureInBrowser(text, atlas, runs);
  const built = {
    rows: outcomes.length,
    pairs: parsed.value.pairs.count,
    places: parsed.value.places.length,
    'import ms': Math.round(imported.time),
    'compile ms': Math.round(compiled.time),
    'of it records': Math.round(without.time),
    'raw kB': kilobytes(Buffer.byteLength(text)),
    'gzip kB': kilobytes(gzipSync(text).length),
    'Brotli kB': kilobytes(brotliCompressSync(text).length),
    'atlas.json Brotli kB': kilobytes(brotliCompressSync(atlas).length),
    'parse ms': Number(parsed.time.toFixed(1)),
  };
  const rounded = Object.entries(shown).map(([name, time]) => [name, Number(time.toFixed(1))]);
  return { built, shown: { pairs: parsed.value.pairs.count, ...Object.fromEntries(rounded) } };
}

const { values } = parseArgs({ options: { file: { type: 'string' }, own: { type: 'boolean' } } });
const records = await readFolder('data');
const today = dayOfTime(Date.now());
const { outputs } = compileRecords(records, { today, version: '0' });
const [atlas, headlines] = ['atlas.json', 'search.json'].map((path) => outputs?.get(path) ?? '');
console.log(`The atlas's own records, processor milliseconds, Node ${process.version}`);
console.table(measureOwnRecords(atlas ?? '', headlines ?? '', today));
if (values.own === true) process.exit();
const lists =
  values.file === undefined
    ? sizes.map((size) => worldLikeCsv(worldLikeList(size), usualFaults(size)))
    : [readFileSync(values.file, 'utf8')];
const rows = await withBrowser(async (measureInBrowser) => {
  const measured: Awaited<ReturnType<typeof measureCsv>>[] = [];
  for (const csv of lists) measured.push(await measureCsv(csv, records, today, measureInBrowser));
  return measured;
});
console.log(`Medians of ${runs} runs, Node ${process.version}`);
console.table(rows.map(({ built }) => built));
console.log('In Chromium, milliseconds; "first…" is the first run, which does more');
console.table(rows.map(({ shown }) => shown));
