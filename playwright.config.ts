/** Browser tests: the built site in a real Chromium with software WebGL. */
import { defineConfig } from '@playwright/test';
import { findChromium } from './test/browser/chromium';

const port = 4173;
/** A site that is served already, to run against instead. */
const servedElsewhere = process.env.BASE_URL;
const executablePath = findChromium();

/**
 * The tests that look at the moving map for long. The processor puts pages together in half the time
 * that software WebGL takes for it, but then has to fetch every frame of the map from it.
 */
const ofTheMap = /@map/;

function launch(...more: readonly string[]) {
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      ...more,
    ],
  };
}

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Software WebGL keeps a core busy for each page.
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    baseURL: servedElsewhere ?? `http://localhost:${port}/`,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A trace costs an eighth of the time of every test: `npx playwright test NAME --trace on`.
    trace: 'off',
  },
  projects: [
    {
      name: 'pages',
      grepInvert: ofTheMap,
      use: { launchOptions: launch('--disable-gpu-compositing') },
    },
    { name: 'map', grep: ofTheMap, use: { launchOptions: launch() } },
  ],
  ...(servedElsewhere === undefined && {
    webServer: {
      command: `npx vite preview --configLoader runner --port ${port} --strictPort`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: process.env.CI === undefined,
    },
  }),
});
