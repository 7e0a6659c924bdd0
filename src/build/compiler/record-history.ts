/** When each record, and each line of one, was last changed, as the git repository that holds them tells. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DataVersion, RecordChange } from '../../core/domain/data-version';
import type { LineHistory, RecordHistory } from './resolve';

const execute = promisify(execFile);

/** Room for the log of many thousand changes. */
const maxBytes = 256 * 1024 * 1024;

/** Begins the line of a commit: no path holds it. */
const commitMark = '\u0001';

/** What git prints in a folder, or `null` where there is no git or it refuses. */
async function git(directory: string, ...parameters: string[]): Promise<string | null> {
  // A hook of git names its own repository to whatever it runs.
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  try {
    const { stdout } = await execute('git', parameters, {
      cwd: directory,
      env: Object.fromEntries(environment),
      maxBuffer: maxBytes,
    });
    return stdout;
  } catch {
    return null;
  }
}

/** A change of a record, as a commit made it. */
export interface LoggedChange {
  /** `YYYY-MM-DD` where the committer was. */
  readonly day: string;
  /** In the folder. */
  readonly path: string;
  readonly type: 'added' | 'modified' | 'deleted';
}

const typesOfStatus: Readonly<Record<string, LoggedChange['type']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  T: 'modified',
};

function readLog(log: string): LoggedChange[] {
  const changes: LoggedChange[] = [];
  let day = '';
  let type: LoggedChange['type'] | undefined;
  for (const token of log.split(/[\n\0]+/)) {
    if (token.startsWith(commitMark)) {
      day = token.slice(commitMark.length);
    } else if (type !== undefined) {
      changes.push({ day, path: token, type });
      type = undefined;
    } else {
      type = typesOfStatus[token];
    }
  }
  return changes;
}

/** Whether a repository knows its past: one that was cloned without it has wrong dates. */
async function knowsPast(directory: string): Promise<boolean> {
  return (await git(directory, 'rev-parse', '--is-shallow-repository'))?.trim() === 'false';
}

/**
 * Every change of a file in a folder that was committed, the newest first. `null` where there is no git, no
 * repository, or one that was cloned without its past.
 */
export async function readChangeLog(directory: string): Promise<LoggedChange[] | null> {
  if (!(await knowsPast(directory))) return null;
  const log = await git(
    directory,
    ...['log', `--format=${commitMark}%cs`, '--name-status', '--relative', '--no-renames', '-z'],
    ...['--', '.'],
  );
  return readLog(log ?? '');
}

/** The day of the last change of each file, by path in the folder. */
export function lastDays(log: readonly LoggedChange[] | null): RecordHistory {
  const days = new Map<string, string>();
  for (const { path, day } of log ?? []) if (!days.has(path)) days.set(path, day);
  return days;
}

/** A record of the data, and not what describes them: `pairs/bishkek--moscow.json`, `topics.json`. */
const recordPath = /^(?:(?:places|articles|pairs|collections)\/.+|topics)(?=\.json$)/;

/** What a day did to a record, from the changes of that day, the newest first. */
function changeOf(changes: readonly LoggedChange[]): RecordChange | null {
  const wasThere = changes.at(-1)?.type !== 'added';
  const isThere = changes[0]?.type !== 'deleted';
  if (wasThere && isThere) return 'corrected';
  if (isThere) return 'added';
  return wasThere ? 'removed' : null;
}

/** The versions of the data, the newest first; `null` where nothing tells of the past. */
export function versionsIn(log: readonly LoggedChange[] | null): DataVersion[] | null {
  if (log === null) return null;
  const days = new Map<string, Map<string, LoggedChange[]>>();
  for (const change of log) {
    const [id] = recordPath.exec(change.path) ?? [];
    if (id === undefined) continue;
    const records = days.get(change.day) ?? new Map<string, LoggedChange[]>();
    days.set(change.day, records.set(id, [...(records.get(id) ?? []), change]));
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, records]) => {
      const idsOf = (wanted: RecordChange) =>
        [...records]
          .filter(([, changes]) => changeOf(changes) === wanted)
          .map(([id]) => id)
          .toSorted();
      return {
        day,
        added: idsOf('added'),
        corrected: idsOf('corrected'),
        removed: idsOf('removed'),
      };
    });
}

/** Replays the changes of a log without context, the oldest first. */
function replayLog(log: string): LineHistory {
  const history = new Map<string, string[]>();
  const lines = log.split('\n');
  let day = '';
  let days: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, path] = /^diff --git a\/(.*) b\/\1$/.exec(line) ?? [];
    const [, removedAt, removed = '1', addedAt, added = '1'] =
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (line.startsWith(commitMark)) {
      day = line.slice(commitMark.length);
    } else if (path !== undefined) {
      days = history.get(path) ?? [];
      history.set(path, days);
    } else if (removedAt !== undefined) {
      // Git names the line before a place where nothing is added.
      const first = Number(addedAt) - (added === '0' ? 0 : 1);
      days.splice(first, Number(removed), ...new Array<string>(Number(added)).fill(day));
      // What the lines say may look like anything.
      at += Number(removed) + Number(added);
    }
  }
  return history;
}

/** Likewise the days of the lines of each pair's record, as it was committed last. */
export async function readLineHistory(directory: string): Promise<LineHistory> {
  if (!(await knowsPast(directory))) return new Map();
  const log = await git(
    directory,
    ...['log', '--reverse', `--format=${commitMark}%cs`, '--patch', '--unified=0', '--relative'],
    ...['--no-renames', '--no-color', '--no-ext-diff', '--src-prefix=a/', '--dst-prefix=b/'],
    ...['--', 'pairs'],
  );
  return replayLog(log ?? '');
}
