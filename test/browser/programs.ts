/** Programs that tests need from outside of the project: looked for on the system, and installed. */
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

/** The first of some commands that is on the system's path, or else of files elsewhere. */
export function onSystem(
  commands: readonly string[],
  files: readonly string[] = [],
): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...files].find(isExecutable);
}

/** The program that a variable of the environment names. Throws where it names none. */
export function namedIn(variable: string): string | undefined {
  const named = process.env[variable];
  if (named === undefined || named === '') return undefined;
  if (isExecutable(named)) return named;
  throw new Error(`${variable} is "${named}", which is not a program that can be run.`);
}

/** Runs a command where it shows; whether it succeeded within five minutes. */
export function run(command: string, ...parameters: readonly string[]): boolean {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  return status === 0;
}

/** Installs packages of Debian, as root and where it is one; whether that succeeded. */
export function installOnDebian(...packages: readonly string[]): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  // A registry that cannot be reached is given up after half a minute a file.
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];
  return (
    run('apt-get', ...patience, 'update') &&
    run('apt-get', ...patience, 'install', '-y', '--no-install-recommends', ...packages)
  );
}
