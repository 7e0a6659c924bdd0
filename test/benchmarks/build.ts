/**
 * `npm run bench:build [-- --counts 110,690,5000] [-- --records data]`: measures a build of the site for several numbers
 * of pairs, generated from a seed. Each size is built twice: from an empty cache, and again after one record has
 * changed.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { writeFiles } from '../../src/build/cli/write-folder';
import { worldLikeRecords } from '../world-like/world-like-records';
import { memoryOf } from './build/memory';

const execute = promisify(execFile);

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '110,690,5000' },
    records: { type: 'string' },
  },
});

/** The measurements of one build. */
interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

async function writeRecords(folder: string, count: number): Promise<void> {
  await writeFiles(folder, worldLikeRecords(count));
  await cp('data/topics.json', join(folder, 'topics.json'));
}

/** Changes a text in one of the pairs. */
async function changeOneRecord(folder: string): Promise<void> {
  const [path = ''] = (await readdir(join(folder, 'pairs'))).toSorted();
  const file = join(folder, 'pairs', path);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/("summary":\s*\{\s*"en":\s*")/, '$1Changed: '));
}

async function buildOnce(folder: string): Promise<Measured> {
  const building = execute(
    process.execPath,
    [
      ...['--import', 'tsx', 'test/benchmarks/build/build-site.ts'],
      ...['--records', join(folder, 'data'), '--out', join(folder, 'dist')],
      ...['--cache', join(folder, 'cache')],
    ],
    { maxBuffer: 2 ** 26 },
  );
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(building.child.pid ?? 0));
  }, 500);
  const { stdout } = await building;
  clearInterval(watch);
  return { ...JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), megabytes };
}

interface Weight {
  readonly files: number;
  readonly bytes: number;
}

async function weigh(folder: string): Promise<Weight> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      // Without compressed copies and source maps.
      .filter((entry) => entry.isFile() && !/\.(?:br|gz|map)$/.test(entry.name))
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function measure(name: string, fill: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-build-'));
  try {
    await fill(join(folder, 'data'));
    const pairs = (await readdir(join(folder, 'data/pairs'))).length;
    const first = await buildOnce(folder);
    await changeOneRecord(join(folder, 'data'));
    const second = await buildOnce(folder);
    const { files, bytes } = await weigh(join(folder, 'dist'));
    const html = (await readdir(join(folder, 'dist'), { recursive: true })).filter((path) =>
      path.endsWith('.html'),
    ).length;
    return {
      name,
      pairs,
      pages: html,
      files,
      'dist MB': Number((bytes / 1e6).toFixed(1)),
      'first s': Number(first.seconds.toFixed(1)),
      'first CPU s': Number(first.cpuSeconds.toFixed(1)),
      'first MB': Math.round(first.megabytes),
      'changed s': Number(second.seconds.toFixed(1)),
      'changed CPU s': Number(second.cpuSeconds.toFixed(1)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureAll(): Promise<void> {
  const cases: [string, (folder: string) => Promise<void>][] =
    values.records === undefined
      ? values.counts
          .split(',')
          .map(Number)
          .map((count) => [`${count} made up`, (folder) => writeRecords(folder, count)])
      : [
          [
            values.records,
            (folder) => cp(resolve(values.records ?? ''), folder, { recursive: true }),
          ],
        ];
  const rows = [];
  for (const [name, fill] of cases) rows.push(await measure(name, fill));
  console.table(rows);
  const [base] = rows;
  if (base === undefined || rows.length < 2) return;
  console.log(`As multiples of the first:`);
  console.table(
    rows.map((row) => ({
      pairs: (row.pairs / base.pairs).toFixed(1),
      pages: (row.pages / base.pages).toFixed(1),
      'dist MB': (row['dist MB'] / base['dist MB']).toFixed(1),
      'first CPU s': (row['first CPU s'] / base['first CPU s']).toFixed(1),
      'first MB': (row['first MB'] / base['first MB']).toFixed(1),
      'changed CPU s': (row['changed CPU s'] / base['changed CPU s']).toFixed(1),
    })),
  );
}

await measureAll();
