/** axe-core finds nothing in any state and language, in either theme, on a desk and on a phone. */
import { expect, test } from './fixtures';

/** Addresses, each with a heading of level 2 that says that its state is shown. */
const states = [
  { name: 'nothing selected', address: '', heading: 'Start here' },
  { name: 'a city', address: 'place=bishkek', heading: 'Bishkek' },
  { name: 'an organisation', address: 'place=un', heading: 'United Nations' },
  {
    name: 'a pair with sources that differ',
    address: 'pair=jalal-abad--krasnoyarsk',
    heading: 'Jalal-Abad – Krasnoyarsk',
  },
  { name: 'a filter', address: 'years=2018..2020&topic=health', heading: 'Relationships' },
  {
    name: 'an empty result',
    address: 'years=1980..1981&topic=smart-city&undated=hide',
    heading: 'Nothing matches',
  },
  { name: 'a notice', address: 'place=atlantis', heading: 'Start here' },
  { name: 'the list', address: 'tab=list', heading: 'Start here' },
  { name: 'Russian', address: 'tab=list&lang=ru&pair=bishkek--moscow', heading: 'Бишкек – Москва' },
  { name: 'Kyrgyz', address: 'tab=list&lang=ky&place=bishkek', heading: 'Бишкек' },
  { name: 'Kazakh', address: 'tab=list&lang=kk&place=almaty', heading: 'Алматы' },
  { name: 'Chinese', address: 'tab=list&lang=zh&pair=beijing--moscow', heading: '北京 – 莫斯科' },
] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`every state, ${theme}`, { tag: '@map' }, async ({ atlas, page }) => {
    // The themes differ in colours, and axe sees none of the map's: once with it is enough.
    const beside = theme === 'dark' ? '&tab=list' : '';
    await atlas.open(`?theme=${theme}${beside}`);
    const found: Record<string, string[]> = {};
    for (const { name, address, heading } of states) {
      await atlas.follow(`?theme=${theme}${beside}&${address}`);
      await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
      const violations = await atlas.accessibilityViolations();
      if (violations.length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
  });

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
