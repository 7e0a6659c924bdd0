/** `npm run test:engines`: runs the engine tests in Firefox and WebKit, or in the named engines. */
import { spawnSync } from 'node:child_process';
import { browsers, isAvailable, notRun } from './browsers';
import type { EngineName } from './engine';

function isEngine(name: string): name is EngineName {
  return Object.hasOwn(browsers, name);
}

function succeeds(...command: string[]): boolean {
  const [program = '', ...parameters] = command;
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
  return spawnSync(program, parameters, options).status === 0;
}

/** Arguments that are not engines are passed to Playwright, for example `-g list`. */
const commandArguments = process.argv.slice(2);
const named = commandArguments.filter(isEngine);
const engines: readonly EngineName[] = named.length > 0 ? named : ['firefox', 'webkit'];
const available = engines.filter(isAvailable);
const missing = engines.filter((name) => !available.includes(name));

/** `TEST_SITE=built`: the site has been built, for example by `npm test`. */
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
const rest = commandArguments.filter((word) => !isEngine(word));
const projects = available.map((name) => `--project=${name}`);
const hasPassed =
  available.length === 0 ||
  (isBuilt && succeeds('npx', 'playwright', 'test', '-c', 'test/engines', ...projects, ...rest));

for (const line of notRun(missing)) console.log(line);
if (!hasPassed) console.error('The engine tests failed.');
else if (missing.length > 0) console.log('All tests that ran passed; some engines were not run.');
else console.log('The engine tests passed.');
// A missing engine is only an error if it was named explicitly.
process.exit(!hasPassed || (named.length > 0 && missing.length > 0) ? 1 : 0);
