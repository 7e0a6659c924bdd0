import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showProgress } from './progress';

describe('progress', () => {
  it('is a line for each step where there is no terminal', () => {
    const stream = new PassThrough();
    const progress = showProgress(2, stream);
    progress.step('reachable');
    progress.step('missing');
    progress.end('All asked');
    expect(String(stream.read())).toBe('1/2  reachable\n2/2  missing\nAll asked\n');
  });
});
