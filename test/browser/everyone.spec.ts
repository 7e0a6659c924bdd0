/** For eyes and hands of every kind: targets, reflow, colours, themes, languages. */
import type { Page } from '@playwright/test';
import { languages } from '../../src/core/domain/language';
import { expect, test } from './fixtures';

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const smallestTarget = 24;

/** What can be pressed and is smaller than it should be; links within a text may be. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressable = 'button, a[href], [role="switch"], [role="combobox"], [role="slider"], input';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (element.matches('a') && getComputedStyle(element).display === 'inline') return [];
      // The input of a slider's handle or of a switch is not what one presses: its parent is.
      if (element.matches('input[type="range"], input[aria-hidden]')) return [];
      const label = element.matches('[role="switch"]') ? element.closest('label') : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      if (width >= least && height >= least) return [];
      return [`${element.outerHTML.slice(0, 120)} ${width} × ${height}`];
    });
  }, smallestTarget);
}

/** Labels and buttons that cut off their own text without saying so by an ellipsis. */
async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>('button, label, legend, th, dt, h1, h2, h3'),
    ].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      const isClipping = overflowX !== 'visible' && textOverflow !== 'ellipsis';
      const isForSpeech = clipPath !== 'none' || element.classList.contains('sr-only');
      const box = element.getBoundingClientRect();
      const isOutside = box.right > innerWidth + 1 || box.left < -1;
      const isCut = isClipping && element.scrollWidth > element.clientWidth + 1;
      return !isForSpeech && (isCut || isOutside) ? [element.outerHTML.slice(0, 160)] : [];
    }),
  );
}

const sizes = {
  'a desk': { width: 1440, height: 900 },
  'a desk at 200 %': { width: 720, height: 450 },
  'a phone': { width: 390, height: 844 },
  'a window of 320 pixels': { width: 320, height: 640 },
};

for (const language of languages) {
  test(`targets are large enough and no text is cut off at any width, ${language}`, async ({
    atlas,
    page,
  }) => {
    await page.goto(`./?tab=list&place=bishkek&topic=education&lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      await expect(page.locator('aside h2').first()).toBeVisible();
      // The layout of another width comes with the next renders.
      await expect
        .poll(
          async () => ({
            small: await smallTargets(page),
            clipped: await clippedTexts(page),
            isTooWide: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
          }),
          { message: name, timeout: 8000 },
        )
        .toEqual({ small: [], clipped: [], isTooWide: false });
    }
    expect(atlas.pageErrors).toEqual([]);
  });
}

for (const [asked, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test(`no frame is painted in another theme than ${asked}`, async ({ page, atlas }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript(() => {
      const colours = new Set<string>();
      Object.assign(window, { colours });
      const note = () => {
        if (document.body !== null) colours.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(note);
      };
      note();
      document.addEventListener('DOMContentLoaded', note);
    });
    // The app comes late; the first paint does not wait for it.
    await page.route('**/assets/index-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`./?tab=list&theme=${asked}`);
    await expect(atlas.panel.getByRole('heading', { level: 1 })).toBeVisible();
    const colours = await page.evaluate(() => [
      ...(window as unknown as { colours: Set<string> }).colours,
    ]);
    expect(colours).toEqual([asked === 'dark' ? 'rgb(18, 26, 36)' : 'rgb(223, 233, 238)']);
  });
}

test('the page knows its language before the app is there', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('./?lang=kk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('with forced colours a pressed choice differs from the others', async ({ page, atlas }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open('?tab=list');
  const background = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('List')).not.toBe(await background('Map'));
  const panelBorder = await atlas.panel.evaluate((panel) => getComputedStyle(panel).borderTopWidth);
  expect(panelBorder).toBe('1px');
});
