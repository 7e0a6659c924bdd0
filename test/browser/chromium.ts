/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installOnDebian, namedIn, onSystem, run } from './programs';

/** Names a Chromium or Chrome to use before any other. */
export const chromiumVariable = 'CHROMIUM_PATH';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function ofPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The Chromium that is there already, or undefined. Throws where the variable names none. */
export function findChromium(): string | undefined {
  return namedIn(chromiumVariable) ?? onSystem(commands, fixedPaths) ?? ofPlaywright();
}

function installByPlaywright(): boolean {
  return run('npx', 'playwright', 'install', 'chromium');
}

/** The path of a Chromium, installed if need be. Throws with what to do where none can be had. */
export function requireChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('No Chromium found; installing one for the browser tests.');
  for (const install of [installByPlaywright, () => installOnDebian('chromium')]) {
    const installed = install() ? findChromium() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `No Chromium for the browser tests. Install Chromium or Chrome, or set ${chromiumVariable} to its path, and run the tests again.`,
  );
}
