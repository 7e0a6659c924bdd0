/** Searching, connecting and comparing places, and filtering by every facet. */
import { expect, test } from './fixtures';

test.describe('the search box', () => {
  test('appears beside the list without waiting for a map', async ({ atlas }) => {
    await atlas.startClockAt(new Date('2026-06-01T12:00:00Z'));
    // Later, because it cannot be set back, and may be running in the open window.
    await atlas.stopClockAt(new Date('2026-06-01T12:01:00Z'));
    await atlas.open('?tab=list');
    await expect(atlas.list.rowOf('Bishkek – Moscow')).toBeVisible();
    // A second in all, piece by piece: what has loaded after a piece sets its timers then.
    let passed = 0;
    await expect
      .poll(async () => {
        if (passed < 1000) await atlas.advanceClock(100);
        passed += 100;
        return atlas.panel.searchField.isVisible();
      })
      .toBe(true);
  });

  test('opens with the slash key, and leads to a pair by keyboard alone', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await expect(atlas.panel.searchField).toBeVisible();
    await atlas.press('/');
    await expect(atlas.panel.searchField).toBeFocused();
    await expect(atlas.panel.searchField).toHaveValue('');

    await atlas.type('бишкек москва');
    await expect(atlas.panel.option(/^Bishkek – Moscow/)).toBeVisible();
    await expect(atlas.panel.status(/^\d+ results?$/)).toBeAttached();
    await expect.poll(() => atlas.address()).toBe('?q=бишкек москва&tab=list');
    await atlas.press('Enter');

    await expect(atlas.panel.heading('Bishkek – Moscow')).toBeFocused();
    await expect(atlas.panel.searchField).toHaveValue('');
    await expect.poll(() => atlas.address()).toBe('?pair=bishkek--moscow&tab=list');
  });

  test('finds a place in any script, by any of its names, despite typing errors', async ({
    atlas,
  }) => {
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
      await atlas.panel.searchField.fill(text);
      await expect(atlas.panel.foundPlaces.first(), text).toContainText(name);
    }
    await atlas.panel.searchField.fill('lorem ipsum');
    await expect(atlas.panel.text('Nothing found for “lorem ipsum”').first()).toBeVisible();
  });

  test('offers similar names if it finds nothing, by keyboard', async ({ atlas }) => {
    await atlas.open('?tab=list&theme=light');
    await atlas.panel.searchField.fill('Yekotirenburrg');
    await expect(atlas.panel.text('Other spellings')).toBeVisible();
    await atlas.tabTo(atlas.panel.button('Yekaterinburg'));
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await atlas.press('Enter');
    await expect(atlas.panel.heading('Yekaterinburg')).toBeFocused();

    await atlas.open('?tab=list');
    await atlas.panel.searchField.fill('Turkmenistan');
    await expect(atlas.panel.button('Ashgabat')).toBeVisible();
    await atlas.panel.button('Add a relationship').click();
    await expect.poll(() => atlas.address()).toBe('?tab=contribute');
  });

  test('counts results in registers that are off, and can switch one on', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.panel.searchField.fill('Riga');
    await atlas.panel.button(/^\d+ in “Sample of twin towns”$/).click();
    await expect(atlas.panel.searchResults.first()).toContainText('Rīga');
  });

  test('moves through its results with the arrow keys and closes on Escape', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.panel.searchField.fill('osh');
    const options = atlas.panel.searchResults;
    await expect(options.first()).toHaveAttribute('data-highlighted', '');
    await atlas.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('data-highlighted', '');
    await expect(atlas.panel.searchField).toHaveAttribute('aria-activedescendant', /.+/);

    await atlas.press('Escape');

    await expect(options).toHaveCount(0);
    await expect(atlas.panel.searchField).toBeFocused();
  });

  test('opens the dossier of an article and filters by a topic', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.panel.searchField.fill('здравоохранение');
    await atlas.panel.option(/^Health/).click();
    await expect.poll(() => atlas.address()).toBe('?topic=health&tab=list');

    await atlas.panel.searchField.fill('умную инфраструктуру');
    await atlas.press('Enter');
    await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
    await expect.poll(() => atlas.address()).toBe('?pair=bishkek--moscow&topic=health&tab=list');
  });

  test('opens with the text in the address', async ({ atlas }) => {
    await atlas.open('?tab=list&q=Пекин');
    await expect(atlas.panel.searchField).toHaveValue('Пекин');
    await expect(atlas.panel.option(/^Beijing\b/).first()).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
  });
});

