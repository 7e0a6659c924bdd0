/** The same journeys on a phone, where everything except the map is in a sheet. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a tap beside a city still opens its card in the sheet', { tag: '@map' }, async ({
  atlas,
}) => {
  // Few places, so that no other place is nearer to the finger.
  await atlas.open('?years=1995..1996&undated=hide');
  await atlas.map.tapBeside('moscow');
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
});

test('the sheet can fill the screen, and shrink to its handle', async ({ atlas }) => {
  await atlas.open();
  const height = () => atlas.panel.height();
  const half = await height();

  await atlas.button('Enlarge the panel').click();
  await expect.poll(height).toBeGreaterThan(half * 1.5);
  await atlas.button('Make the panel smaller').click();
  await expect.poll(height).toBeLessThan(half / 2);
});

test('the sheet starts with the selection, or with the search if there is none', async ({
  atlas,
}) => {
  const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
  await atlas.open('?tab=list&place=moscow');
  const heading = atlas.panel.heading('Moscow');
  await expect(heading).toBeVisible();
  expect(await topOf(heading)).toBeLessThan(await topOf(atlas.panel.searchField));
  await atlas.open('?tab=list');
  const start = atlas.panel.heading('Start here');
  expect(await topOf(atlas.panel.searchField)).toBeLessThan(await topOf(start));
});

test('the sheet shows its beginning when a page takes the place of the map', async ({ atlas }) => {
  await atlas.open();
  await atlas.panel.button('About the data').click();
  await expect(atlas.about.heading('About the data')).toBeVisible();
  await expect.poll(() => atlas.panelScroll()).toBe(0);
});

test('the filters open inside the sheet', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.button('Enlarge the panel').click();
  await atlas.panel.button(/^Filters/).click();
  await atlas.panel.button(/^Health/).click();
  await expect(atlas.panel.relationship('Almaty – United Nations')).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?topic=health&tab=list');
});

for (const [address, heading] of [
  ['', 'Start here'],
  ['&place=moscow', 'Moscow'],
  ['&pair=jalal-abad--krasnoyarsk', 'Jalal-Abad – Krasnoyarsk'],
  ['&lang=ru&place=un', 'Организация Объединённых Наций'],
] as const) {
  test(`nothing is wider than the screen: ${heading}`, async ({ atlas }) => {
    await atlas.visit(`?tab=list${address}`);
    await expect(atlas.heading(heading)).toBeVisible();
    expect(await atlas.isTooWide()).toBe(false);
  });
}
