/** When each record was last changed, as the git repository that holds them tells. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RecordHistory } from './resolve';

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

/**
 * The day of the last commit of each file in a folder, `YYYY-MM-DD` where the committer was, by path
 * in it. Empty where there is no git, no repository, or one that was cloned without its past.
 */
export async function readRecordHistory(directory: string): Promise<RecordHistory> {
  const isShallow = await git(directory, 'rev-parse', '--is-shallow-repository');
  if (isShallow?.trim() !== 'false') return new Map();
  const log = await git(
    directory,
    ...['log', `--format=${commitMark}%cs`, '--name-only', '--relative', '--no-renames', '-z'],
    ...['--', '.'],
  );
  return readLog(log ?? '');
}
