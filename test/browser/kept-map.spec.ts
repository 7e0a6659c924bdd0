/** The live map behind other pages: as the reader left it behind the list, and in advance behind an own list. */
import { expect, test } from './fixtures';

test('a reader who returns from the list finds the same map, with what they have selected there', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  const isSameMap = await atlas.map.remember();

  await atlas.radio('List').click();
  await expect(atlas.map.canvas).toBeHidden();
  await expect(atlas.map.placeList).toBeHidden();
  await atlas.list.button('Jalal-Abad – Krasnoyarsk').click();
  await expect(atlas.panel.heading('Jalal-Abad – Krasnoyarsk')).toBeVisible();
  await atlas.radio('Map').click();

  await expect(atlas.map.canvas).toBeVisible();
  expect(await isSameMap()).toBe(true);
  await atlas.map.waitUntilStill();
  expect(await atlas.map.isUncovered(await atlas.map.positionOf('krasnoyarsk'))).toBe(true);
});

test('a list in front of the map is printed without the map', { tag: '@map' }, async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  await atlas.radio('List').click();
  await expect(atlas.list.button('Bishkek – Moscow')).toBeVisible();
  await atlas.waitForNetworkIdle();

  await atlas.setPreferences({ media: 'print' });

  await expect(atlas.printSheet.root).toContainText('CC BY 4.0');
  await expect(atlas.printedMap).toBeHidden();
});

test('the map is live before a list is shown on it', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open('?tab=import');
  await atlas.map.waitUntilStill();
  await expect(atlas.map.canvas).toBeHidden();
  await expect(atlas.map.placeList).toBeHidden();
  const isSameMap = await atlas.map.remember();

  await atlas.ownList.choose('partners.csv', Buffer.from('City 1,City 2\nBishkek,Nairobi\n'));
  await atlas.ownList.button('Show on the map').click();

  await expect(atlas.map.canvas).toBeVisible();
  expect(await isSameMap()).toBe(true);
});
