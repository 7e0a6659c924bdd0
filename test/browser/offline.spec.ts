/** Without a network, and with a newer version of the site: the service worker. */
import { removingScript } from '../../src/build/site/service-worker-plugin';
import { expect, test } from './moving-site';

test('after one visit the atlas works offline, and says so', async ({ atlas, site, worker }) => {
  // What comes late waits for the map, or until that cannot be had.
  await atlas.delivery.abort('map');
  await worker.waitUntilCached(() => atlas.open('?place=bishkek'));
  await site.goOffline();

  await atlas.visit('?place=bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await expect(atlas.text('You are offline.')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.radio('List').click();
  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
  await atlas.panel.searchField.fill('mosc');
  await expect(atlas.panel.foundPlaces.first()).toContainText('Moscow');
  await atlas.filters.toggleTopic('Smart city');
  await expect(atlas.list.button('Apia – Suva')).toBeHidden();

  // A page that was never opened is the same view of the home page, which was.
  await atlas.visit('place/moscow/');
  await expect(atlas.panel.heading('Moscow')).toBeVisible();

  // A language that was never opened is not there: the page says so in the one that is.
  await atlas.visit('?lang=ru&tab=list');
  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
  await expect(atlas.text('The page could not be loaded in this language: Русский.')).toBeVisible();
  await expect(atlas.button('Try again')).toBeVisible();
});

test('a newer version is announced, and loaded when the reader agrees', async ({
  atlas,
  site,
  worker,
}) => {
  await worker.waitUntilCached(() => atlas.open('?tab=list'));
  const before = await worker.caches();

  site.deploy('sw.js', (text) => text.replace(/version:`\w+/, 'version:`newer'));
  await worker.checkForUpdate();
  await expect(atlas.text('There is a newer version of the atlas.')).toBeVisible();
  expect(await worker.caches()).toEqual(expect.arrayContaining(before));

  const reload = atlas.waitForReload();
  await atlas.button('Load the page again').click();
  await reload;
  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
  await expect.poll(() => worker.caches()).not.toEqual(expect.arrayContaining(before));
  await expect(atlas.text('There is a newer version of the atlas.')).toBeHidden();
});

test('a newer version is announced beside the live map, which keeps its view when a key loads it', {
  tag: '@map',
}, async ({ atlas, site, worker }) => {
  test.setTimeout(120_000);
  await worker.waitUntilCached(async () => {
    await atlas.open('?place=bishkek');
    await atlas.map.waitUntilStill();
  });
  await atlas.button('Zoom in').click();
  await expect.poll(() => atlas.address()).toContain('&camera=');
  await atlas.map.waitUntilStill();
  const [address, position] = [atlas.address(), await atlas.map.positionOf('moscow')];

  site.deploy('sw.js', (text) => text.replace(/version:`\w+/, 'version:`newer'));
  await worker.checkForUpdate();
  await expect(atlas.text('There is a newer version of the atlas.')).toBeVisible();
  expect(await atlas.map.positionOf('moscow')).toEqual(position);
  expect(await atlas.accessibilityViolations()).toEqual([]);

  const reload = atlas.waitForReload();
  await atlas.tabTo(atlas.button('Load the page again'));
  await atlas.press('Enter');
  await reload;
  await atlas.map.waitUntilStill();
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await expect(atlas.text('There is a newer version of the atlas.')).toBeHidden();
  expect(atlas.address()).toBe(address);
  const after = await atlas.map.positionOf('moscow');
  expect(Math.hypot(after.x - position.x, after.y - position.y)).toBeLessThan(2);
});

test('data of another version is shown, but not cached', async ({ atlas, site, worker }) => {
  await worker.waitUntilCached(() => atlas.open('?tab=list'));
  const kept = await worker.cachedAtlas();

  site.deploy('data/atlas.json', (text) => text.replace('"Bishkek"', '"Frunze"'));
  await atlas.open('?tab=list');
  await expect(atlas.list.button('Frunze – Moscow')).toBeVisible();
  await site.goOffline();

  expect(await worker.cachedAtlas()).toBe(kept);
  await atlas.open('?tab=list');
  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
});

test('a site built without a service worker removes an earlier one', async ({
  atlas,
  site,
  worker,
}) => {
  await worker.waitUntilCached(() => atlas.open('?tab=list'));

  const removing = await removingScript(process.cwd());
  site.deploy('sw.js', () => removing);
  await worker.checkForUpdate();

  await expect.poll(() => worker.workerCount()).toBe(0);
  await expect.poll(() => worker.caches()).toEqual([]);
});

test('an embed registers no service worker', async ({ atlas, worker }) => {
  await atlas.startClockAt(new Date());
  await atlas.delivery.withhold('map');
  await atlas.visit('embed.html?place=bishkek');
  await expect(atlas.link('Open the full map')).toBeVisible();
  await atlas.advanceClock(60_000);
  expect(await worker.workerCount()).toBe(0);
});
