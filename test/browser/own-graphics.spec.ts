/** The map of a phone in Chromium's own software graphics, which put the page together in a way of their own. */
import { requireChromium } from './chromium';
import { expect, test } from './fixtures';
import { changedPixels } from './map-picture';

const scale = 2;

test.use({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: scale,
  isMobile: true,
  hasTouch: true,
  launchOptions: { executablePath: requireChromium(), args: ['--no-sandbox'] },
});

test('the sheet hides nothing of the map above it', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  const sheetHeight = await atlas.panel.height();
  const withSheet = await atlas.map.picture();
  await atlas.panel.hide();
  const withoutSheet = await atlas.map.picture();
  // Its shadow falls on what is nearer.
  const rows = withSheet.height - (sheetHeight + 40) * scale;
  expect(changedPixels(withSheet, withoutSheet, rows)).toBe(0);
});
