/** Finds and installs the external programs that tests need. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first command that is on the system's path, else of the first file that exists. */
export function onSystem(
  commands: readonly string[],
  files: readonly string[] = [],
): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...files].find(isExecutable);
}

/** The program named by an environment variable; undefined if unset. Throws if it does not exist. */
export function namedIn(variable: string): string | undefined {
  const named = process.env[variable];
  if (named === undefined || named === '') return undefined;
  if (isExecutable(named)) return named;
  throw new Error(`${variable} is "${named}", which is not a program that can be run.`);
}

/** Runs a command with visible output, and returns whether it succeeded within five minutes. */
export function run(command: string, ...parameters: readonly string[]): boolean {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  return status === 0;
}

/** Installs Debian packages (as root, on Debian), and returns whether that succeeded. */
export function installOnDebian(...packages: readonly string[]): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  // Gives up on an unreachable registry after half a minute per file.
  const limits = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];
  return (
    run('apt-get', ...limits, 'update') &&
    run('apt-get', ...limits, 'install', '-y', '--no-install-recommends', ...packages)
  );
}
