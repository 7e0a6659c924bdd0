/** axe-core finds no violations in any state and language, in both themes, on desktop and on phones. */
import { expect, test } from './fixtures';

/** Addresses, each with a heading that identifies its state. */
const states = [
  { name: 'nothing selected', address: '', heading: 'Start here' },
  { name: 'a city', address: 'place=bishkek', heading: 'Bishkek' },
  { name: 'an organisation', address: 'place=un', heading: 'United Nations' },
  {
    name: 'a pair with sources that differ',
    address: 'pair=jalal-abad--krasnoyarsk',
    heading: 'Jalal-Abad – Krasnoyarsk',
  },
  { name: 'a suspended pair', address: 'pair=apia--suva', heading: 'Apia – Suva' },
  { name: 'a filter', address: 'years=2018..2020&topic=health', heading: 'Relationships' },
  {
    name: 'an empty result',
    address: 'years=1980..1981&topic=smart-city&undated=hide',
    heading: 'Nothing matches',
  },
  { name: 'a notice', address: 'place=atlantis', heading: 'Start here' },
  { name: 'Russian', address: 'lang=ru&pair=bishkek--moscow', heading: 'Бишкек – Москва' },
  { name: 'Kyrgyz', address: 'lang=ky&place=bishkek', heading: 'Бишкек' },
  { name: 'Kazakh', address: 'lang=kk&place=almaty', heading: 'Алматы' },
  { name: 'Chinese', address: 'lang=zh&pair=beijing--moscow', heading: '北京 – 莫斯科' },
] as const;

for (const { name, address, heading } of states) {
  // With the list, which renders faster; axe cannot see what the map draws.
  test(`${name}, in both themes`, async ({ atlas }) => {
    await atlas.open(`?tab=list&${address}`);
    await expect(atlas.panel.heading(heading)).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
  });
}

for (const [address, main, ...after] of [
  ['place=bishkek&tab=list', 'List', 'region "Filters"'],
  ['tab=contribute', 'Add or correct'],
  ['tab=import', 'Your own list'],
] as const) {
  test(`a screen reader finds every part by its name, in order: ${main}`, async ({ atlas }) => {
    await atlas.visitUntilIdle(`?${address}`);
    await expect
      .poll(() => atlas.accessibilityTree())
      .toEqual({
        landmarks: [
          'complementary "Relationships"',
          'navigation "Pages"',
          'banner',
          `main "${main}"`,
          ...after,
        ],
        nameless: [],
      });
  });
}

test('the live map with its controls', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

for (const path of ['', 'place/bishkek/', 'pair/bishkek--moscow/', 'embed.html']) {
  test(`the drawn page at "${path}" before the app, in both themes`, async ({ atlas }) => {
    await atlas.delivery.withhold('scripts');
    await atlas.visit(path, 'early');
    await expect(atlas.title(/./)).toBeVisible();
    await atlas.expectAccessibleInBothThemes();
  });
}

test('a failed atlas, in both themes', async ({ atlas }) => {
  await atlas.delivery.fail('atlas');
  await atlas.visit('');
  await expect(atlas.alert()).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a list while its places are found, in both themes', async ({ atlas }) => {
  const { ownList } = atlas;
  await atlas.delivery.withhold('**/data/country-bounds.json');
  await atlas.open('?tab=import');
  await ownList.choose('list.csv', Buffer.from('city1,lat1,lng1,city2,lat2,lng2\nA,1,2,B,3,4\n'));
  await expect(ownList.progressBar('Importing list.csv: 0 %')).toBeVisible();
  await expect(ownList.column('city1')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a contribution while its place is chosen, in both themes', async ({ atlas }) => {
  const { contribution } = atlas;
  await atlas.open('?tab=contribute');
  await expect(contribution.button('Begin again')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
  await contribution.combobox('First place').fill('Bish');
  await expect(contribution.option(/^Bishkek/)).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a choice between two drafts, in both themes', async ({ atlas }) => {
  const { contribution } = atlas;
  await atlas.open('?tab=contribute&pair=bishkek--moscow');
  await contribution.field('Headline, as published').fill('Mayors meet');
  await atlas.panel.button('Correct this').first().click();
  await expect(contribution.alert('You have begun another contribution')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a phone, in both themes', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?tab=list');
  await atlas.expectAccessibleInBothThemes();
});

test('the settings of a phone, in both themes', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?tab=list');
  await atlas.button('Settings').click();
  await expect(atlas.radio('Globe')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});
