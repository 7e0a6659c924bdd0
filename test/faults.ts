/** `npm run test:faults [-- --count 300] [-- --seed 1]`: tests app and embed with a number of delivery faults. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const { status } = spawnSync('npx', ['playwright', 'test', 'faults.spec.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FAULTS: values.count, FAULTS_SEED: values.seed },
});
process.exit(status ?? 1);
