/** Each main journey by the keyboard alone, with the focus in sight all the way. */
import { expect, test } from './fixtures';

test('search leads by keys to a card, its dossier and the article', async ({ atlas, page }) => {
  await atlas.open('?tab=list');
  await page.keyboard.press('/');
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.type('Bishkek');
  await expect(atlas.finding(/^Bishkek/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(atlas.heading('Bishkek')).toBeFocused();
  await expect(atlas.announcement).toHaveText(/^Bishkek, \d+ partners$/);

  await atlas.tabTo(atlas.relationship('Moscow'));
  await page.keyboard.press('Enter');
  await expect(atlas.heading('Bishkek – Moscow')).toBeFocused();

  await atlas.tabTo(atlas.articleLink('Albek Ibraimov discusses Smart City project').first());
  await atlas.focusIsInSight();

  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/pair=/);
  await expect(page.locator(':focus')).toBeVisible();
});

test('the first stop skips to the relationships', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the list of relationships' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^All relationships/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName(/ · /);
});

test('the places of the map are walked by arrows and letters, opened and left', {
  tag: '@map',
}, async ({ atlas, page }) => {
  await atlas.open();
  await atlas.mapIsStill();
  const walk = page.getByRole('listbox', { name: 'Places on the map' });
  await page.locator('canvas').focus();
  await page.keyboard.press('Tab');
  await expect(walk).toBeFocused();
  await expect(page.getByText('Arrow keys walk the places')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await page.keyboard.type('bish');
  await expect(atlas.walkedPlace).toHaveText(/^Bishkek, \d+ partners$/);
  // The preview that the pointer would bring stands beside the place.
  await expect(page.getByText(/^Kyrgyzstan · \d+ partners$/)).toBeVisible();

  const bishkek = await atlas.positionOf('bishkek');
  await page.keyboard.press('ArrowUp');
  await expect(atlas.walkedPlace).not.toHaveText(/^Bishkek/);
  const above = await atlas.positionOfWalkedPlace();
  expect(above.y).toBeLessThan(bishkek.y);

  await page.keyboard.press('Home');
  const first = await atlas.walkedPlace.textContent();
  await page.keyboard.press('End');
  expect(await atlas.walkedPlace.textContent()).not.toBe(first);
  // Wherever the walk leads, the map brings the place out from under the panels.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await expect
    .poll(async () => {
      const { x, y } = await atlas.positionOfWalkedPlace();
      return page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.tagName ?? '', [
        x,
        y,
      ] as const);
    })
    .toBe('CANVAS');

  // The walk may have led anywhere: whichever place it is, Enter opens it.
  const [reached = ''] = ((await atlas.walkedPlace.textContent()) ?? '').split(/, \d+ partners?$/);
  await page.keyboard.press('Enter');
  await expect(atlas.heading(reached)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(walk).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(walk).not.toBeFocused();
});

test('a press moves the map in each direction', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open('?projection=flat&camera=4/45/70');
  await atlas.mapIsStill();
  await page.getByRole('button', { name: 'Move the map' }).press('Enter');
  const camera = async () =>
    /camera=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(atlas.address())?.slice(1).map(Number) ?? [];
  for (const [name, axis, sign] of [
    ['Move up', 0, 1],
    ['Move right', 1, 1],
    ['Move down', 0, -1],
    ['Move left', 1, -1],
  ] as const) {
    const before = (await camera())[axis] ?? Number.NaN;
    await page.getByRole('button', { name }).press('Enter');
    await expect
      .poll(async () => sign * (((await camera())[axis] ?? 0) - before))
      .toBeGreaterThan(1);
  }
});

test('filters work by keys, and the focus stays near a chip that goes away', async ({
  atlas,
  page,
}) => {
  await atlas.open('?tab=list');
  const health = atlas.filters.getByRole('button', { name: /^Health/ });
  await atlas.filters.getByRole('button', { name: /\d more$/ }).press('Enter');
  await health.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => atlas.address()).toContain('topic=health');
  await expect(health).toBeFocused();

  const chip = page.getByRole('button', { name: 'Remove the filter Health' });
  await atlas.tabTo(chip);
  await page.keyboard.press('Enter');
  await expect(chip).toBeHidden();
  await expect.poll(() => atlas.focusIsOnThePage()).toBe(true);
  expect(await atlas.filters.evaluate((bar) => bar.contains(document.activeElement))).toBe(true);
});

test('what is dismissed or switched leaves the focus on the page', async ({ atlas, page }) => {
  await atlas.open('?tab=list&place=atlantis');
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await dismiss.press('Enter');
  await expect(dismiss).toBeHidden();
  await expect.poll(() => atlas.focusIsOnThePage()).toBe(true);

  const list = page.getByRole('button', { name: 'List', exact: true });
  const map = page.getByRole('button', { name: 'Map', exact: true });
  await map.press('Enter');
  await expect.poll(() => atlas.address()).not.toContain('tab=list');
  await expect(map).toBeFocused();
  await list.press('Enter');
  await expect.poll(() => atlas.address()).toContain('tab=list');

  const language = page.getByRole('combobox', { name: 'Language' });
  await language.press('Enter');
  await page.getByRole('option', { name: 'Русский' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page).toHaveTitle('Атлас городов-побратимов');
  await expect(page.getByRole('combobox', { name: 'Язык' })).toBeFocused();
  await expect.poll(() => atlas.address()).toContain('tab=list');
});

test('the help names the keys and switches those of one character off', async ({ atlas, page }) => {
  await atlas.open('?tab=list');
  const list = page.getByRole('button', { name: 'List', exact: true });
  await list.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await expect(help.getByText('Go to the search field')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(list).toBeFocused();

  // In a field, the character is a character.
  await atlas.searchField.focus();
  await page.keyboard.type('?/');
  await expect(atlas.searchField).toHaveValue('?/');
  await expect(help).toBeHidden();

  const button = page.getByRole('button', { name: 'Help with the keys' });
  await button.press('Enter');
  await help.getByRole('switch', { name: /single character/ }).press('Space');
  await help.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(button).toBeFocused();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(button).toBeFocused();
  await expect(help).toBeHidden();
});
