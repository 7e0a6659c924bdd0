/** `npm test`: all checks that must pass before a change goes in, cheapest first. */
import { spawn } from 'node:child_process';
import { requireTestChromium } from './browser/chromium';
import { isAvailable, notRun } from './engines/browsers';
import type { EngineName } from './engines/engine';

interface Step {
  readonly name: string;
  /** For a shell. */
  readonly command: string;
}

const build = 'npx vite build --configLoader runner';

// Installed at the start, so that what is missing is known before anything has run.
requireTestChromium();
const otherEngines: readonly EngineName[] = ['firefox', 'webkit'];
const available = otherEngines.filter(isAvailable);
const missing = otherEngines.filter((name) => !available.includes(name));

/** The steps of a stage run in parallel: each of them alone would leave a core idle for much of the time. */
const stages: readonly (readonly Step[])[] = [
  [
    { name: 'Format and lint', command: 'npx biome ci .' },
    { name: 'Types', command: 'npx tsc -b' },
    { name: 'Records', command: 'npm run --silent data -- check' },
  ],
  [
    { name: 'Unit tests', command: 'npm run --silent test:unit' },
    // One after the other: the second reuses what the first has cached.
    {
      name: 'Builds',
      command: `${build} && ${build} --config test/site.config.ts --logLevel warn`,
    },
  ],
  [{ name: 'Browser tests', command: 'npx playwright test' }],
  ...(available.length === 0
    ? []
    : [
        [{ name: 'Engine tests', command: `npm run --silent test:engines ${available.join(' ')}` }],
      ]),
];

/** Runs a step and returns whether it succeeds. Its output is shown live or, `beside` others, at its end. */
function run({ name, command }: Step, beside: boolean): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, {
    stdio: beside ? 'pipe' : 'inherit',
    shell: true,
    env: { ...process.env, TEST_SITE: 'built' },
  });
  child.stdin?.end();
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      process.stdout.write(Buffer.concat(printed));
      console.log(`── ${name}: ${status === 0 ? `${seconds} s` : 'failed'}\n`);
      resolve(status === 0);
    });
  });
}

for (const stage of stages) {
  console.log(`── ${stage.map(({ name }) => name).join(', ')} ──`);
  const ends = await Promise.all(stage.map((step) => run(step, stage.length > 1)));
  const failed = stage.filter((_, index) => !ends[index]);
  for (const { name, command } of failed) console.error(`${name} failed: ${command}`);
  if (failed.length > 0) process.exit(1);
}
for (const line of notRun(missing)) console.log(line);
if (missing.length > 0) console.log('All tests that ran passed; some engines were not run.');
else console.log('All tests passed.');
