/**
 * Opens a pull request with the changed records in `data/`. Uses only the number of the issue. Runs with write permission,
 * and therefore without any packages.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Throws an Error if the event is not about an issue. */
export function issueOf(event: unknown): number {
  const { issue } = Object(event) as { readonly issue?: unknown };
  const { number } = Object(issue) as { readonly number?: unknown };
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    throw new Error('The event is not about an issue');
  }
  return number;
}

/** Programs with their arguments, which are not passed to a shell. */
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
    // Actions with a workflow's own token start no other workflows, unless they are started explicitly.
    ['gh', 'workflow', 'run', 'records.yml', '--ref', branch],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const event: unknown = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  for (const [program, ...args] of commandsFor(issueOf(event))) {
    execFileSync(program, args, { stdio: 'inherit' });
  }
}
