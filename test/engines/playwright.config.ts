/** The configuration of the engine tests: the site of the fixed records in several browser engines. */
import { defineConfig } from '@playwright/test';
import type { Setting } from './fixtures';

export default defineConfig<object, Setting>({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Software WebGL uses a full core for each page.
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: (['chromium', 'firefox', 'webkit'] as const).map((engineName) => ({
    name: engineName,
    use: { engineName },
  })),
});
