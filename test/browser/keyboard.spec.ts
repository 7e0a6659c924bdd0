/** The main journeys by keyboard only, with a visible focus at each step. */
import { expect, test } from './fixtures';

test('the search leads to a card, its dossier and the article', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.press('/');
  await expect(atlas.panel.searchField).toBeFocused();
  await atlas.type('Bishkek');
  await expect(atlas.panel.option(/^Bishkek/).first()).toBeVisible();
  await atlas.press('Enter');
  await expect(atlas.panel.heading('Bishkek')).toBeFocused();
  await expect(atlas.announcement).toHaveText(/^Bishkek, \d+ partners$/);

  await atlas.tabTo(atlas.panel.relationship('Moscow'));
  await atlas.press('Enter');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeFocused();

  await atlas.tabTo(atlas.panel.articleLink('Albek Ibraimov discusses Smart City project').first());
  await atlas.expectFocusUncovered();

  await atlas.press('Escape');
  await expect.poll(() => atlas.address()).not.toContain('pair=');
  await expect(atlas.focused).toBeVisible();
});

test('the first stop skips to the relationships', async ({ atlas }) => {
  await atlas.open();
  await atlas.press('Tab');
  const skip = atlas.button('Skip to the list of relationships');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await atlas.press('Enter');
  await expect(atlas.heading(/^All relationships/)).toBeFocused();
  await atlas.press('Tab');
  await expect(atlas.focused).toHaveAccessibleName(/ · /);
});

test('places of the map can be reached by arrows and letters, opened and left', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  const walk = atlas.map.placeList;
  await atlas.map.canvas.focus();
  await atlas.press('Tab');
  await expect(walk).toBeFocused();
  await expect(atlas.text('Arrow keys walk the places')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.type('bish');
  await expect(atlas.map.activePlace).toHaveText(/^Bishkek, \d+ partners$/);
  // The hover preview is shown beside the place.
  await expect(atlas.text(/^Kyrgyzstan · \d+ partners$/)).toBeVisible();

  const bishkek = await atlas.map.positionOf('bishkek');
  await atlas.press('ArrowUp');
  await expect(atlas.map.activePlace).not.toHaveText(/^Bishkek/);
  const above = await atlas.map.positionOfActivePlace();
  expect(above.y).toBeLessThan(bishkek.y);

  await atlas.press('Home');
  const first = await atlas.map.activePlace.textContent();
  await atlas.press('End');
  expect(await atlas.map.activePlace.textContent()).not.toBe(first);
  // The map moves to keep the active place clear of the panels.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
    await atlas.press(key);
  }
  await expect
    .poll(async () => atlas.map.isUncovered(await atlas.map.positionOfActivePlace()))
    .toBe(true);

  // The walk may end at any place; Enter opens it.
  const [reached = ''] = ((await atlas.map.activePlace.textContent()) ?? '').split(
    /, \d+ partners?$/,
  );
  await atlas.press('Enter');
  await expect(atlas.panel.heading(reached)).toBeFocused();
  await atlas.press('Escape');
  await expect(walk).toBeFocused();
  await atlas.press('Escape');
  await expect(walk).not.toBeFocused();
});

// On the globe it is about the opening view, where a circle of latitude is shorter than a step.
for (const view of ['?projection=flat&camera=4/45/70', '?camera=-0.02/57/28']) {
  test(`buttons move the map in each direction: ${view}`, { tag: '@map' }, async ({ atlas }) => {
    await atlas.open(view);
    await atlas.map.waitUntilStill();
    await atlas.button('Move the map').press('Enter');
    const camera = async () =>
      /camera=-?[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(atlas.address())?.slice(1).map(Number) ?? [];
    for (const [name, axis, sign] of [
      ['Move up', 0, 1],
      ['Move right', 1, 1],
      ['Move down', 0, -1],
      ['Move left', 1, -1],
    ] as const) {
      const before = (await camera())[axis] ?? Number.NaN;
      await atlas.button(name).press('Enter');
      await expect
        .poll(async () => sign * (((await camera())[axis] ?? 0) - before))
        .toBeGreaterThan(1);
    }
  });
}

test('filters work by keyboard, and the focus stays near a removed chip', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const health = atlas.filters.button(/^Health/);
  await atlas.filters.button(/\d more$/).press('Enter');
  await health.focus();
  await atlas.press('Space');
  await expect.poll(() => atlas.address()).toContain('topic=health');
  await expect(health).toBeFocused();

  const chip = atlas.button('Remove the filter Health');
  await atlas.tabTo(chip);
  await atlas.press('Enter');
  await expect(chip).toBeHidden();
  await atlas.expectFocusWithin(atlas.filters);
});

test('dismissing a notice leaves the focus on the page', async ({ atlas }) => {
  await atlas.open('?tab=list&place=atlantis');
  const dismiss = atlas.button('Dismiss');
  await dismiss.press('Enter');
  await expect(dismiss).toBeHidden();
  await expect.poll(() => atlas.hasFocusedElement()).toBe(true);
});

test('dismissing a notice while the page loads leaves the focus on the page', async ({ atlas }) => {
  await atlas.pressOnceRendered('Dismiss');
  await atlas.open('?tab=list&place=atlantis');
  await expect(atlas.button('Dismiss')).toBeHidden();
  await expect.poll(() => atlas.hasFocusedElement()).toBe(true);
});

test('switching between map and list leaves the focus on the switch', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const map = atlas.radio('Map');
  const list = atlas.radio('List');
  await list.press('ArrowLeft');
  await expect.poll(() => atlas.address()).toBe('');
  await expect(map).toBeFocused();
  await map.press('ArrowRight');
  await expect.poll(() => atlas.address()).toBe('?tab=list');
  await expect(list).toBeFocused();
});

test('choosing a language leaves the focus on its field', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.combobox('Language').press('ArrowDown');
  await expect(atlas.root).toHaveAttribute('lang', 'ru');
  await atlas.expectTitle('Атлас городов-побратимов');
  await expect(atlas.combobox('Язык')).toBeFocused();
});

test('the help lists the keys, and returns the focus', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const list = atlas.radio('List');
  await list.focus();
  await atlas.press('?');
  const help = atlas.dialog('Keys');
  await expect(help.text('Go to the search field')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await atlas.press('Escape');
  await expect(help.root).toBeHidden();
  await expect(list).toBeFocused();
});

test('single-key shortcuts do not act while a reader types in a field', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.panel.searchField.focus();
  await atlas.type('?/');
  await expect(atlas.panel.searchField).toHaveValue('?/');
  await expect(atlas.dialog('Keys').root).toBeHidden();
});

test('single-key shortcuts can be switched off', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const button = atlas.button('Help with the keys');
  const help = atlas.dialog('Keys');
  await button.press('Enter');
  await help.switch(/single character/).press('Space');
  await help.button('Close').press('Enter');
  await expect(button).toBeFocused();
  await atlas.press('?');
  await atlas.press('/');
  await expect(button).toBeFocused();
  await expect(help.root).toBeHidden();
});
