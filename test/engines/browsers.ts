/** Finds the browsers for the engine tests; installs missing ones. */
import { findChromium } from '../browser/chromium';
import { installOnDebian, namedIn, onSystem } from '../browser/programs';
import type { Engine, EngineName } from './engine';
import { startChromium, startFirefox } from './puppeteer-engine';
import { startWebKit } from './webkit-engine';

interface Browser {
  /** Its common name. */
  readonly title: string;
  /** The Debian packages of the browser and its dependencies. */
  readonly packages: readonly string[];
  /** The paths of its programs, in the order of `start`'s parameters; undefined if one is missing. */
  find(): readonly (string | undefined)[];
  start(...programs: string[]): Promise<Engine>;
}

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}`);
const miniBrowsers = libraries.flatMap((folder) =>
  ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
    (version) => `${folder}/${version}/MiniBrowser`,
  ),
);

export const browsers: Readonly<Record<EngineName, Browser>> = {
  chromium: {
    title: 'Chromium',
    packages: ['chromium'],
    find: () => [findChromium()],
    start: (program = '') => startChromium(program),
  },
  firefox: {
    title: 'Firefox',
    packages: ['firefox-esr', 'xvfb'],
    find: () => [
      namedIn('FIREFOX_PATH') ?? onSystem(['firefox-esr', 'firefox']),
      onSystem(['Xvfb']),
    ],
    start: (program = '') => startFirefox(program),
  },
  webkit: {
    title: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => [onSystem(['WebKitWebDriver']), onSystem([], miniBrowsers), onSystem(['Xvfb'])],
    start: (driver = '', program = '') => startWebKit(driver, program),
  },
};

function programsOf(name: EngineName): readonly string[] | null {
  const programs = browsers[name].find();
  return programs.every((program) => program !== undefined) ? programs : null;
}

/** Whether a browser is available; installs it if necessary. */
export function isAvailable(name: EngineName): boolean {
  const { title, packages } = browsers[name];
  if (programsOf(name) !== null) return true;
  console.log(`No ${title} found; installing it for the engine tests.`);
  return installOnDebian(...packages) && programsOf(name) !== null;
}

/** The lines of a report about engines that cannot be installed. */
export function notRun(missing: readonly EngineName[]): string[] {
  return missing.map((name) => {
    const { title, packages } = browsers[name];
    return `not run: ${title} is not installed. Install Debian's ${packages.join(' and ')}.`;
  });
}

/** Starts an available browser. */
export function startEngine(name: EngineName): Promise<Engine> {
  const programs = programsOf(name);
  if (programs === null) throw new Error(`${browsers[name].title} is not installed.`);
  return browsers[name].start(...programs);
}
