/** The list is an equal view: sorted, selected, printed, on any screen. */
import { recordCounts } from './fixed-records';
import { expect, test } from './fixtures';

/** The head of a table is a row, too. */
const head = 1;

test('the list sorts by its columns, and the address keeps the order', async ({ atlas, page }) => {
  await atlas.open('?tab=list');
  const rows = atlas.list.getByRole('row');
  const years = atlas.list.getByRole('columnheader', { name: 'Years' });
  await expect(rows).toHaveCount(head + recordCounts.pairs);
  await expect(years).not.toHaveAttribute('aria-sort', /.*/);
  await years.getByRole('button').click();
  await expect(years).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.nth(1)).toContainText('1979');
  expect(atlas.address()).toBe('?tab=list&sort=years');
  await years.getByRole('button').press('Enter');
  await expect(years).toHaveAttribute('aria-sort', 'descending');
  expect(atlas.address()).toBe('?tab=list&sort=-years');
  await expect(rows.nth(1)).toContainText('2025');
  // Whoever has no year stands last in both directions.
  await expect(rows.last()).toContainText('undated');
  await page.goBack();
  await expect(years).toHaveAttribute('aria-sort', 'ascending');
});

test('a row opens the dossier, and what is selected is in sight', async ({ atlas, page }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  const current = atlas.list.locator('[aria-current]');
  await expect(current).toBeInViewport();
  await expect(current).toContainText('Bishkek – Moscow');
  const other = atlas.list.getByRole('button', { name: 'Abu Dhabi – Bishkek' });
  await other.focus();
  await expect(other).toBeInViewport();
  await other.press('Enter');
  await expect(atlas.heading('Abu Dhabi – Bishkek')).toBeFocused();
  await expect(current).toContainText('Abu Dhabi – Bishkek');
  expect(atlas.address()).toContain('pair=abu-dhabi--bishkek');
  // A row that takes the focus does not hide under the head of the table.
  const covered = await other.evaluate((button) => {
    button.focus();
    const { left, top, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== button;
  });
  expect(covered).toBe(false);
  expect(page.url()).toContain('tab=list');
});

test('a press anywhere on a row opens what the row is about', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const rows = atlas.list.getByRole('row');
  const row = rows.filter({ hasText: 'Bishkek – Moscow' });
  await row.getByRole('cell').nth(2).click();
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await rows.filter({ hasText: 'Abu Dhabi – Bishkek' }).getByRole('rowheader').click();
  await expect(atlas.heading('Abu Dhabi – Bishkek')).toBeVisible();
});

test('the articles stand in a table of their own', async ({ atlas, page }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await atlas.list.getByRole('button', { name: 'Articles', exact: true }).first().click();
  const articles = page.getByRole('region', { name: 'Articles that document these relationships' });
  await expect(articles.getByRole('row')).toHaveCount(head + recordCounts.articles);
  expect(atlas.address()).toContain('table=articles');
  const row = articles.getByRole('row', { name: /Albek Ibraimov discusses Smart City project/ });
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row).toContainText('24.kg');
  await expect(row).toContainText('6 July 2017');
  const link = row.getByRole('link');
  await expect(link).toHaveAttribute('lang', 'en');
  await expect(link).toHaveAttribute('href', /^https:\/\/24\.kg\//);
  await row.getByRole('button', { name: 'Bishkek – Moscow' }).click();
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('on a phone rows are stacked, and sorted by a choice', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('?tab=list&sort=events');
  const items = atlas.list.getByRole('listitem');
  await expect(items).toHaveCount(recordCounts.pairs);
  await expect(items.first()).toContainText('1 event ·');
  await atlas.list.getByRole('button', { name: 'Reverse the order' }).click();
  await expect(items.first()).toContainText('11 events');
  const overflow = await atlas.list.evaluate(
    (element) => element.scrollWidth - element.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('printed, it is a table with its sources and nothing else', async ({ atlas, page }) => {
  await atlas.open('?tab=list&years=2017&topic=smart-city');
  await expect(atlas.list.getByRole('row').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Years: 2017');
  await expect(sheet).toContainText('Topics: Smart city');
  await expect(sheet).toContainText('CC BY 4.0');
  const row = sheet.getByRole('row', { name: /Albek Ibraimov discusses Smart City project/ });
  await expect(row).toContainText('https://24.kg/english/56843_');
  await expect(row).toContainText('6 July 2017');
  await expect(atlas.panel).toBeHidden();
  await expect(atlas.filters).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();
  await expect(atlas.panel).toBeVisible();
});
