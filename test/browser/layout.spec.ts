/** Layout and themes: target sizes, reflow, forced colours, light and dark, languages. */
import { languages } from '../../src/core/domain/language';
import type { AtlasPage } from './atlas-page';
import { expect, test } from './fixtures';

const sizes = {
  'a desk': [1440, 900],
  'a desk at 200 %': [720, 450],
  'a phone': [390, 844],
  'a window of 320 pixels': [320, 640],
} as const;

for (const language of languages) {
  test(`targets are large enough and no text is cut off at any width, ${language}`, async ({
    atlas,
  }) => {
    await atlas.visit(`?tab=list&place=bishkek&topic=education&lang=${language}`);
    await expect(atlas.root).toHaveAttribute('lang', language);
    for (const [name, [width, height]] of Object.entries(sizes)) {
      await atlas.resize(width, height);
      await expect(atlas.headings.first()).toBeVisible();
      // The layout for a new width needs another render.
      await expect
        .poll(() => atlas.layoutFaults(), { message: name, timeout: 8000 })
        .toEqual({ small: [], clipped: [], isTooWide: false });
    }
  });
}

for (const [asked, system, colour] of [
  ['dark', 'light', 'rgb(18, 26, 36)'],
  ['light', 'dark', 'rgb(223, 233, 238)'],
] as const) {
  test(`no frame is painted in a theme other than ${asked}`, async ({ atlas }) => {
    await atlas.setPreferences({ colorScheme: system });
    await atlas.recordBackground();
    // The app is late; the first paint does not wait for it.
    await atlas.delivery.delay('app', 500);
    await atlas.open(`?tab=list&theme=${asked}`);
    expect(await atlas.backgroundColours()).toEqual([colour]);
  });
}

for (const [address, language] of [
  ['?lang=kk', 'kk'],
  ['', 'en'],
] as const) {
  test(`the page has its language before the app has loaded: ${language}`, async ({ atlas }) => {
    await atlas.delivery.withhold('app');
    await atlas.visit(address, 'early');
    await expect(atlas.root).toHaveAttribute('lang', language);
  });
}

test('with forced colours a chosen option differs from the others', async ({ atlas }) => {
  await atlas.setPreferences({ forcedColors: 'active' });
  await atlas.open('?tab=list');
  const background = (name: string) =>
    atlas
      .radio(name)
      .evaluate(
        ({ nextElementSibling: label }) => label && getComputedStyle(label).backgroundColor,
      );
  expect(await background('List')).not.toBe(await background('Map'));
  await expect(atlas.panel.root).toHaveCSS('border-top-width', '1px');
});

/** Whether the window beside the panel shows ground, names and sister cities in the reader's colours. */
async function hasForcedColours(atlas: AtlasPage): Promise<boolean> {
  const picture = await atlas.map.picture();
  const pixels = async (name: 'Canvas' | 'CanvasText' | 'LinkText') =>
    picture.count(await atlas.systemColour(name), 400, 0, picture.width, 600);
  const ground = await pixels('Canvas');
  const [text, ties] = [await pixels('CanvasText'), await pixels('LinkText')];
  return ground > 300_000 && text > 500 && ties > 300 && ground > 20 * (text + ties);
}

test("with forced colours the drawn map uses the system's colours, light and dark", async ({
  atlas,
}) => {
  await atlas.resize(1280, 800);
  await atlas.setPreferences({ forcedColors: 'active', colorScheme: 'dark' });
  await atlas.open('?place=bishkek');
  await expect.poll(() => hasForcedColours(atlas)).toBe(true);
  await atlas.setPreferences({ forcedColors: 'active', colorScheme: 'light' });
  await expect.poll(() => hasForcedColours(atlas)).toBe(true);
});

test("with forced colours the live map uses the system's colours", { tag: '@map' }, async ({
  atlas,
}) => {
  await atlas.resize(1280, 800);
  await atlas.setPreferences({ forcedColors: 'active', colorScheme: 'dark' });
  await atlas.open('?place=bishkek');
  await atlas.map.waitUntilStill();
  await expect.poll(() => hasForcedColours(atlas)).toBe(true);
});
