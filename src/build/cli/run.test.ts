/** The data command: its help, and the commands that write files from the records. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfKind, recordKinds, topicsFile } from '../../core/checking/record-kinds';
import { exportFiles } from '../../core/tables/export-files';
import { set } from '../compiler/fixtures/edit-records';
import { breakIt, data, doubtIt, writingToFreshFolder } from './run.fixture';

const schemaFiles = recordKinds.map((kind) => `${kind}.json`).toSorted();

let work = '';

const writeRecords = writingToFreshFolder((path) => {
  work = path;
});

describe('data build', () => {
  it('writes every file of the site', async () => {
    const directory = await writeRecords();
    const out = join(work, 'dist', 'data');
    expect((await data('build', directory, '--out', out)).code).toBe(0);
    const files = await readdir(out, { recursive: true });
    expect(files).toContain('atlas.json');
    expect(files).toContain(join('pairs', 'bishkek--moscow.json'));
    expect(files).toContain('datapackage.json');
    expect(await readdir(join(work, 'dist'))).toEqual(['data']);
  });

  it('replaces what it wrote before, and leaves nothing of it', async () => {
    const out = join(work, 'out');
    await data('build', await writeRecords(), '--out', out);
    const directory = await writeRecords((folder) => {
      folder.delete('pairs/suva--un.json');
      set(folder, 'collections/oceania.json', ['pairs', 0], undefined);
    });
    expect((await data('build', directory, '--out', out)).code).toBe(0);
    expect(await readdir(join(out, 'pairs'))).not.toContain('suva--un.json');
  });

  it('touches nothing and ends with 1 where a record has an error', async () => {
    const out = join(work, 'out');
    await data('build', await writeRecords(), '--out', out);
    const before = await readFile(join(out, 'atlas.json'), 'utf8');
    const { code, error } = await data('build', await writeRecords(breakIt), '--out', out);
    expect(code).toBe(1);
    expect(error).toContain('unknown-country');
    expect(await readFile(join(out, 'atlas.json'), 'utf8')).toBe(before);
    expect((await readdir(work)).toSorted()).toEqual(['data', 'out']);
  });

  it('prints warnings and still writes', async () => {
    const { code, error } = await data(
      'build',
      await writeRecords(doubtIt),
      '--out',
      join(work, 'out'),
    );
    expect(code).toBe(0);
    expect(error).toContain('white-space');
  });

  it('never replaces a folder that holds something else', async () => {
    const directory = await writeRecords();
    const { code, error } = await data('build', directory, '--out', directory);
    expect(code).toBe(2);
    expect(error).toContain('name another folder');
    expect(await readdir(directory)).toContain('topics.json');
  });
});

describe('data export', () => {
  it('writes what people take away, without what only the site loads', async () => {
    const out = join(work, 'out');
    expect((await data('export', await writeRecords(), '--out', out)).code).toBe(0);
    const names = [...exportFiles.map(({ name }) => name), 'datapackage.json'];
    expect((await readdir(out)).toSorted()).toEqual(names.toSorted());
  });

  const tables = ['articles.csv', 'events.csv', 'pairs.csv', 'places.csv'];

  it.each([
    ['csv', tables],
    ['geojson', ['pairs.geojson']],
    ['graphml', ['pairs.graphml']],
    ['parquet', ['events.parquet', 'pairs.parquet']],
    ['frictionless', [...tables, 'events.parquet', 'pairs.parquet', 'datapackage.json'].toSorted()],
  ])('writes one format, and replaces what it wrote before: %s', async (format, files) => {
    const directory = await writeRecords();
    const out = join(work, 'out');
    await data('export', directory, '--out', out);
    const { code } = await data('export', directory, '--format', format, '--out', out);
    expect(code).toBe(0);
    expect((await readdir(out)).toSorted()).toEqual(files);
    expect((await data('export', directory, '--out', out)).code).toBe(0);
  });

  it('never replaces a folder in which something else stands beside an export', async () => {
    const directory = await writeRecords();
    const out = join(work, 'out');
    await data('export', directory, '--out', out);
    await writeFile(join(out, 'thesis.txt'), 'years of work');
    const { code, error } = await data('export', directory, '--format', 'csv', '--out', out);
    expect(code).toBe(2);
    expect(error).toContain('name another folder');
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('refuses a format that it does not know', async () => {
    for (const format of ['xlsx', 'constructor']) {
      const { code, error } = await data('export', '--format', format);
      expect(code).toBe(2);
      expect(error).toMatch(/write one of all, csv, geojson, graphml, (?:.*, )?frictionless$/m);
    }
  });
});

describe('data schema', () => {
  it('writes the schemas, and checks them without writing', async () => {
    const directory = await writeRecords();
    expect(await data('schema', directory, '--check')).toMatchObject({
      code: 1,
      error: expect.stringContaining('is out of date'),
    });
    expect((await data('schema', directory)).code).toBe(0);
    expect((await readdir(join(directory, 'schema'))).toSorted()).toEqual(schemaFiles);
    expect((await data('schema', directory, '--check')).code).toBe(0);
  });

  it('has written the schemas that stand beside the records', async () => {
    expect(await data('schema', '--check')).toMatchObject({ code: 0, error: '' });
  });

  it('has editors find them', async () => {
    const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
    expect(settings['json.schemas']).toEqual(
      recordKinds.map((kind) => ({
        fileMatch: [
          kind === 'topics' ? `/data/${topicsFile}` : `/data/${folderOfKind[kind]}/*.json`,
        ],
        url: `./data/schema/${kind}.json`,
      })),
    );
    expect((await readdir('data/schema')).toSorted()).toEqual(schemaFiles);
  });
});

describe('the data command', () => {
  it('lists its commands, and fails without a command', async () => {
    for (const args of [['help'], ['--help'], ['-h']]) {
      const { code, out } = await data(...args);
      expect(code).toBe(0);
      for (const name of ['add', 'check', 'build', 'export', 'links', 'schema'])
        expect(out).toContain(`  ${name} `);
    }
    expect(await data()).toMatchObject({ code: 2, out: '' });
  });

  it('explains a command', async () => {
    for (const args of [
      ['help', 'build'],
      ['build', '--help'],
      ['build', '-h'],
    ]) {
      const { code, out } = await data(...args);
      expect(code).toBe(0);
      expect(out).toContain('build [DIR] [--out FOLDER]');
    }
  });

  it.each([
    ['a command that it does not know', ['chek'], `Unknown command 'chek': did you mean "check"?`],
    ['help on a command that it does not know', ['help', 'frob'], "Unknown command 'frob'"],
    ['an option that it does not know', ['check', '--frob'], "Unknown option '--frob'"],
    ['an option without its value', ['build', '--out'], "'--out <value>' argument missing"],
    ['an argument too many', ['check', 'a', 'b'], "Unexpected argument 'b'"],
  ])('refuses %s', async (_, args, message) => {
    const { code, out, error } = await data(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(message);
    expect(error).toContain('For help:');
  });
});
