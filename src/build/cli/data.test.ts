import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** In milliseconds: starting a program may be slow on a busy machine. */
const testTimeout = 120_000;

async function exitCode(...args: string[]): Promise<unknown> {
  try {
    await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'src/build/cli/data.ts',
      ...args,
    ]);
    return 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

describe('the program', () => {
  it(
    'ends with the code of its command',
    async () => {
      expect(await exitCode('check')).toBe(0);
      expect(await exitCode('check', 'data/places')).toBe(1);
      expect(await exitCode('chek')).toBe(2);
    },
    testTimeout,
  );
});
