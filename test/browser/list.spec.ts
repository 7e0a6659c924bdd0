/** The list as an equivalent of the map: sorting, selection, printing, on any screen. */
import { within } from './area';
import { recordCounts } from './fixed-records';
import { expect, test } from './fixtures';

/** The head of a table is a row, too. */
const head = 1;

test('the list sorts by column, and the address keeps the order', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const rows = atlas.list.rows;
  const years = atlas.list.column('Years');
  await expect(rows).toHaveCount(head + recordCounts.pairs);
  await expect(years).not.toHaveAttribute('aria-sort', /.*/);
  await within(years).button(/Years/).click();
  await expect(years).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.nth(1)).toContainText('1979');
  expect(atlas.address()).toBe('?tab=list&sort=years');
  await within(years).button(/Years/).press('Enter');
  await expect(years).toHaveAttribute('aria-sort', 'descending');
  expect(atlas.address()).toBe('?tab=list&sort=-years');
  await expect(rows.nth(1)).toContainText('2025');
  // Rows without a year are last in both directions.
  await expect(rows.last()).toContainText('undated');
  await atlas.back();
  await expect(years).toHaveAttribute('aria-sort', 'ascending');
});

test('a row opens the dossier, and the selected row is scrolled into view', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  const { current } = atlas.list;
  await expect(current).toBeInViewport();
  await expect(current).toContainText('Bishkek – Moscow');
  const other = atlas.list.button('Abu Dhabi – Bishkek');
  await other.focus();
  await expect(other).toBeInViewport();
  await other.press('Enter');
  await expect(atlas.panel.heading('Abu Dhabi – Bishkek')).toBeFocused();
  await expect(current).toContainText('Abu Dhabi – Bishkek');
  expect(atlas.address()).toContain('pair=abu-dhabi--bishkek');
  expect(atlas.address()).toContain('tab=list');
});

test('a click anywhere on a row opens its relationship', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const row = atlas.list.rowOf('Bishkek – Moscow');
  await within(row).cells.nth(2).click();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await within(atlas.list.rowOf('Abu Dhabi – Bishkek')).rowHead.click();
  await expect(atlas.panel.heading('Abu Dhabi – Bishkek')).toBeVisible();
});

test("the table's head does not cover a row that takes the focus", async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(atlas.list.current).toBeInViewport();
  await atlas.list.button('Abu Dhabi – Bishkek').focus();
  await atlas.expectFocusUncovered();
});

test('the articles have a table of their own', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await atlas.list.radio('Articles').click();
  const { articles } = atlas;
  await expect(articles.rows).toHaveCount(head + recordCounts.articles);
  expect(atlas.address()).toContain('table=articles');
  const row = articles.row(/Albek Ibraimov discusses Smart City project/);
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row).toContainText('24.kg');
  await expect(row).toContainText('6 July 2017');
  const link = within(row).link(/./);
  await expect(link).toHaveAttribute('lang', 'en');
  await expect(link).toHaveAttribute('href', /^https:\/\/24\.kg\//);
  await within(row).button('Bishkek – Moscow').click();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('on a phone rows are stacked, and a menu sorts them', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?tab=list&sort=events');
  const items = atlas.list.items;
  await expect(items).toHaveCount(recordCounts.pairs);
  await expect(items.first()).toContainText('1 event ·');
  await atlas.list.button('Reverse the order').click();
  await expect(items.first()).toContainText('11 events');
  expect(await atlas.list.overflow()).toBe(0);
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('the printed list is only a table with its sources', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2017&topic=smart-city');
  await expect(atlas.list.rows.first()).toBeVisible();
  await atlas.waitForNetworkIdle();
  await atlas.setPreferences({ media: 'print' });
  const { root: sheet } = atlas.printSheet;
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Years: 2017');
  await expect(sheet).toContainText('Topics: Smart city');
  await expect(sheet).toContainText('CC BY 4.0');
  const row = within(sheet).row(/Albek Ibraimov discusses Smart City project/);
  await expect(row).toContainText('https://24.kg/english/56843_');
  await expect(row).toContainText('6 July 2017');
  await expect(atlas.panel.root).toBeHidden();
  await expect(atlas.filters.root).toBeHidden();
  await atlas.setPreferences({ media: 'screen' });
  await expect(sheet).toBeHidden();
  await expect(atlas.panel.root).toBeVisible();
});

test('the map is printed as shown, without panels and controls', { tag: '@map' }, async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  await atlas.setPreferences({ media: 'print' });
  const { root: sheet } = atlas.printSheet;
  await expect(atlas.printedMap).toBeVisible();
  await expect(sheet).toContainText('No filters: everything is shown');
  await expect(atlas.filters.root).toBeHidden();
});
