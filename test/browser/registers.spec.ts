/** A register beside the documented records: shown, filtered, found, clicked, and failing to load. */
import { within } from './area';
import { recordCounts } from './fixed-records';
import { expect, test } from './fixtures';

test.describe('with a register on', () => {
  test.use({ viewport: { width: 1000, height: 700 } });

  test('documented and listed pairs can be clicked on the map', { tag: '@map' }, async ({
    atlas,
  }) => {
    await atlas.open('?layer=sample');
    await atlas.map.waitUntilStill();

    await atlas.map.zoomToAndClickArc('jalal-abad', 'krasnoyarsk');
    await expect.poll(() => atlas.address()).toContain('pair=jalal-abad--krasnoyarsk&');

    await atlas.map.zoomToAndClickArc('sample.durban-za', 'sample.perth-au');
    await expect(atlas.panel.heading('Perth – Durban')).toBeVisible();
    await expect(atlas.panel.root).toContainText('Listed by Sample of twin towns; no article yet');
    expect(atlas.address()).toContain('pair=sample.durban-za--perth-au');

    await atlas.back();
    await expect.poll(() => atlas.address()).toContain('pair=jalal-abad--krasnoyarsk&');
  });

  test('an address without a camera frames what the register shows', { tag: '@map' }, async ({
    atlas,
  }) => {
    const cities = [[24.11, 56.95] as const, [37.62, 55.75] as const];
    /** The distance between Rīga and Moscow on the screen; `null` unless both are in view. */
    const distance = async () => {
      await atlas.map.waitUntilStill();
      const [riga, moscow] = await Promise.all(cities.map((city) => atlas.map.pointOf(city)));
      if (!riga || !moscow) return null;
      const seen = await Promise.all([riga, moscow].map((point) => atlas.map.isUncovered(point)));
      return seen.every(Boolean) ? Math.hypot(riga.x - moscow.x, riga.y - moscow.y) : null;
    };
    await atlas.open('?distance=shortest..1000');
    const documented = (await distance()) ?? 0;
    await atlas.open('?layer=sample&distance=shortest..1000');
    // The register may arrive after the map.
    await expect.poll(distance).toBeGreaterThan(Math.max(200, 2 * documented));
  });

  test('the keyboard reaches listed places on the map, and their partners in the panel', {
    tag: '@map',
  }, async ({ atlas }) => {
    await atlas.open('?layer=sample');
    await atlas.map.waitUntilStill();
    await atlas.map.lookAt({ zoom: 1.4, latitude: -50, longitude: 75 });
    await atlas.map.waitUntilStill();
    await atlas.map.canvas.focus();
    await atlas.press('Tab');
    await atlas.type('perth');
    await expect(atlas.map.activePlace).toHaveText(
      'Perth, 1 listed partner, listed by Sample of twin towns',
    );
    await atlas.press('ArrowLeft');
    await expect(atlas.map.activePlace).toHaveText(/^Durban, 1 listed partner/);
    await expect(atlas.text('South Africa · 1 listed partner')).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await atlas.press('Enter');
    await expect(atlas.panel.heading('Durban')).toBeFocused();
    await atlas.tabTo(atlas.panel.button(/^Perth/));
    await atlas.press('Enter');
    await expect(atlas.panel.heading('Perth – Durban')).toBeFocused();
    await atlas.tabTo(atlas.panel.link('Sample of twin towns'));
    await atlas.expectFocusUncovered();
  });
});

test('a register can be switched on, and is counted separately', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const layer = atlas.filters.switch(/^Sample of twin towns 4/);
  await expect(layer).not.toBeChecked();

  await layer.click();

  await expect(atlas.filters.root).toContainText(`${recordCounts.pairs} documented · 3 listed`);
  await expect(atlas.filters.root).toContainText(
    'From Twin towns, a list, taken on 22 November 2026',
  );
  expect(atlas.address()).toContain('layer=sample');
});

test('the distance filter applies to listed pairs', async ({ atlas }) => {
  await atlas.open('?tab=list&layer=sample');
  await atlas.filters.button('More filters').click();
  const longest = atlas.field('At most this many kilometres');
  await longest.fill('1000');
  await longest.press('Enter');
  await atlas.press('Escape');
  await expect(atlas.filters.root).toContainText('· 1 listed');
  expect(atlas.address()).toContain('distance=shortest..1000');
  await expect(atlas.list.button('Rīga – Moscow')).toBeAttached();
});

test('the search finds a listed place, and its pairs explain how to add an article', async ({
  atlas,
}) => {
  await atlas.open('?tab=list&layer=sample');
  await atlas.panel.searchField.fill('riga');
  await atlas.panel.option(/^Rīga/).click();
  await expect(atlas.panel.heading('Rīga')).toBeVisible();
  await atlas.filters.switch('Only the selected city').click();
  await expect(atlas.filters.root).toContainText('· 2 listed');
  expect(atlas.address()).toContain('place=sample.riga-lv');

  await atlas.panel.button(/^Bishkek/).click();
  await expect(atlas.panel.root).toContainText(
    'npm run data -- add --place bishkek --place "Rīga, LV"',
  );
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('a pair that is listed and documented shows both kinds of evidence', async ({ atlas }) => {
  await atlas.open('?tab=list&layer=sample&pair=sample.frunze-kg--moskwa-ru');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  await expect(atlas.panel.root).toContainText('Also listed by Sample of twin towns');
});

test('unknown registers and listed places are reported', async ({ atlas }) => {
  await atlas.open('?tab=list&layer=sample~nobody&place=sample.paris-fr');
  await expect(atlas.text('place = “sample.paris-fr” is not in the atlas')).toBeVisible();
  await expect(atlas.text('layer = “nobody” is not in the atlas')).toBeVisible();
});

test('a damaged register is reported, and a retry loads it', async ({ atlas }) => {
  const fix = await atlas.delivery.truncate('register');
  await atlas.open('?tab=list&layer=sample');
  const problem = atlas.filters.alert('The list did not load');
  await expect(problem).toBeVisible();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.filters.root).toContainText('· 3 listed');
});
