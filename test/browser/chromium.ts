/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installOnDebian, namedIn, onSystem, run } from './programs';

/** The environment variable with the path of a Chromium or Chrome to use. */
export const chromiumVariable = 'CHROMIUM_PATH';

/** Debian's package of Chromium without windows, and its program. */
const shellPackage = 'chromium-headless-shell';
/** Chromium without windows: it opens pages at half the cost, but is not what readers have. */
const shells = [shellPackage, 'chrome-headless-shell'];
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

/** The path of an installed Chromium, or undefined. Throws if the variable's path is invalid. */
export function findChromium(): string | undefined {
  return namedIn(chromiumVariable) ?? onSystem(commands, fixedPaths) ?? ofPlaywright();
}

/** Installs a Chromium without windows if it is missing, and returns whether there is one. */
export function bringShell(): boolean {
  return onSystem(shells) !== undefined || installOnDebian(shellPackage);
}

/** The Chromium for the browser tests: one without windows, if there is one; else like `findChromium`. */
export function findTestChromium(): string | undefined {
  return namedIn(chromiumVariable) ?? onSystem(shells) ?? findChromium();
}

/** How Chromium is started to draw WebGL without graphics hardware. */
interface SoftwareWebGl {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

function hasMesa(): boolean {
  const folders = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', '../lib64/'];
  return (
    existsSync('/usr/share/glvnd/egl_vendor.d/50_mesa.json') &&
    folders.some((folder) => existsSync(`/usr/lib/${folder}dri/swrast_dri.so`))
  );
}

/** Chromium's own software WebGL: the same on every machine. */
export const swiftShader: SoftwareWebGl = {
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  env: {},
};

/** Mesa draws a map in two thirds of the processor time of SwiftShader, which Chromium brings along. */
export const softwareWebGl: SoftwareWebGl = hasMesa()
  ? {
      args: ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
      env: { LIBGL_ALWAYS_SOFTWARE: 'true' },
    }
  : swiftShader;

/**
 * How many WebGL contexts the tests' Chromium keeps. By default it is 16: to run out of them, a page would need more
 * maps than that, and each of them costs a test half a second.
 */
export const maxWebGlContexts = 6;

function installByPlaywright(): boolean {
  return run('npx', 'playwright', 'install', 'chromium');
}

/** What `find` finds, installed if necessary. If that fails, throws with instructions. */
function required(find: () => string | undefined, debianPackage: string): string {
  const found = find();
  if (found !== undefined) return found;
  console.log('No Chromium found; installing one for the browser tests.');
  for (const install of [installByPlaywright, () => installOnDebian(debianPackage)]) {
    const installed = install() ? find() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `No Chromium for the browser tests. Install Chromium or Chrome, or set ${chromiumVariable} to its path, and run the tests again.`,
  );
}

/** The path of a Chromium as readers have it, for benchmarks. */
export function requireChromium(): string {
  return required(findChromium, 'chromium');
}

/** The path of a Chromium for the browser tests. */
export function requireTestChromium(): string {
  return required(findTestChromium, shellPackage);
}