test.describe('how two places are connected', () => {
  test('is asked on a card, and shown step by step, by keyboard alone', async ({ atlas }) => {
    await atlas.open('?place=jalal-abad&tab=list');
    await atlas.panel.button('How is it connected with …?').press('Enter');
    await expect(atlas.panel.combobox(/^How is it/)).toBeFocused();
    await atlas.type('pekin');
    await expect(atlas.panel.option(/^Beijing/)).toBeVisible();
    await atlas.press('Enter');

    await expect(atlas.panel.heading('How Jalal-Abad and Beijing are connected')).toBeFocused();
    await expect.poll(() => atlas.address()).toBe('?chain=jalal-abad~beijing&tab=list');
    await expect(atlas.panel.text(/^\d steps · Jalal-Abad → .* → Beijing$/)).toBeVisible();
    const steps = atlas.panel.heading(/^Step \d of \d$/);
    const sources = atlas.panel.heading(/^Sources?$|^The sources differ$/);
    await expect(sources).toHaveCount(await steps.count());
    await atlas.expectAccessibleInBothThemes();
  });

  test('is reported as impossible if the filters leave no chain', async ({ atlas }) => {
    await atlas.open('?chain=almaty~beijing&years=1985&undated=hide&tab=list');
    await expect(atlas.panel.text('No chain of the relationships shown')).toBeVisible();
    await atlas.panel.button('Clear filters').click();
    await expect(atlas.panel.text(/^\d steps?/)).toBeVisible();
    await expect(atlas.panel.text(/^2 other chains are as short/)).toBeVisible();
  });
});

test('up to four places are compared, and their shared partners named', async ({ atlas }) => {
  await atlas.open('?place=bishkek&tab=list');
  for (const [text, name] of [
    ['алматы', 'Almaty'],
    ['moscow', 'Moscow'],
    ['ташкент', 'Tashkent'],
  ] as const) {
    const add = /^(Compare with …|Add a place)$/;
    await atlas.panel.button(add).press('Enter');
    await expect(atlas.panel.combobox('Compare with …')).toBeFocused();
    await atlas.type(text);
    await expect(atlas.panel.option(new RegExp(`^${name}`))).toBeVisible();
    await atlas.press('Enter');
    await expect(atlas.panel.heading('Comparison')).toBeFocused();
  }
  await expect.poll(() => atlas.address()).toBe('?place=bishkek~almaty~moscow~tashkent&tab=list');
  await expect(atlas.panel.button('Add a place')).toHaveCount(0);
  const shared = atlas.panel.button(/^United Nations *Bishkek · Almaty/);
  await expect(shared).toBeVisible();
  await atlas.expectAccessibleInBothThemes();

  await atlas.panel.button('Remove Tashkent from the comparison').press('Enter');
  await expect.poll(() => atlas.address()).toBe('?place=bishkek~almaty~moscow&tab=list');
  await expect(atlas.panel.heading('Comparison')).toBeFocused();
});

test('the filters by country and language combine with the others', async ({ atlas }) => {
  await atlas.open('?years=2010..2020&tab=list');
  await atlas.filters.button('More filters').press('Enter');
  const dialog = atlas.dialog('More filters');
  const kyrgyzstan = dialog.button(/^Kyrgyzstan \d+$/);
  const promised = Number((await kyrgyzstan.textContent())?.replace(/\D/g, ''));
  expect(promised).toBeGreaterThan(0);
  await kyrgyzstan.press('Space');
  await expect.poll(() => atlas.filters.result()).toContain(`${promised} relationships`);
  await dialog.button(/^Russian \d+$/).press('Space');
  await atlas.expectAccessibleInBothThemes();
  await atlas.press('Escape');
  await expect.poll(() => atlas.address()).toBe('?years=2010..2020&source=ru&country=KG&tab=list');

  await expect(atlas.filters.activeFilters).toHaveText(['2010 – 2020', 'Kyrgyzstan', 'Russian']);
});

test('each filter is a chip that removes it', async ({ atlas }) => {
  await atlas.open('?years=2010..2020&source=ru&country=KG&tab=list');
  await atlas.filters.button('Remove the filter Russian').press('Enter');
  await expect.poll(() => atlas.address()).toBe('?years=2010..2020&country=KG&tab=list');
  await atlas.filters.button('Remove the filter 2010 – 2020').press('Enter');
  await atlas.filters.button('Remove the filter Kyrgyzstan').press('Enter');
  await expect.poll(() => atlas.address()).toBe('?tab=list');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the search fills the sheet, and a chosen result half the screen', async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.panel.searchField.tap();
    await atlas.panel.searchField.fill('osh');
    await expect(atlas.panel.option(/^Osh/).first()).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
    await atlas.panel.option(/^Osh/).first().tap();
    await expect(atlas.panel.heading('Osh')).toBeInViewport();
    await expect.poll(() => atlas.address()).toBe('?place=osh&tab=list');
  });
});
