/** `npm test`: everything that has to hold before a change goes in, in the order of its price. */
import { spawnSync } from 'node:child_process';
import { requireChromium } from './browser/chromium';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const steps: readonly Step[] = [
  { name: 'Format and lint', command: ['npx', 'biome', 'ci', '.'] },
  { name: 'Types', command: ['npx', 'tsc', '-b'] },
  { name: 'Records', command: ['npm', 'run', '--silent', 'data', '--', 'check'] },
  { name: 'Unit tests', command: ['npx', 'vitest', 'run'] },
  { name: 'Build', command: ['npx', 'vite', 'build', '--configLoader', 'runner'] },
  { name: 'Browser tests', command: ['npx', 'playwright', 'test'] },
];

requireChromium();
for (const { name, command } of steps) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const [program = '', ...parameters] = command;
  const { status } = spawnSync(program, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n${name} failed: ${command.join(' ')}`);
    process.exit(1);
  }
  console.log(`── ${name}: ${Math.round((performance.now() - start) / 1000)} s`);
}
console.log('\nAll tests passed.');
