/** The configuration of the engine tests: the site of the fixed records in several browser engines. */
import { defineConfig } from '@playwright/test';
import type { Setting } from './fixtures';

export default defineConfig<object, Setting>({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Two leave two cores idle for a sixth of the time: tests wait for what they expect.
  workers: 3,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: (['chromium', 'firefox', 'webkit'] as const).map((engineName) => ({
    name: engineName,
    use: { engineName },
  })),
});
