/** A register beside what is documented: shown, filtered, found, clicked, and when it fails. */
import { middleBetween, recordCounts } from './fixed-records';
import { expect, test } from './fixtures';

test.describe('with a register on', () => {
  test.use({ viewport: { width: 1000, height: 700 } });

  test('documented pairs and listed ones answer a click on the map, and the keys', {
    tag: '@map',
  }, async ({ atlas, page }) => {
    await atlas.open('?layer=sample');
    const clickMiddle = async (from: string, to: string) => {
      const [longitude, latitude] = middleBetween(from, to);
      await atlas.lookAt({ zoom: 6, latitude, longitude });
      await atlas.mapIsStill();
      const point = await atlas.pointOf([longitude, latitude]);
      if (point === null) throw new Error('the arc is not in sight');
      await page.mouse.click(point.x, point.y);
    };
    for (const [from, to] of [
      ['bishkek', 'moscow'],
      ['jalal-abad', 'krasnoyarsk'],
      ['beijing', 'moscow'],
    ] as const) {
      await clickMiddle(from, to);
      await expect.poll(() => atlas.address()).toContain(`pair=${from}--${to}&`);
    }
    // The UN and UNDP are drawn in one spot: either may answer first.
    await clickMiddle('almaty', 'un');
    await expect.poll(() => atlas.address()).toMatch(/pair=almaty--un(?:dp)?&/);

    await clickMiddle('sample.durban-za', 'sample.perth-au');

    await expect(atlas.heading('Perth – Durban')).toBeVisible();
    await expect(atlas.panel).toContainText('Listed by Sample of twin towns; no article yet');
    expect(atlas.address()).toContain('pair=sample.durban-za--perth-au');
    await page.goBack();
    await expect.poll(() => atlas.address()).toMatch(/pair=almaty--un(?:dp)?&/);

    // The same by keys: a name, an arrow, and on through the panel.
    await atlas.lookAt({ zoom: 1.6, latitude: -50, longitude: 75 });
    await atlas.mapIsStill();
    await page.locator('canvas').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('perth');
    await expect(atlas.walkedPlace).toHaveText(
      'Perth, 1 listed partner, listed by Sample of twin towns',
    );
    await page.keyboard.press('ArrowLeft');
    await expect(atlas.walkedPlace).toHaveText(/^Durban, 1 listed partner/);
    await expect(page.getByText('South Africa · 1 listed partner')).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(atlas.heading('Durban')).toBeFocused();
    await atlas.tabTo(atlas.panel.getByRole('button', { name: /^Perth/ }));
    await page.keyboard.press('Enter');
    await expect(atlas.heading('Perth – Durban')).toBeFocused();
    await atlas.tabTo(atlas.panel.getByRole('link', { name: 'Sample of twin towns' }));
    await atlas.focusIsInSight();
  });
});

test('a register is switched on, counted, filtered, listed and found', async ({ atlas, page }) => {
  await atlas.open('?tab=list');
  const layer = atlas.filters.getByRole('switch', { name: /^Sample of twin towns 4/ });
  await expect(layer).not.toBeChecked();

  await layer.click();

  await expect(atlas.filters).toContainText(`${recordCounts.pairs} documented · 3 listed`);
  await expect(atlas.filters).toContainText('From Twin towns, a list, taken on 22 November 2026');
  expect(atlas.address()).toContain('layer=sample');

  await atlas.filters.getByRole('button', { name: 'More filters' }).click();
  const longest = page.getByRole('textbox', { name: 'At most this many kilometres' });
  await longest.fill('1000');
  await longest.press('Enter');
  await page.keyboard.press('Escape');
  await expect(atlas.filters).toContainText('· 1 listed');
  expect(atlas.address()).toContain('distance=shortest..1000');
  await expect(atlas.list.getByRole('button', { name: 'Rīga – Moscow' })).toBeAttached();
  await atlas.filters.getByRole('button', { name: 'Clear filters' }).click();

  await atlas.searchField.fill('riga');
  await atlas.finding(/^Rīga/).click();
  await expect(atlas.heading('Rīga')).toBeVisible();
  await atlas.filters.getByRole('switch', { name: 'Only the selected city' }).click();
  await expect(atlas.filters).toContainText('· 2 listed');
  expect(atlas.address()).toContain('place=sample.riga-lv');
  await atlas.panel.getByRole('button', { name: /^Bishkek/ }).click();
  await expect(atlas.panel).toContainText('npm run data -- add --place bishkek --place "Rīga, LV"');
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.follow('?tab=list&layer=sample&pair=sample.frunze-kg--moskwa-ru');
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
  await expect(atlas.panel).toContainText('Also listed by Sample of twin towns');

  await atlas.follow('?tab=list&layer=sample~nobody&place=sample.paris-fr');
  await expect(page.getByText('place = “sample.paris-fr” is not in the atlas')).toBeVisible();
  await expect(page.getByText('layer = “nobody” is not in the atlas')).toBeVisible();
});

test('a register that arrives damaged says so, and a retry brings it', async ({ atlas, page }) => {
  let isBroken = true;
  await page.route('**/data/registers/sample.json', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = isBroken ? text.slice(0, text.length / 2) : text;
    return route.fulfill({ response, body });
  });
  await atlas.open('?tab=list&layer=sample');
  const problem = atlas.filters.getByRole('alert');
  await expect(problem).toContainText('The list did not load', { timeout: 15_000 });
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();

  isBroken = false;
  await problem.getByRole('button', { name: 'Try again' }).click();

  await expect(atlas.filters).toContainText('· 3 listed');
});
