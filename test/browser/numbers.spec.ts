/** The page with the relationships in numbers, each of which leads back to the map. */
import { expect, test } from './fixtures';

test('the page takes the focus when opened, and has a way back', async ({ atlas }) => {
  await atlas.open('?tab=list&theme=light');
  await atlas.panel.button('In numbers').click();
  await expect(atlas.numbers.heading('In numbers')).toBeFocused();
  await atlas.expectTitle('In numbers · Sister City Atlas');
  await expect(atlas.numbers.figures.first()).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.numbers.button('Back to the map').click();
  await expect(atlas.numbers.root).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?theme=light');
});

test('the keyboard leads from a number in a table to its relationships on the map, and back', async ({
  atlas,
}) => {
  await atlas.open('?tab=insights');
  const standings = atlas.numbers.region('How ties stand');
  await standings.text('The numbers as a table').focus();
  await atlas.press('Enter');
  const suspended = atlas.numbers.linksOfRow('How ties stand', /^Sister cities/).nth(2);
  const count = Number(await suspended.textContent());
  expect(count).toBeGreaterThan(0);
  await suspended.focus();
  await atlas.press('Enter');

  await expect.poll(() => atlas.address()).toBe('?tie=sister-city&standing=suspended');
  expect(await atlas.filters.result()).toContain(`${count} relationship`);
  await atlas.back();
  await expect(atlas.numbers.region('How ties stand').root).toBeVisible();
});

test('every row leads to as many relationships as it counts', async ({ atlas }) => {
  await atlas.open('?tab=insights&undated=hide');
  for (const title of [
    'Countries by relationships',
    'Pairs of countries',
    'Topics',
    'How far apart',
  ]) {
    for (const [label, count, address] of await atlas.numbers.links(title)) {
      await atlas.navigateTo(new URL(address).search.replace('?', '?tab=list&'));
      await expect
        .poll(() => atlas.filters.result(), `${title}, ${label}`)
        .toMatch(new RegExp(`^${count} relationships? `));
    }
    await atlas.navigateTo('?tab=insights&undated=hide');
  }
});

test('the numbers obey the filters, name them, and offer to clear them', async ({ atlas }) => {
  await atlas.open('?tab=insights');
  const all = await atlas.numbers.relationships();
  await atlas.filters.toggleTopic('Health');
  await expect.poll(() => atlas.numbers.relationships()).toBeLessThan(all);
  await expect(atlas.numbers.text('Topics: Health')).toBeVisible();
  await atlas.numbers.button('Clear filters').click();
  await expect.poll(() => atlas.numbers.relationships()).toBe(all);
});

test('a register that is on is counted, with its documented part', async ({ atlas }) => {
  await atlas.open('?tab=insights&layer=sample');
  await expect(
    atlas.numbers.text(
      /^Of [\d,]+ relationships that “.+” lists .* are documented here: [\d.]+%\.$/,
    ),
  ).toBeVisible();
});

for (const [language, name] of [
  ['ru', 'В цифрах'],
  ['zh', '数字一览'],
] as const) {
  test(`the page fits a phone, in the dark theme and in ${language}`, async ({ atlas }) => {
    await atlas.resize(390, 844);
    await atlas.visit(`?tab=insights&theme=dark&lang=${language}`);
    await expect(atlas.numbers.heading(name)).toBeVisible();
    await expect(atlas.numbers.figures.first()).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
    expect(await atlas.numbers.overflow()).toBe(0);
  });
}

test('the page is printed completely, without panels and controls', async ({ atlas }) => {
  await atlas.open('?tab=insights&theme=dark');
  await expect(atlas.numbers.figures.last()).toBeAttached();
  await atlas.setPreferences({ media: 'print' });
  await expect(atlas.numbers.heading('In numbers')).toBeVisible();
  await expect(atlas.panel.root).toBeHidden();
  await expect(atlas.filters.root).toBeHidden();
  expect(await atlas.numbers.isFullyVisible()).toBe(true);
});
