/** How the unit tests run: in Node, without the site's build. Browser journeys are Playwright's. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Four times the default: what runs for as long as a test is seldom worth optimising, which takes a sixth of the
// processor time. Newer versions of V8 decide in another way.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=528000');

/** Files of one environment together: between two, vitest replaces its workers, which import everything again. */
class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const texts = new Map(sorted.map((file) => [file, readFileSync(file.moduleId, 'utf8')]));
    const rank = (file: TestSpecification) => {
      const text = texts.get(file) ?? '';
      // Files that state how long they may take are the slow ones; at the end they would keep one core waiting.
      return (
        (text.includes('@vitest-environment') ? 0 : 2) + (text.includes('testTimeout') ? 0 : 1)
      );
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    // Files share what they import: evaluating it again for each costs a third of the whole run.
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: ByEnvironment },
    // All cores: by default one is left free, which is half of a machine with two.
    maxWorkers: '100%',
    // Ends a test that hangs. How long one takes decides nothing: machines are slow or busy.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
  },
});
