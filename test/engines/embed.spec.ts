/** Embeds in pages of another origin, in each engine. */
import { expect, test } from './fixtures';

test('an element shows its map, and reports selections to the host page', async ({ host }) => {
  const map = 'Sister cities of Bishkek';
  await host.open('element');
  await host.waitForReady(map);
  expect(await host.events(map, 'ready')).toEqual([{ view: { place: 'bishkek', lang: 'ru' } }]);
  await host.map(map).heading('Бишкек').expectVisible();
  await host
    .map(map)
    .button(/^Москва/)
    .click();
  await expect.poll(() => host.attribute(map, 'pair')).toBe('bishkek--moscow');
  expect(await host.events(map, 'select')).toEqual([
    { selection: { pair: 'bishkek--moscow' }, name: 'Бишкек – Москва' },
  ]);
  await host.select(map, 'osh');
  await host.map(map).heading('Ош').expectVisible();
});

test('in a sandbox that permits scripts only, frame and element work', async ({ host }) => {
  await host.open('sandbox');
  await host.map('A frame').heading('Bishkek').expectVisible();
  await host.waitForReady('An element');
  await host.select('An element', 'osh');
  await host.map('An element').heading('Osh').expectVisible();
});

test('in a sandbox that forbids new windows, a link shows its address instead', async ({
  host,
}) => {
  await host.open('sandbox');
  const frame = host.map('A frame');
  await frame.heading('Bishkek').expectVisible();
  await frame.link('Open the full map').click();
  await frame.notice(/http.*\?place=bishkek/).expectVisible();
  expect(await host.window.windowCount()).toBe(1);
});

test('screen readers find the map of an embed as a region of its own', async ({ atlas }) => {
  await atlas.resize(460, 320);
  await atlas.open('embed.html?place=bishkek');
  await atlas.waitForMap();
  await atlas.expectAccessible(
    'main: Sister City Atlas',
    'region: Map of relationships',
    'group: Map controls',
    'heading: Bishkek',
  );
});

test('in an older browser the embed shows its drawn map', async ({ atlas, site }) => {
  site.runBeforeScripts(() => {
    CSS.supports = () => false;
  });
  await atlas.open('embed.html?place=bishkek');
  await atlas.link('Open the full map').expectVisible();
  expect((await atlas.drawnNameSizes()).length).toBeGreaterThan(3);
  expect(await atlas.hasRendered()).toBe(false);
});

test('the card covers no name on the map', async ({ atlas, site }) => {
  site.removeFiles(/live-map-/);
  await atlas.resize(720, 480);
  await atlas.open('embed.html?place=bishkek');
  await atlas.heading('Bishkek').expectVisible();
  await expect
    .poll(() => atlas.namesByCard('Bishkek'))
    .toEqual({ beside: expect.arrayContaining(['Bishkek']), covered: [] });
});
