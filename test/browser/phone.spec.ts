/** The same journeys on a phone, where everything beside the map is in a sheet. */
import { expect, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a tap beside a city still opens its card in the sheet', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  // Few places, so that no other one is nearer to the finger.
  await atlas.open('?years=1995..1996&undated=hide');
  await atlas.mapIsStill();
  const { x, y } = await atlas.positionOf('moscow');
  await page.touchscreen.tap(x - 10, y + 10);
  await expect(atlas.heading('Moscow')).toBeVisible();
});

test('the sheet grows to the whole screen and shrinks to its head', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
  const half = await height();

  await page.getByRole('button', { name: 'Enlarge the panel' }).click();
  await expect.poll(height).toBeGreaterThan(half * 1.5);
  await page.getByRole('button', { name: 'Make the panel smaller' }).click();
  await expect.poll(height).toBeLessThan(half / 2);
});

test('the filters open inside the sheet', async ({ atlas, page }) => {
  await atlas.open('?tab=list');
  await page.getByRole('button', { name: 'Enlarge the panel' }).click();
  await atlas.panel.getByRole('button', { name: 'Filters' }).click();
  await atlas.panel.getByRole('button', { name: /^Health/ }).click();
  await expect(atlas.relationship('Almaty – United Nations')).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?topic=health&tab=list');
});

test('nothing is wider than the screen', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open();
  for (const [address, heading] of [
    ['', 'Start here'],
    ['?place=moscow', 'Moscow'],
    ['?pair=jalal-abad--krasnoyarsk', 'Jalal-Abad – Krasnoyarsk'],
    ['?lang=ru&place=un', 'Организация Объединённых Наций'],
  ] as const) {
    await atlas.follow(address);
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
  expect(atlas.pageErrors).toEqual([]);
});
