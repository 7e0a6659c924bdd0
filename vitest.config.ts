/** How the unit tests run: in Node, without the site's build. Browser journeys are Playwright's. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Files share what they import: evaluating it again for each costs a third of the whole run.
    pool: 'threads',
    isolate: false,
    // All cores: by default one is left free, which is half of a machine with two.
    maxWorkers: '100%',
    // Ends a test that hangs. How long one takes decides nothing: machines are slow or busy.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
  },
});
