import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLineHistory, readRecordHistory } from './record-history';

const folder = mkdtempSync(join(tmpdir(), 'record-history-'));
const project = join(folder, 'project');

const ownEnvironment = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));

function git(directory: string, parameters: readonly string[], time?: string): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
    cwd: directory,
    env: {
      ...Object.fromEntries(ownEnvironment),
      ...(time === undefined ? {} : { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }),
    },
    stdio: 'ignore',
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function commit(time: string): void {
  git(project, ['add', '.']);
  git(project, ['commit', '-q', '-m', 'Change'], time);
}

beforeAll(() => {
  mkdirSync(project);
  git(project, ['init', '-q']);
  write('data/places/osh.json', '1');
  write('data/places/ош.json', '1');
  write('README.md', '1');
  commit('2024-03-01T12:00:00+06:00');
  write('data/places/osh.json', '2');
  write('data/pairs/osh--un.json', '1');
  // Still the fourth of May in Bishkek, no more in Greenwich.
  commit('2025-05-04T01:00:00+06:00');
  write('README.md', '2');
  commit('2026-01-01T12:00:00Z');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the history of records', () => {
  it('has the day of the last commit of each file, by path in the folder', async () => {
    const history = await readRecordHistory(join(project, 'data'));
    expect(Object.fromEntries(history)).toEqual({
      'places/osh.json': '2025-05-04',
      'places/ош.json': '2024-03-01',
      'pairs/osh--un.json': '2025-05-04',
    });
  });

  it('has the day of the last change of each line of a pair', async () => {
    const path = 'data/pairs/bishkek--osh.json';
    write(path, 'one\ntwo\nthree\nfour\n');
    commit('2026-02-01T12:00:00Z');
    write(path, 'one\n@@ -1 +1 @@\nTHREE\nfour\n');
    commit('2026-03-01T12:00:00Z');
    write(path, 'zero\none\n@@ -1 +1 @@\nfour\n');
    commit('2026-04-01T12:00:00Z');
    expect((await readLineHistory(join(project, 'data'))).get('pairs/bishkek--osh.json')).toEqual([
      '2026-04-01',
      '2026-02-01',
      '2026-03-01',
      '2026-02-01',
    ]);
  });

  it('knows nothing of a file that was not committed yet', async () => {
    write('data/places/naryn.json', '1');
    const history = await readRecordHistory(join(project, 'data'));
    expect(history.has('places/naryn.json')).toBe(false);
  });

  it('is that of the folder, even in a hook of another repository', async () => {
    process.env.GIT_DIR = join(folder, 'elsewhere');
    try {
      const history = await readRecordHistory(join(project, 'data'));
      expect(history.get('places/osh.json')).toBe('2025-05-04');
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('is empty in a clone without its past, whose dates would be wrong', async () => {
    const clone = join(folder, 'shallow');
    git(folder, ['clone', '-q', '--depth', '1', `file://${project}`, clone]);
    expect(await readRecordHistory(join(clone, 'data'))).toEqual(new Map());
  });

  it('is empty where there is no repository', async () => {
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    expect(await readRecordHistory(plain)).toEqual(new Map());
  });

  it('is empty before the first commit', async () => {
    const fresh = join(folder, 'fresh');
    mkdirSync(fresh);
    git(fresh, ['init', '-q']);
    expect(await readRecordHistory(fresh)).toEqual(new Map());
  });
});
