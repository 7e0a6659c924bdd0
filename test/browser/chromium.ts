/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names a Chromium or Chrome to use before any other. */
export const chromiumVariable = 'CHROMIUM_PATH';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...fixedPaths].find(isExecutable);
}

function ofPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The Chromium that is there already, or undefined. Throws where the variable names none. */
export function findChromium(): string | undefined {
  const named = process.env[chromiumVariable];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`${chromiumVariable} is "${named}", which is not a program that can be run.`);
  }
  return onSystem() ?? ofPlaywright();
}

function run(command: string, ...parameters: string[]): boolean {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
  return status === 0;
}

function installByPlaywright(): boolean {
  return run('npx', 'playwright', 'install', 'chromium');
}

function installOnDebian(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  return run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium');
}

/** The path of a Chromium, installed if need be. Throws with what to do where none can be had. */
export function requireChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('No Chromium found; installing one for the browser tests.');
  for (const install of [installByPlaywright, installOnDebian]) {
    const installed = install() ? findChromium() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `No Chromium for the browser tests. Install Chromium or Chrome, or set ${chromiumVariable} to its path, and run the tests again.`,
  );
}
