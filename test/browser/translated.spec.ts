/** Pages translated by the reader's browser, which replaces text nodes with its own. */
import { within } from './area';
import { expect, test } from './fixtures';

test('the atlas can be used while the browser translates it', async ({ atlas }) => {
  await atlas.translatePages();
  await atlas.open('?tab=list');

  await atlas.filters.typeYears(2017, 2017);
  await atlas.filters.typeYears(2015, 2020);
  await atlas.filters.toggleTopic('Education');
  await within(atlas.filters.activeFilters.first()).button(/./).click();
  await atlas.list.button('Bishkek – Moscow').click();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  await atlas.panel.keep.button('Cite').click();
  await expect(atlas.dialog(/^Cite/).root).toBeVisible();
  await atlas.press('Escape');
  await atlas.panel.button('All relationships').click();
  await atlas.panel.searchField.fill('bish');
  await atlas.panel.foundPlaces.first().click();
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await atlas.press('Escape');
  await atlas.navigateTo('?place=bishkek~moscow');
  await expect(atlas.panel.heading('Comparison')).toBeVisible();
  await atlas.navigateTo('?tab=about');
  await expect(atlas.about.heading('About the data')).toBeFocused();
  await atlas.press('?');
  await expect(atlas.heading('Keys')).toBeVisible();
  await atlas.press('Escape');
  await atlas.navigateTo('?tab=list&lang=ru&place=bishkek');
  await expect(atlas.panel.heading('Бишкек')).toBeVisible();

  expect(await atlas.textsHeldByReact()).toEqual([]);
});

test('the result of a filter is announced again on a translated page', async ({ atlas }) => {
  await atlas.translatePages();
  await atlas.open('?tab=list');
  const all = await atlas.filters.result();
  await atlas.filters.typeYears(2017, 2017);
  await expect.poll(() => atlas.filters.result()).not.toBe(all);
});

test('the embed can be used while the browser translates it', async ({ embed }) => {
  await embed.translatePages();
  await embed.open('?place=bishkek&controls=full', [720, 480]);
  await embed.pair('Moscow').click();
  await expect(embed.main.heading('Bishkek – Moscow')).toBeVisible();
  await embed.choose('From year', '2018');
  await embed.choose('Topics', 'education');
  await within(embed.main.root).button('Bishkek').click();
  await expect(embed.main.heading('Bishkek')).toBeVisible();
  await embed.choose('Topics', '');
  await embed.button('Close').click();

  expect(await embed.textsHeldByReact()).toEqual([]);
});
