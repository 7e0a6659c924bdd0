/** A register beside what is documented: shown, filtered, found, clicked, and when it fails. */
import type { Page } from '@playwright/test';
import { compileRecords } from '../../src/build/compiler/compile';
import { readFolder } from '../../src/build/compiler/compile-folder';
import { origin } from '../../src/build/compiler/fixtures/sound-register';
import type { ImportedPair, ImportedPlace } from '../../src/build/compiler/registers/import-pairs';
import { registerPackage } from '../../src/build/compiler/registers/register-package';
import { dayOf } from '../../src/core/domain/day';
import { expect, test } from './fixtures';

const place = { addition: '', otherNames: [], wikidata: null };
const places: readonly ImportedPlace[] = [
  { ...place, id: 'durban-za', name: 'Durban', country: 'ZA', coordinates: [30.95, -29.8] },
  { ...place, id: 'frunze-kg', name: 'Frunze', country: 'KG', coordinates: [74.6, 42.88] },
  { ...place, id: 'moskwa-ru', name: 'Moskva', country: 'RU', coordinates: [37.6, 55.7] },
  { ...place, id: 'perth-au', name: 'Perth', country: 'AU', coordinates: [116, -31.95] },
  { ...place, id: 'riga-lv', name: 'Rīga', country: 'LV', coordinates: [24.2, 56.9] },
];
const pair = { start: '', end: '', references: [], listedAs: '' };
const pairs: readonly ImportedPair[] = [
  { ...pair, ends: ['durban-za', 'perth-au'], start: '1995' },
  { ...pair, ends: ['frunze-kg', 'moskwa-ru'] },
  { ...pair, ends: ['frunze-kg', 'riga-lv'] },
  { ...pair, ends: ['moskwa-ru', 'riga-lv'] },
];

const compiled = (async () => {
  const folder = new Map(await readFolder('data'));
  for (const [path, text] of registerPackage(origin, places, pairs)) {
    folder.set(`registers/sample/${path}`, text);
  }
  const { outputs } = compileRecords(folder, { today: dayOf(2026, 11, 22), version: '0' });
  if (outputs === null) throw new Error('the records with the register are not sound');
  return outputs;
})();

/** Serves the site's data with the register; `spoil` changes the register's file on its way. */
async function addRegister(page: Page, spoil = (text: string) => text): Promise<void> {
  const outputs = await compiled;
  const body = (file: string) => outputs.get(file) ?? '';
  const contentType = 'application/json';
  await page.route('**/data/atlas.json', (route) =>
    route.fulfill({ contentType, body: body('atlas.json') }),
  );
  await page.route('**/data/registers/sample.json', (route) =>
    route.fulfill({ contentType, body: spoil(body('registers/sample.json')) }),
  );
}

/** Where the great circle between two places has its middle. */
function middleOf(ends: readonly (readonly [number, number])[]): [number, number] {
  const radians = Math.PI / 180;
  const [x, y, z] = ends.reduce<[number, number, number]>(
    ([sumX, sumY, sumZ], [longitude, latitude]) => [
      sumX + Math.cos(latitude * radians) * Math.cos(longitude * radians),
      sumY + Math.cos(latitude * radians) * Math.sin(longitude * radians),
      sumZ + Math.sin(latitude * radians),
    ],
    [0, 0, 0],
  );
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
}

test.describe('with a register on', () => {
  test.use({ viewport: { width: 1000, height: 700 } });

  test('documented pairs and listed ones answer a click on the map, and the keys', {
    tag: '@map',
  }, async ({ atlas, page }) => {
    await addRegister(page);
    const documented = JSON.parse((await compiled).get('atlas.json') ?? '') as {
      places: { id: string; coordinates: [number, number] }[];
    };
    const positionOf = (id: string): [number, number] => {
      const found = documented.places.find((each) => each.id === id);
      if (found === undefined) throw new Error(`${id} is not in the atlas`);
      return found.coordinates;
    };
    await atlas.open('?layer=sample');
    const clickMiddle = async (ends: readonly (readonly [number, number])[]) => {
      const [longitude, latitude] = middleOf(ends);
      await atlas.lookAt({ zoom: 6, latitude, longitude });
      await atlas.mapIsStill();
      const point = await atlas.pointOf([longitude, latitude]);
      if (point === null) throw new Error('the arc is not in sight');
      await page.mouse.click(point.x, point.y);
    };
    for (const id of ['bishkek--moscow', 'jalal-abad--krasnoyarsk', 'beijing--moscow']) {
      await clickMiddle(id.split('--').map(positionOf));
      await expect.poll(() => atlas.address()).toContain(`pair=${id}&`);
    }
    // The UN and UNDP are drawn in one spot: either may answer first.
    await clickMiddle(['almaty', 'un'].map(positionOf));
    await expect.poll(() => atlas.address()).toMatch(/pair=almaty--un(?:dp)?&/);

    await clickMiddle([
      [30.95, -29.8],
      [116, -31.95],
    ]);

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
  await addRegister(page);
  await atlas.open('?tab=list');
  const layer = atlas.filters.getByRole('switch', { name: /^Sample of twin towns 4/ });
  await expect(layer).not.toBeChecked();

  await layer.click();

  await expect(atlas.filters).toContainText('110 documented · 3 listed');
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
  await addRegister(page, (text) => (isBroken ? text.slice(0, text.length / 2) : text));
  await atlas.open('?tab=list&layer=sample');
  const problem = atlas.filters.getByRole('alert');
  await expect(problem).toContainText('The list did not load', { timeout: 15_000 });
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();

  isBroken = false;
  await problem.getByRole('button', { name: 'Try again' }).click();

  await expect(atlas.filters).toContainText('· 3 listed');
});
