/**
 * Browser tests in a real Chromium with software WebGL: on the site of the fixed records in
 * `test/records`, and one file of them on the site in `dist`.
 */
import { defineConfig } from '@playwright/test';
import { findTestChromium, maxWebGlContexts, softwareWebGl } from './test/browser/chromium';
import type { MapOptions } from './test/browser/shared-window';
import { fixedSite, realSite } from './test/browser/sites';
import { expectTimeout } from './test/browser/wait-until-visible';

const testConfig = '--config test/site.config.ts --configLoader runner';
/** `TEST_SITE=built`: `npm test` has built the site, beside the unit tests. */
const isBuilt = process.env.TEST_SITE === 'built' || fixedSite.port === null;
const build = isBuilt ? '' : `npx vite build ${testConfig} --logLevel warn && `;
/** One of the sites that are not served already: when it answers, both are. */
const toServe = [fixedSite, realSite].find(({ port }) => port !== null);
/** The one file about the real site. */
const ofRealSite = 'real-site.spec.ts';
const executablePath = findTestChromium();

/** The tests that need the live map. All others ask to save data, so that the drawn map stays: software WebGL is slow. */
const ofTheMap = /@map/;

/** Their window, where they ask for no other: a live map costs processor time by the pixel. */
const smallWindow = { width: 1024, height: 640 };

/**
 * The processor puts pages together in half the time that software WebGL takes for it, but then has to
 * fetch every frame of the map from it.
 */
const withoutGpuCompositing = '--disable-gpu-compositing';

const fewContexts = `--max-active-webgl-contexts=${maxWebGlContexts}`;

/** Four samples of each pixel cost software WebGL a fifth of a map; the real site is drawn with them. */
const withoutSmoothing = '--disable_chromium_framebuffer_multisample=1';

/**
 * What of Chromium is switched off. The first two load pages of the address bar into every window,
 * which no headless browser shows, and cost as much as the page under test does. The rest is what
 * Playwright switches off by itself: the last list wins.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * Optimising scripts harder pays off on a page that lives longer than a test. Without both compilers, what axe-core
 * does takes half the processor time; only the map gains by the quicker one.
 */
const withoutCompilers = '--js-flags=--no-opt --no-maglev';
const withoutCompiler = '--js-flags=--no-opt';

function launch(...more: readonly string[]) {
  return {
    ...(executablePath !== undefined && { executablePath }),
    env: { ...process.env, ...softwareWebGl.env },
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...softwareWebGl.args,
      `--disable-features=${featuresOff.join()}`,
      ...more,
    ],
  };
}

export default defineConfig<MapOptions>({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: expectTimeout },
  fullyParallel: true,
  // Two leave two cores idle for a sixth of the time: tests wait, for example for a retry.
  workers: 3,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    baseURL: fixedSite.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // What one test has kept would answer for the next; those of the worker itself allow it.
    serviceWorkers: 'block',
    // A trace costs an eighth of the time of every test: `npx playwright test NAME --trace on`.
    trace: 'off',
  },
  // The slowest tests first: at the end, they would leave a core idle.
  projects: [
    {
      name: 'real map',
      testMatch: ofRealSite,
      grep: ofTheMap,
      use: { launchOptions: launch(withoutCompiler) },
    },
    {
      name: 'map',
      testIgnore: ofRealSite,
      grep: ofTheMap,
      use: {
        viewport: smallWindow,
        launchOptions: launch(withoutCompiler, withoutSmoothing, fewContexts),
      },
    },
    {
      name: 'pages',
      grepInvert: ofTheMap,
      use: {
        savesData: true,
        launchOptions: launch(withoutCompilers, withoutSmoothing, withoutGpuCompositing),
      },
    },
  ],
  ...(toServe && {
    webServer: {
      command: `${build}npx tsx test/browser/serve-sites.ts`,
      url: toServe.url,
      timeout: 180_000,
      reuseExistingServer: process.env.CI === undefined,
    },
  }),
});
