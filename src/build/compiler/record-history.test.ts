import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoggedChange, lastDays, readHistory, versionsIn } from './record-history';

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

/** The day of the last change of each file in a folder. */
async function daysIn(directory: string) {
  return lastDays((await readHistory(directory)).log);
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
  // 4 May in Bishkek, but 3 May in UTC.
  commit('2025-05-04T01:00:00+06:00');
  write('README.md', '2');
  commit('2026-01-01T12:00:00Z');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the history of records', () => {
  it('has the day of the last commit of each file, by path in the folder', async () => {
    const history = await daysIn(join(project, 'data'));
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
    expect((await readHistory(join(project, 'data'))).lines.get('pairs/bishkek--osh.json')).toEqual(
      ['2026-04-01', '2026-02-01', '2026-03-01', '2026-02-01'],
    );
  });

  it('knows nothing of a file that was not committed yet', async () => {
    write('data/places/naryn.json', '1');
    const history = await daysIn(join(project, 'data'));
    expect(history.has('places/naryn.json')).toBe(false);
  });

  it('is that of the folder, even in a hook of another repository', async () => {
    process.env.GIT_DIR = join(folder, 'elsewhere');
    try {
      const history = await daysIn(join(project, 'data'));
      expect(history.get('places/osh.json')).toBe('2025-05-04');
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('is empty in a clone without its past, whose dates would be wrong', async () => {
    const clone = join(folder, 'shallow');
    git(folder, ['clone', '-q', '--depth', '1', `file://${project}`, clone]);
    expect(await daysIn(join(clone, 'data'))).toEqual(new Map());
  });

  it('is empty where there is no repository', async () => {
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    expect(await daysIn(plain)).toEqual(new Map());
  });

  it('is empty before the first commit', async () => {
    const fresh = join(folder, 'fresh');
    mkdirSync(fresh);
    git(fresh, ['init', '-q']);
    expect(await daysIn(fresh)).toEqual(new Map());
  });
});

describe('the versions of the data', () => {
  const change = (day: string, type: LoggedChange['type'], path: string): LoggedChange => ({
    day,
    type,
    path,
  });

  it('say what each day added, corrected and removed, the newest first', () => {
    expect(
      versionsIn([
        change('2026-11-27', 'deleted', 'pairs/osh--un.json'),
        change('2026-11-27', 'modified', 'places/osh.json'),
        change('2026-11-27', 'added', 'pairs/bishkek--osh.json'),
        change('2026-11-22', 'added', 'pairs/osh--un.json'),
        change('2026-11-22', 'added', 'places/osh.json'),
      ]),
    ).toEqual([
      {
        day: '2026-11-27',
        added: ['pairs/bishkek--osh'],
        corrected: ['places/osh'],
        removed: ['pairs/osh--un'],
      },
      { day: '2026-11-22', added: ['pairs/osh--un', 'places/osh'], corrected: [], removed: [] },
    ]);
  });

  it('take the changes of a day together', () => {
    const [version] =
      versionsIn([
        change('2026-11-27', 'modified', 'places/added.json'),
        change('2026-11-27', 'deleted', 'places/passing.json'),
        change('2026-11-27', 'added', 'places/replaced.json'),
        change('2026-11-27', 'deleted', 'places/replaced.json'),
        change('2026-11-27', 'added', 'places/passing.json'),
        change('2026-11-27', 'added', 'places/added.json'),
      ]) ?? [];
    expect(version).toMatchObject({
      added: ['places/added'],
      corrected: ['places/replaced'],
      removed: [],
    });
  });

  it('are of records, and not of what describes them', () => {
    expect(
      versionsIn([
        change('2026-11-27', 'modified', 'README.md'),
        change('2026-11-27', 'modified', 'schema/pair.json'),
        change('2026-11-27', 'modified', 'registers/list/pairs.csv'),
      ]),
    ).toEqual([]);
  });

  it('are those of the repository, with days as their committers had them', async () => {
    const versions = versionsIn((await readHistory(join(project, 'data'))).log);
    expect(versions?.at(-1)).toEqual({
      day: '2024-03-01',
      added: ['places/osh', 'places/ош'],
      corrected: [],
      removed: [],
    });
    expect(versions?.find(({ day }) => day === '2025-05-04')).toMatchObject({
      added: ['pairs/osh--un'],
      corrected: ['places/osh'],
    });
  });

  it('are unknown where there is no past', async () => {
    const plain = join(folder, 'archive');
    mkdirSync(plain);
    expect(versionsIn((await readHistory(plain)).log)).toBeNull();
  });
});
