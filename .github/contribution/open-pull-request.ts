/**
 * Opens a pull request with the records that lie in `data/`, changed. Of the issue only its number is
 * used. Runs with the permission to write, and therefore without any package.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Throws an Error where the event is of no issue. */
export function issueOf(event: unknown): number {
  const { issue } = Object(event) as { readonly issue?: unknown };
  const { number } = Object(issue) as { readonly number?: unknown };
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    throw new Error('The event is of no issue');
  }
  return number;
}

/** Programs with their arguments, none of which a shell reads. */
export function commandsFor(issue: number): readonly (readonly [string, ...string[]])[] {
  const branch = `contribution-${issue}`;
  const title = `Add the contribution of issue ${issue}`;
  return [
    ['git', 'config', 'user.name', 'github-actions[bot]'],
    ['git', 'config', 'user.email', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['git', 'switch', '--create', branch],
    ['git', 'add', '--', 'data'],
    ['git', 'commit', '--message', title],
    ['git', 'push', 'origin', branch],
    ['gh', 'pr', 'create', '--head', branch, '--title', title, '--body', `Closes #${issue}.`],
    // What a workflow does with its own token starts no other workflow, except when it says so.
    ['gh', 'workflow', 'run', 'records.yml', '--ref', branch],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const event: unknown = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  for (const [program, ...args] of commandsFor(issueOf(event))) {
    execFileSync(program, args, { stdio: 'inherit' });
  }
}
