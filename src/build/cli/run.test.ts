import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderOfKind, recordKinds, topicsFile } from '../../core/checking/record-kinds';
import { exportFiles } from '../../core/tables/export-files';
import { replace, set } from '../compiler/fixtures/edit-records';
import { soundRecords } from '../compiler/fixtures/sound-records';
import type { ExitCode } from './command';
import { run } from './run';

const schemaFiles = recordKinds.map((kind) => `${kind}.json`).toSorted();

let work = '';

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'atlas-cli-'));
});

afterEach(async () => {
  await rm(work, { recursive: true });
});

async function writeRecords(change: (folder: Map<string, string>) => void = () => {}) {
  const folder = soundRecords();
  change(folder);
  const directory = join(work, 'data');
  await rm(directory, { recursive: true, force: true });
  for (const [path, text] of folder) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

async function data(...args: string[]): Promise<Result> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    isColoured: false,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const breakIt = (folder: Map<string, string>) =>
  set(folder, 'places/suva.json', ['country'], 'Fiji, 100%');
const doubtIt = (folder: Map<string, string>) =>
  set(folder, 'articles/gazette-1.json', ['publisher'], 'The  Gazette');

describe('data check', () => {
  it('counts the records and ends with 0 where nothing is wrong', async () => {
    const directory = await writeRecords();
    expect(await data('check', directory)).toEqual({
      code: 0,
      out: `${directory}: 4 places, 2 articles, 3 pairs: no problems`,
      error: '',
    });
  });

  it('prints every problem under its file and ends with 1 where one is an error', async () => {
    const directory = await writeRecords((folder) => {
      breakIt(folder);
      doubtIt(folder);
    });
    const { code, out } = await data('check', directory);
    expect(code).toBe(1);
    expect(out).toContain(
      `${directory}/places/suva.json\n  8:14  error  country  unknown-country\n`,
    );
    expect(out).toContain('→ write its two capital letters, such as "KG".');
    expect(out).toContain(`${directory}/articles/gazette-1.json`);
    expect(out.split('\n').at(-1)).toContain('1 error and 1 warning');
  });

  it('ends with 0 where there are only warnings', async () => {
    const { code, out } = await data('check', await writeRecords(doubtIt));
    expect(code).toBe(0);
    expect(out).toContain('warning  publisher  white-space');
  });

  it('annotates lines for GitHub, with what would break the annotation escaped', async () => {
    const directory = await writeRecords(breakIt);
    const { code, out } = await data('check', directory, '--format', 'github');
    expect(code).toBe(1);
    const [annotation] = out.split('\n');
    expect(annotation).toBe(
      `::error file=${directory}/places/suva.json,line=8,col=14,title=unknown-country country::"Fiji, 100%25" is not a country code of ISO 3166-1%0AFix: write its two capital letters, such as "KG"`,
    );
  });

  it('gives programs JSON', async () => {
    const { out } = await data('check', await writeRecords(breakIt), '--format=json');
    expect(JSON.parse(out)).toMatchObject({
      summary: '1 error',
      problems: [
        {
          severity: 'error',
          rule: 'unknown-country',
          file: 'places/suva.json',
          place: 'country',
          line: 8,
          column: 14,
        },
      ],
    });
  });

  it('refuses a format that it does not know, and a folder that is not there', async () => {
    expect(await data('check', '--format', 'xml')).toMatchObject({
      code: 2,
      error: expect.stringContaining("Unknown format 'xml': write one of text, github, json"),
    });
    expect(await data('check', join(work, 'nowhere'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('there is none'),
    });
  });
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

describe('the records of the atlas', () => {
  it('have no error', async () => {
    expect((await data('check')).out).toMatch(/: (?:no problems|\d+ warnings?)$/);
  });

  it('show a mistake at its place', async () => {
    const directory = await writeRecords((folder) =>
      replace(folder, 'places/suva.json', '"FJ"', '"FJ",,'),
    );
    expect((await data('check', directory)).out).toContain('8:19  error  json-syntax');
  });
});
