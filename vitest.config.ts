/** How the unit tests run: in Node, without the site's build. Browser journeys are Playwright's. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Files share what they import: to evaluate it anew for each costs a third of the whole run.
    pool: 'threads',
    isolate: false,
    // All cores: unless told, one is left free, and a machine with two works half.
    maxWorkers: '100%',
    // Ends a test that hangs. How long one takes decides nothing: machines are slow or busy.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
  },
});
