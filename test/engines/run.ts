/** `npm run test:engines`: the journeys in Firefox and WebKit, or in the engines that are named. */
import { spawnSync } from 'node:child_process';
import { browsers, canBeHad } from './browsers';
import type { EngineName } from './engine';

// Nobody loads the site from afar here; they would cost half of the build.
process.env.COMPRESSED_COPIES = 'no';

function isEngine(name: string): name is EngineName {
  return Object.hasOwn(browsers, name);
}

function succeeds(...command: string[]): boolean {
  const [program = '', ...parameters] = command;
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
  return spawnSync(program, parameters, options).status === 0;
}

/** Words that name no engine are Playwright's: `-g list`. */
const words = process.argv.slice(2);
const named = words.filter(isEngine);
const engines: readonly EngineName[] = named.length > 0 ? named : ['firefox', 'webkit'];
const there = engines.filter(canBeHad);
const missing = engines.filter((name) => !there.includes(name));

/** `npm test` has built it: `TEST_SITE=built`. */
const site = [
  'npx',
  'vite',
  'build',
  '--config',
  'test/site.config.ts',
  '--configLoader',
  'runner',
];
const isBuilt = process.env.TEST_SITE === 'built' || succeeds(...site, '--logLevel', 'warn');
const rest = words.filter((word) => !isEngine(word));
const projects = there.map((name) => `--project=${name}`);
const hasPassed =
  there.length === 0 ||
  (isBuilt && succeeds('npx', 'playwright', 'test', '-c', 'test/engines', ...projects, ...rest));

for (const name of missing) {
  const { title, packages } = browsers[name];
  console.log(`not run: ${title}, which is not here. Install ${packages.join(' and ')} of Debian.`);
}
if (!hasPassed) console.error('The journeys failed.');
else if (missing.length > 0) console.log('What ran has passed, but this is not all of it.');
else console.log('All journeys passed.');
// Whoever asked for an engine by its name wants to know that it did not run.
process.exit(!hasPassed || (named.length > 0 && missing.length > 0) ? 1 : 0);
