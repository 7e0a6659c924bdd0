/** When each record, and each of its lines, was last changed, from the Git history. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DataVersion, RecordChange } from '../../core/domain/data-version';
import type { LineHistory, RecordHistory } from './resolve';

const execute = promisify(execFile);

/** The buffer for Git's output: enough for a log of many thousand changes. */
const maxBytes = 256 * 1024 * 1024;

/** Starts the line of a commit: it cannot occur in a path. */
const commitMark = '\u0001';

/** Runs Git in a folder and returns its output; `null` if Git is missing or fails. */
async function git(directory: string, ...parameters: string[]): Promise<string | null> {
  // Git hooks set `GIT_` variables that point to their own repository.
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

/** A change of a record in a commit. */
export interface LoggedChange {
  /** `YYYY-MM-DD` in the committer's time zone. */
  readonly day: string;
  /** The path in the folder. */
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

/** Whether a repository has its full history: dates in a shallow clone are wrong. */
async function hasFullHistory(directory: string): Promise<boolean> {
  return (await git(directory, 'rev-parse', '--is-shallow-repository'))?.trim() === 'false';
}

/** All committed changes of files in a folder, newest first. */
async function readChangeLog(directory: string): Promise<LoggedChange[]> {
  const log = await git(
    directory,
    ...['log', `--format=${commitMark}%cs`, '--name-status', '--relative', '--no-renames', '-z'],
    ...['--', '.'],
  );
  return readLog(log ?? '');
}

/** The day of the last change of each file, keyed by path in the folder. */
export function lastDays(log: readonly LoggedChange[] | null): RecordHistory {
  const days = new Map<string, string>();
  for (const { path, day } of log ?? []) if (!days.has(path)) days.set(path, day);
  return days;
}

/** Matches records, such as `pairs/bishkek--moscow.json` and `topics.json`, but not schemas or documents. */
const recordPath = /^(?:(?:places|articles|pairs|collections)\/.+|topics)(?=\.json$)/;

/** The net change of a record on a day, from the changes of that day, newest first. */
function changeOf(changes: readonly LoggedChange[]): RecordChange | null {
  const wasThere = changes.at(-1)?.type !== 'added';
  const isThere = changes[0]?.type !== 'deleted';
  if (wasThere && isThere) return 'corrected';
  if (isThere) return 'added';
  return wasThere ? 'removed' : null;
}

/** The versions of the data, newest first; `null` if the history is unknown. */
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

/** Replays a log of diffs without context lines, oldest first. */
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
      // For a pure deletion, Git names the line before it.
      const first = Number(addedAt) - (added === '0' ? 0 : 1);
      days.splice(first, Number(removed), ...new Array<string>(Number(added)).fill(day));
      // Skips the lines of the hunk, whose text could look like a header.
      at += Number(removed) + Number(added);
    }
  }
  return history;
}

/** The day of each line's last change, for the last committed version of each pair's record. */
async function readLineHistory(directory: string): Promise<LineHistory> {
  const log = await git(
    directory,
    ...['log', '--reverse', `--format=${commitMark}%cs`, '--patch', '--unified=0', '--relative'],
    ...['--no-renames', '--no-color', '--no-ext-diff', '--src-prefix=a/', '--dst-prefix=b/'],
    ...['--', 'pairs'],
  );
  return replayLog(log ?? '');
}

/** The history of the files in a folder. */
export interface FolderHistory {
  /** `null` if Git is missing, there is no repository, or it is a shallow clone. */
  readonly log: readonly LoggedChange[] | null;
  readonly lines: LineHistory;
}

export async function readHistory(directory: string): Promise<FolderHistory> {
  if (!(await hasFullHistory(directory))) return { log: null, lines: new Map() };
  const [log, lines] = await Promise.all([readChangeLog(directory), readLineHistory(directory)]);
  return { log, lines };
}
