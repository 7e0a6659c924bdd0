/** Folders for tests that read and write files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Gives every test of the calling file an empty folder, which is removed after the test. */
export function inFreshFolder(prefix: string, use: (path: string) => void | Promise<void>): void {
  let path = '';

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), prefix));
    await use(path);
  });

  afterEach(async () => {
    await rm(path, { recursive: true });
  });
}
