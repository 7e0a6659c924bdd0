/** axe-core finds nothing in any state, in either theme, on a desk and on a phone. */
import { expect, test } from './fixtures';

const states = {
  'nothing selected': '',
  'a city': '?place=bishkek',
  'an organisation': '?place=un',
  'a pair with sources that differ': '?pair=jalal-abad--krasnoyarsk',
  'a filter': '?years=2018..2020&topic=health',
  'an empty result': '?years=1980..1981&undated=hide',
  'the list': '?tab=list',
  'a notice': '?place=atlantis',
  Russian: '?lang=ru&pair=bishkek--moscow',
} as const;

for (const theme of ['light', 'dark'] as const) {
  for (const [name, address] of Object.entries(states)) {
    test(`${name}, ${theme}`, async ({ atlas, page }) => {
      await page.goto(`./${address}${address === '' ? '?' : '&'}theme=${theme}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await atlas.accessibilityViolations()).toEqual([]);
    });
  }

  test(`a failed atlas, ${theme}`, async ({ atlas, page }) => {
    await page.route('**/data/atlas.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(`./?theme=${theme}`);
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });

  test(`a phone with its settings open, ${theme}`, async ({ atlas, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await atlas.open(`?theme=${theme}`);
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('button', { name: 'Globe' })).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });
}
