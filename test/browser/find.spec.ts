/** Searching, connecting and comparing places, and filtering by every facet. */
import { expect, test } from './fixtures';

test.describe('the search box', () => {
  test('leads from the slash key to a pair, by keyboard alone', async ({ atlas, page }) => {
    await atlas.open('?tab=list');
    await expect(atlas.searchField).toBeVisible();
    await page.keyboard.press('/');
    await expect(atlas.searchField).toBeFocused();
    await expect(atlas.searchField).toHaveValue('');

    await page.keyboard.type('бишкек москва');
    await expect(atlas.finding(/^Bishkek – Moscow/)).toBeVisible();
    await expect(
      atlas.panel.getByRole('status').filter({ hasText: /^\d+ results?$/ }),
    ).toBeAttached();
    await expect.poll(() => atlas.address()).toBe('?q=бишкек москва&tab=list');
    await page.keyboard.press('Enter');

    await expect(atlas.heading('Bishkek – Moscow')).toBeFocused();
    await expect(atlas.searchField).toHaveValue('');
    await expect.poll(() => atlas.address()).toBe('?pair=bishkek--moscow&tab=list');
  });

  test('finds a place in any script, by any name and in spite of slips', async ({ atlas }) => {
    await atlas.open('?tab=list');
    for (const [text, name] of [
      ['Пекин', 'Beijing'],
      ['北京', 'Beijing'],
      ['pekin', 'Beijing'],
      ['BEIJING', 'Beijing'],
      ['moskva', 'Moscow'],
      ['Manas', 'Jalal-Abad'],
      ['Manas Jalal', 'Jalal-Abad'],
      ['Bihskek', 'Bishkek'],
      ['красноярс', 'Krasnoyarsk'],
    ] as const) {
      await atlas.searchField.fill(text);
      const places = atlas.panel.getByRole('group', { name: 'Places' });
      await expect(places.getByRole('option').first(), text).toContainText(name);
    }
    await atlas.searchField.fill('lorem ipsum');
    await expect(atlas.panel.getByText('Nothing found for “lorem ipsum”').first()).toBeVisible();
  });

  test('walks its findings with the arrow keys and closes on Escape', async ({ atlas, page }) => {
    await atlas.open('?tab=list');
    await atlas.searchField.fill('osh');
    const options = atlas.panel.getByRole('option');
    await expect(options.first()).toHaveAttribute('data-highlighted', '');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('data-highlighted', '');
    await expect(atlas.searchField).toHaveAttribute('aria-activedescendant', /.+/);

    await page.keyboard.press('Escape');

    await expect(options).toHaveCount(0);
    await expect(atlas.searchField).toBeFocused();
  });

  test('opens the dossier of an article and filters by a topic', async ({ atlas, page }) => {
    await atlas.open('?tab=list');
    await atlas.searchField.fill('здравоохранение');
    await atlas.finding(/^Health/).click();
    await expect.poll(() => atlas.address()).toBe('?topic=health&tab=list');

    await atlas.searchField.fill('умную инфраструктуру');
    await page.keyboard.press('Enter');
    await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
    await expect.poll(() => atlas.address()).toBe('?pair=bishkek--moscow&topic=health&tab=list');
  });

  test('opens with the text that the address holds', async ({ atlas }) => {
    await atlas.open('?tab=list&q=Пекин');
    await expect(atlas.searchField).toHaveValue('Пекин');
    await expect(atlas.finding(/^Beijing\b/).first()).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
  });
});

