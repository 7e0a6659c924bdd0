/** When each record, and each line of one, was last changed, as the git repository that holds them tells. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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

/** The first day that the log names for each path: the newest commit stands first. */
function readLog(log: string): RecordHistory {
  const history = new Map<string, string>();
  let day = '';
  for (const line of log.split(/[\n\0]+/)) {
    if (line.startsWith(commitMark)) day = line.slice(commitMark.length);
    else if (line !== '' && !history.has(line)) history.set(line, day);
  }
  return history;
}

/** Whether a repository knows its past: one that was cloned without it has wrong dates. */
async function knowsPast(directory: string): Promise<boolean> {
  return (await git(directory, 'rev-parse', '--is-shallow-repository'))?.trim() === 'false';
}

/**
 * The day of the last commit of each file in a folder, `YYYY-MM-DD` where the committer was, by path
 * in it. Empty where there is no git, no repository, or one that was cloned without its past.
 */
export async function readRecordHistory(directory: string): Promise<RecordHistory> {
  if (!(await knowsPast(directory))) return new Map();
  const log = await git(
    directory,
    ...['log', `--format=${commitMark}%cs`, '--name-only', '--relative', '--no-renames', '-z'],
    ...['--', '.'],
  );
  return readLog(log ?? '');
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
