/** Browser tests: the built site in a real Chromium with software WebGL. */
import { defineConfig } from '@playwright/test';
import { findChromium } from './test/browser/chromium';

const port = 4173;
/** A site that is served already, to run against instead. */
const servedElsewhere = process.env.BASE_URL;
const executablePath = findChromium();

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
    launchOptions: {
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
        // Pages are put together by the processor, which takes a third less time: software WebGL is
        // for the map alone.
        '--disable-gpu-compositing',
      ],
    },
  },
  ...(servedElsewhere === undefined && {
    webServer: {
      command: `npx vite preview --configLoader runner --port ${port} --strictPort`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: process.env.CI === undefined,
    },
  }),
});