test.describe('how two places are connected', () => {
  test('is asked on a card and answered step by step, by keyboard alone', async ({
    atlas,
    page,
  }) => {
    await atlas.open('?place=jalal-abad&tab=list');
    await atlas.pressInPanel('How is it connected with …?');
    await expect(atlas.panel.getByRole('combobox', { name: /^How is it/ })).toBeFocused();
    await page.keyboard.type('pekin');
    await expect(atlas.finding(/^Beijing/)).toBeVisible();
    await page.keyboard.press('Enter');

    await expect(atlas.heading('How Jalal-Abad and Beijing are connected')).toBeFocused();
    await expect.poll(() => atlas.address()).toBe('?chain=jalal-abad~beijing&tab=list');
    await expect(atlas.panel.getByText(/^\d steps · Jalal-Abad → .* → Beijing$/)).toBeVisible();
    const steps = atlas.panel.getByRole('heading', { name: /^Step \d of \d$/ });
    const sources = atlas.panel.getByRole('heading', { name: /^Sources?$|^The sources differ$/ });
    await expect(sources).toHaveCount(await steps.count());
    await atlas.expectAccessibleInBothThemes();
  });

  test('is said to be by nothing where the filters leave no chain', async ({ atlas }) => {
    await atlas.open('?chain=almaty~beijing&years=1985&undated=hide&tab=list');
    await expect(atlas.panel.getByText('No chain of the relationships shown')).toBeVisible();
    await atlas.panel.getByRole('button', { name: 'Clear filters' }).click();
    await expect(atlas.panel.getByText(/^\d steps?/)).toBeVisible();
  });
});

test('up to four places are compared, and their shared partners named', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  await atlas.open('?place=bishkek&tab=list');
  for (const [text, name] of [
    ['алматы', 'Almaty'],
    ['moscow', 'Moscow'],
    ['ташкент', 'Tashkent'],
  ] as const) {
    const add = /^(Compare with …|Add a place)$/;
    await atlas.panel.getByRole('button', { name: add }).press('Enter');
    await expect(atlas.panel.getByRole('combobox', { name: 'Compare with …' })).toBeFocused();
    await page.keyboard.type(text);
    await expect(atlas.finding(new RegExp(`^${name}`))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(atlas.heading('Comparison')).toBeFocused();
  }
  await expect.poll(() => atlas.address()).toBe('?place=bishkek~almaty~moscow~tashkent&tab=list');
  await expect(atlas.panel.getByRole('button', { name: 'Add a place' })).toHaveCount(0);
  const shared = atlas.panel.getByRole('button', { name: /^United Nations *Bishkek · Almaty/ });
  await expect(shared).toBeVisible();
  await atlas.expectAccessibleInBothThemes();

  await atlas.pressInPanel('Remove Tashkent from the comparison');
  await expect.poll(() => atlas.address()).toBe('?place=bishkek~almaty~moscow&tab=list');
  await expect(atlas.heading('Comparison')).toBeFocused();
});

test('countries and languages filter with the rest; each filter is a chip that removes it', async ({
  atlas,
  page,
}) => {
  await atlas.open('?years=2010..2020&tab=list');
  await atlas.filters.getByRole('button', { name: 'More filters' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'More filters' });
  const kyrgyzstan = dialog.getByRole('button', { name: /^Kyrgyzstan \d+$/ });
  const promised = Number((await kyrgyzstan.textContent())?.replace(/\D/g, ''));
  expect(promised).toBeGreaterThan(0);
  await kyrgyzstan.press('Space');
  await expect.poll(() => atlas.result()).toContain(`${promised} relationships`);
  await dialog.getByRole('button', { name: /^Russian \d+$/ }).press('Space');
  await atlas.expectAccessibleInBothThemes();
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.address()).toBe('?years=2010..2020&source=ru&country=KG&tab=list');

  const chosen = atlas.filters.getByRole('list', { name: 'Active filters' });
  await expect(chosen.getByRole('listitem')).toHaveText(['2010 – 2020', 'Russian', 'Kyrgyzstan']);
  await chosen.getByRole('button', { name: 'Remove the filter Russian' }).press('Enter');
  await expect.poll(() => atlas.address()).toBe('?years=2010..2020&country=KG&tab=list');
  await expect.poll(() => atlas.result()).toContain(`${promised} relationships`);
  await chosen.getByRole('button', { name: 'Remove the filter 2010 – 2020' }).press('Enter');
  await chosen.getByRole('button', { name: 'Remove the filter Kyrgyzstan' }).press('Enter');
  await expect.poll(() => atlas.address()).toBe('?tab=list');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the search has the sheet to itself, and its finding half the screen', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.searchField.tap();
    await atlas.searchField.fill('osh');
    await expect(atlas.finding(/^Osh/).first()).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
    await atlas.finding(/^Osh/).first().tap();
    await expect(atlas.heading('Osh')).toBeInViewport();
    await expect.poll(() => atlas.address()).toBe('?place=osh&tab=list');
  });
});
