/** Without WebGL the drawn map stays: it handles taps, obeys the filters, turns and zooms. */
import { expect, test } from './fixtures';

test.beforeEach(async ({ atlas }) => {
  await atlas.disableWebGl();
});

test('a tap leads through the card of a city to the article, without accessibility violations', async ({
  atlas,
}) => {
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible();
  await expect(atlas.prerendered).toHaveAttribute('inert');
  await atlas.drawnMap.tap('bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  expect(atlas.address()).toBe('?place=bishkek');
  await atlas.selectRelationship('Moscow');
  await expect(atlas.panel.articleLink('Albek Ibraimov discusses').first()).toBeVisible();

  await atlas.button('Dismiss').click();
  await expect(atlas.text('A simpler map')).toBeHidden();
  await atlas.expectAccessibleInBothThemes();
});

test('the live map is not fetched', async ({ atlas }) => {
  // None fails; they are counted.
  const requests = await atlas.delivery.failFirst('map', 0);
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible();
  expect(requests()).toBe(0);
});

test('years, standing, search, language and theme change what is drawn', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.drawnMap.name('Ulaanbaatar')).toBeVisible();
  await atlas.filters.typeYears(1979, 1980);
  await expect(atlas.drawnMap.name('Ulaanbaatar')).toHaveCount(0);
  await expect(atlas.drawnMap.name('Tokyo')).toBeVisible();

  await atlas.navigateTo('?standing=in-force&lang=ru&theme=dark');
  await expect(atlas.drawnMap.name('Токио')).toBeVisible();
  await expect(atlas.drawnMap.name('Улан-Батор')).toHaveCount(0);
  await expect(atlas.root).toHaveAttribute('data-theme', 'dark');

  await atlas.navigateTo('');
  await atlas.panel.searchField.fill('Almaty');
  await atlas.panel.foundPlaces.first().click();
  await expect(atlas.panel.heading('Almaty')).toBeVisible();
  await expect(atlas.drawnMap.name('Almaty')).toHaveClass('e');
});

test('the map turns and zooms by address, buttons, wheel and dragging, and can be tapped everywhere', async ({
  atlas,
}) => {
  await atlas.open('?camera=2.4/20/-100');
  await expect.poll(() => atlas.drawnMap.middle()).toEqual([-100, 20]);
  await atlas.button('Zoom in').click();
  await expect.poll(() => atlas.address()).toBe('?camera=3.4/20/-100');
  await atlas.button('Opening view').click();
  await expect.poll(() => atlas.address()).toBe('');

  const { x, y } = await atlas.drawnMap.pointOf('bishkek');
  await atlas.dragBy({ x: x + 30, y: y + 60 }, 120, 0);
  await expect.poll(() => atlas.address()).toContain('camera=');
  const dragged = await atlas.drawnMap.pointOf('bishkek');
  expect(Math.hypot(dragged.x - x - 120, dragged.y - y)).toBeLessThan(15);
  await atlas.drawnMap.tap('bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
});

test('a double click on the empty sea zooms', async ({ atlas }) => {
  await atlas.open('?camera=2.4/-30/-120');
  await expect.poll(() => atlas.drawnMap.middle()).toEqual([-120, -30]);
  await atlas.drawnMap.doubleClick({ x: 800, y: 350 });
  await expect.poll(() => atlas.address()).toMatch(/^\?camera=3\.[3-5]/);
});
