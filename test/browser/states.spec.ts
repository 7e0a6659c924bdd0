/** Loading and failing. */
import { within } from './area';
import { expect, test } from './fixtures';

test('a truncated atlas gives a message, and a retry brings it back', async ({ atlas }) => {
  const fix = await atlas.delivery.truncate('atlas');
  await atlas.visit('?tab=list');
  const problem = atlas.alert('The atlas did not load');
  await expect(problem).toContainText('damaged or incomplete');

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
});

test('a server error is tried again by itself', async ({ atlas }) => {
  const attempts = await atlas.delivery.failFirst('atlas', 2);
  await atlas.visit('?tab=list');
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  expect(attempts()).toBe(3);
});

test('an atlas of another shape is not drawn as if it were ours', async ({ atlas }) => {
  await atlas.delivery.replace('atlas', { format: 99, places: [] });
  await atlas.visit('?tab=list');
  await expect(atlas.alert()).toContainText('written by another version of the atlas');
});

test('a dossier that does not arrive leaves the rest usable', async ({ atlas }) => {
  const fix = await atlas.delivery.abort('dossiers');
  await atlas.open('?tab=list&pair=bishkek--moscow');
  const problem = atlas.alert('The details did not load');
  await expect(problem).toContainText('The connection failed');

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.panel.articleLink('Albek Ibraimov discusses').first()).toBeVisible();
});

test('while the atlas loads, a skeleton holds its place', async ({ atlas }) => {
  const release = await atlas.delivery.hold('atlas');
  await atlas.visit('?tab=list');
  await expect(atlas.text('Loading the atlas …')).toBeAttached();
  release();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
});

test('while a page to be read loads, its heading and the way back are there', async ({ atlas }) => {
  await atlas.delivery.withhold('**/assets/calendar-page-*.js');
  await atlas.open('?tab=calendar');
  await expect(atlas.heading('Anniversaries')).toBeVisible();
  await atlas.button('Back to the map').click();
  await expect.poll(() => atlas.address()).toBe('');
});

test('the map library is on its way before the page has its words', async ({ atlas }) => {
  await atlas.delivery.withhold('english');
  const library = atlas.delivery.waitForRequest('map');
  await atlas.visit('', 'early');
  await library;
  await expect(atlas.appRoot).toBeEmpty();
});

test('a map library that does not arrive leaves the drawn map, and can be asked for again', {
  tag: '@map',
}, async ({ atlas }) => {
  const fix = await atlas.delivery.abort('map');
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible();

  fix();
  await atlas.button('Try again').click();

  await atlas.map.waitUntilStill();
});

test('a list whose script does not arrive says so, and can be asked for again', async ({
  atlas,
}) => {
  const fix = await atlas.delivery.abort('list');
  await atlas.open('?tab=list');
  const problem = atlas.alert('The connection failed');
  await expect(problem).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
});

test('a page without its search goes on, and asks for it by loading itself anew', async ({
  atlas,
}) => {
  await atlas.delivery.abort('map');
  // Like in Firefox and Safari, which cache a failed script: it fails again.
  await atlas.delivery.fail('search');
  await atlas.open();
  const problem = atlas.alert('The connection failed');
  await expect(problem).toBeVisible();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();

  const anew = atlas.waitForReload();
  await within(problem).button('Try again').click();
  await anew;

  await expect(problem).toBeVisible();
});

test('a page that was open while the site was deployed loads itself anew', async ({ atlas }) => {
  await atlas.delivery.abort('map');
  await atlas.open();
  await expect(atlas.panel.searchField).toBeVisible();
  await atlas.delivery.deployWithout('list');

  const anew = atlas.waitForReload();
  await atlas.button('List').click();
  await anew;

  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
});

test('a page in use is not loaded anew by itself', async ({ atlas }) => {
  await atlas.delivery.abort('map');
  await atlas.open();
  await atlas.panel.searchField.fill('бишкек');
  await atlas.delivery.deployWithout('list');

  await atlas.navigateTo('?tab=list');

  await expect(atlas.alert('The connection failed')).toBeVisible();
  await expect(atlas.panel.searchField).toHaveValue('бишкек');
});

test('a lost graphics context is told and comes back', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();

  const giveBack = await atlas.map.loseWebGlContext();
  await expect(atlas.text('The live map is paused')).toBeVisible();
  await giveBack();

  await expect(atlas.text('The live map is paused')).toBeHidden();
  await atlas.map.waitUntilStill();
  expect(atlas.address()).toBe('');
  await atlas.map.clickPlace('bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
});

test('a map whose context goes to others shows as drawn, and is made anew by a click', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.open('?place=bishkek');
  await atlas.map.waitUntilStill();
  await atlas.map.loseWebGlContext();
  await expect(atlas.text('The live map is paused')).toBeVisible();
  await expect(atlas.drawnMap.root).toBeVisible();

  await atlas.text('The live map is paused').click();

  await expect(atlas.text('The live map is paused')).toBeHidden();
  await atlas.map.waitUntilStill();
  await expect(atlas.prerendered).toHaveCount(0);
  await atlas.map.clickPlace('moscow');
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
});

test('a map whose worker does not come leaves the drawn map, and can be asked for again', {
  tag: '@map',
}, async ({ atlas }) => {
  const fix = await atlas.delivery.fail('worker');
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible({ timeout: 30_000 });

  fix();
  await atlas.button('Try again').click();

  await atlas.map.waitUntilStill();
});

test('the page answers on its map before the map library arrives', { tag: '@map' }, async ({
  atlas,
}) => {
  const release = await atlas.delivery.hold('map');
  await atlas.open();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  await atlas.drawnMap.tap('moscow');
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
  release();
  await atlas.map.waitUntilStill();
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
});
