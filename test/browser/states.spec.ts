/** Loading states, failed requests, retries, and lost WebGL contexts. */
import { within } from './area';
import { pairsOf } from './fixed-records';
import { expect, test } from './fixtures';

test('a truncated atlas shows an error, and a retry loads it', async ({ atlas }) => {
  const fix = await atlas.delivery.truncate('atlas');
  await atlas.visit('?tab=list');
  const problem = atlas.alert('The atlas did not load');
  await expect(problem).toContainText('damaged or incomplete');

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
});

test('a request that fails with a server error is retried automatically', async ({ atlas }) => {
  const attempts = await atlas.delivery.failFirst('atlas', 2);
  await atlas.visit('?tab=list');
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  expect(attempts()).toBe(3);
});

test('an atlas in an unknown format is rejected', async ({ atlas }) => {
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

test('a skeleton is shown while the atlas loads', async ({ atlas }) => {
  const release = await atlas.delivery.hold('atlas');
  await atlas.visit('?tab=list');
  await expect(atlas.text('Loading the atlas …')).toBeAttached();
  release();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
});

test('a reading page shows its heading and the way back while it loads', async ({ atlas }) => {
  await atlas.delivery.withhold('**/assets/calendar-page-*.js');
  await atlas.open('?tab=calendar');
  await expect(atlas.heading('Anniversaries')).toBeVisible();
  await atlas.button('Back to the map').click();
  await expect.poll(() => atlas.address()).toBe('');
});

test("all dossiers of a place's articles load, but not all at the same time", async ({ atlas }) => {
  const requests = await atlas.delivery.countRequests('dossiers');
  await atlas.open('?place=bishkek');
  await expect.poll(() => requests().answered).toBe(pairsOf('bishkek').length);
  expect(requests().together).toBeLessThanOrEqual(6);
});

test('the map library is requested before the texts have loaded', { tag: '@map' }, async ({
  atlas,
}) => {
  await atlas.delivery.withhold('english');
  const library = atlas.delivery.waitForRequest('map');
  await atlas.visit('', 'early');
  await library;
  await expect(atlas.appRoot).toBeEmpty();
});

test('the drawn map stays if the map library fails to load, and a retry loads it', {
  tag: '@map',
}, async ({ atlas }) => {
  const fix = await atlas.delivery.abort('map');
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible();

  fix();
  await atlas.button('Try again').click();

  await atlas.map.waitUntilStill();
});

test('a list whose script fails to load reports that, and can be retried', async ({ atlas }) => {
  const fix = await atlas.delivery.abort('list');
  await atlas.open('?tab=list');
  const problem = atlas.alert('The connection failed');
  await expect(problem).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  fix();
  await within(problem).button('Try again').click();

  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
});

test('a page whose search fails to load stays usable, and retries by reloading itself', async ({
  atlas,
}) => {
  // Like in Firefox and Safari, which cache a failed script: it fails again.
  await atlas.delivery.fail('search');
  await atlas.open();
  const problem = atlas.alert('The connection failed');
  await expect(problem).toBeVisible();
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();

  const reload = atlas.waitForReload();
  await within(problem).button('Try again').click();
  await reload;

  await expect(problem).toBeVisible();
});

test('a page that was open during a deployment reloads itself', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.panel.searchField).toBeVisible();
  await atlas.delivery.deployWithout('list');

  const reload = atlas.waitForReload();
  await atlas.radio('List').click();
  await reload;

  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
});

test('a page in use does not reload itself', async ({ atlas }) => {
  await atlas.open();
  await atlas.panel.searchField.fill('бишкек');
  await expect.poll(() => atlas.address()).toBe('?q=бишкек');
  await atlas.delivery.deployWithout('list');

  await atlas.navigateTo('?q=бишкек&tab=list');

  await expect(atlas.alert('The connection failed')).toBeVisible();
  await expect(atlas.panel.searchField).toHaveValue('бишкек');
});

test('a lost WebGL context is reported and restored', { tag: '@map' }, async ({ atlas }) => {
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

test('a map that has lost its context shows the drawn map, and a click restores it', {
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

test('a map that loses its context while it loads is paused, and does not count as failed', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.startClockAt(new Date());
  await atlas.loseFirstWebGlContext();
  await atlas.open('?place=bishkek');
  await expect(atlas.text('The live map is paused')).toBeVisible();

  // By then the worker of a map would have responded.
  await atlas.advanceClock(25_000);
  await expect(atlas.text('The live map is paused')).toBeVisible();
  await expect(atlas.drawnMap.root).toBeVisible();

  await atlas.text('The live map is paused').click();
  await atlas.map.waitUntilStill();
  await expect(atlas.prerendered).toHaveCount(0);
});

test('the drawn map stays if the map worker fails to load, and a retry loads it', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.startClockAt(new Date());
  const fix = await atlas.delivery.fail('worker');
  await atlas.open();
  await atlas.passSecondsUntil(() => atlas.text('A simpler map').isVisible());

  fix();
  await atlas.button('Try again').click();

  await atlas.map.waitUntilStill();
});

test('the drawn map handles taps and keys before the map library arrives, and is redrawn for them only', {
  tag: '@map',
}, async ({ atlas }) => {
  const release = await atlas.delivery.hold('map');
  await atlas.visit('');
  const hasFirstNames = await atlas.drawnMap.rememberNames();
  await expect(atlas.drawnMap.links.root).toHaveCount(0);
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  expect(await hasFirstNames()).toBe(true);
  await expect(atlas.map.placeList).toHaveAttribute('aria-busy', 'true');
  await atlas.drawnMap.tap('moscow');
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
  expect(await hasFirstNames()).toBe(false);
  await atlas.map.placeList.focus();
  await expect(atlas.map.activePlace).toContainText('Moscow');
  release();
  await atlas.map.waitUntilStill();
  await expect(atlas.panel.heading('Moscow')).toBeVisible();
});
