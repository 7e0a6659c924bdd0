/** A reader's own list: import, correction, the map, downloads, and removal. */
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures';

/** A typical spreadsheet export: German column names, one of them unknown, in Windows-1251. */
const lines = [
  'Stadt;Staat;Breite;Laenge;Partnerstadt;Partnerland;Breite 2;Laenge 2;Jahrgang',
  '\xcf\xe5\xf0\xec\xfc;\xd0\xee\xf1\xf1\xe8\xff;58,01;56,25;Nairobi;Kenya;-1,29;36,82;1994',
  'Nairobi;Kenya;-1,29;36,82;\xcf\xe5\xf0\xec\xfc;\xd0\xee\xf1\xf1\xe8\xff;58,01;56,25;1994',
  'Lima;Peru;-12,05;-77,04;Lima;Peru;-12,05;-77,04;',
  '',
].join('\n');

test('a list in Windows-1251 can be corrected and shown, and its package builds a site', async ({
  atlas,
}) => {
  const { ownList } = atlas;
  await atlas.open('?tab=import&lang=en');
  await expect(ownList.button('Choose a file')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
  await ownList.choose('partners.csv', Buffer.from(lines, 'latin1'));

  await expect(ownList.status('3 rows: 1 taken, 1 merged, 1 refused')).toBeVisible();
  await expect(ownList.cell('Lima and Lima are one place')).toBeVisible();
  // Two words are too few to detect an encoding.
  await expect(ownList.combobox('Encoding')).toHaveValue('windows-1252');
  await ownList.combobox('Encoding').selectOption('windows-1251');
  await expect(ownList.cell(/^Nairobi and Пермь: already in row 1/)).toBeVisible();

  await expect(atlas.root).not.toContainText('own-list');

  await ownList.column('Jahrgang').selectOption('start');
  await ownList.button('Read with these columns').click();
  await expect(ownList.status('1 pair between 2 places')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();

  await ownList.button('Register as ZIP').click();
  await expect(ownList.alert('Write what the list is called.')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
  await ownList.registerField('What the list is called').fill('Partners of an office');
  await ownList.registerField('Address it was taken from').fill('https://example.org/partners');
  await ownList.registerField('Licence').fill('CC BY 4.0');
  const { name, content } = await atlas.savedFile(() => ownList.button('Register as ZIP').click());
  expect(name).toBe('partners.zip');
  const pairs = unzipSync(content)['partners/pairs.csv'];
  expect(new TextDecoder().decode(pairs)).toContain(',1994,');

  await ownList.button('Show as a table').click();
  await expect(atlas.list.button('Nairobi – Пермь')).toBeAttached();
  await expect(atlas.filters.switch(/^partners.csv \(only in this browser\) 1/)).toBeChecked();
  await expect(atlas.filters.root).toContainText('· 1 listed');

  const remove = await ownList.publish(content);
  try {
    await atlas.open('?tab=list&layer=partners&lang=en');
    await expect(atlas.filters.switch(/^partners 1/)).toBeChecked();
    await atlas.list.button('Nairobi – Пермь').click();
    await expect(atlas.panel.root).toContainText('Listed by partners');
    await expect(atlas.panel.link('partners')).toHaveAttribute(
      'href',
      'https://example.org/partners',
    );
  } finally {
    remove();
  }
});

test('a list can be pasted by keyboard alone, and the browser asks before it is lost', async ({
  atlas,
}) => {
  const { ownList } = atlas;
  await atlas.open('?tab=import&lang=en');
  await atlas.tabTo(ownList.pasteField);
  await ownList.paste(
    'city1\tlat1\tlng1\tcity2\tlat2\tlng2\nLima\t-12.05\t-77.04\tNairobi\t-1.29\t36.82\n',
  );
  await atlas.press('Tab');
  await atlas.press('Enter');
  await expect(ownList.status('1 pair between 2 places')).toBeVisible();
  expect(await ownList.tryToLeave()).toBe('beforeunload');

  await ownList.button('Forget this list').click();
  expect(atlas.address()).not.toContain('layer=');
  await expect(ownList.button('Choose a file')).toBeVisible();
  await atlas.reload();
  await expect(ownList.button('Choose a file')).toBeVisible();
});

test('a list is read although the script for it has failed to load before there was one', async ({
  atlas,
}) => {
  const { ownList } = atlas;
  const attempts = await atlas.delivery.failFirst('importer', 1);
  await atlas.open('?tab=import&lang=en');
  await expect.poll(attempts).toBe(1);
  // Meanwhile the page learns of the failure.
  await atlas.expectAccessibleInBothThemes();
  await ownList.choose('partners.csv', Buffer.from(lines, 'latin1'));
  await expect(ownList.status('3 rows: 1 taken, 1 merged, 1 refused')).toBeVisible();
});

test("a file that is not a list is refused in the reader's language", async ({ atlas }) => {
  const { ownList } = atlas;
  await atlas.open('?tab=import&lang=ru');
  await ownList.choose('list.pdf', Buffer.from('%PDF-1.7'));
  await expect(ownList.alert('Это PDF')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a newer edition is compared with the list, and the years reach as far as both', async ({
  atlas,
}) => {
  const { ownList } = atlas;
  const heads = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2,Jahr';
  const listOf = (...rows: readonly string[]) => Buffer.from([heads, ...rows, ''].join('\n'));
  const perth = 'Durban,South Africa,-29.86,31.02,Perth,Australia,-31.95,115.86';
  const nairobi = 'Durban,South Africa,-29.86,31.02,Nairobi,Kenya,-1.29,36.82';
  await atlas.open('?tab=import&lang=en');
  await ownList.choose('2025.csv', listOf(`${perth},1984`));
  await ownList.column('Jahr').selectOption('start');
  await ownList.button('Read with these columns').click();
  await expect(ownList.button('Choose a newer edition')).toBeVisible();
  // The corrected column holds for the newer edition, too.
  await ownList.choose('2026.csv', listOf(`${perth},1985`, `${nairobi},1904`));
  await expect(ownList.text('Compared with the edition before, 2025.csv')).toBeVisible();
  await expect(ownList.text('Pairs: 1 new, 0 gone, 1 changed')).toBeVisible();
  await expect(ownList.cell('since 1984 → since 1985')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();

  await ownList.button('Show as a table').click();
  const from = atlas.filters.slider('From year');
  await expect(from).toHaveAttribute('aria-valuetext', /^1904, /);
  await expect(atlas.filters.field('From year')).toHaveValue('1904');
  await atlas.filters.typeYears(1904, 1904);
  await expect.poll(() => atlas.address()).toContain('years=earliest..1904');
  await expect(atlas.list.button(/Durban – Nairobi|Nairobi – Durban/)).toBeAttached();
  await atlas.filters.switch(/^2026.csv/).click();
  await expect(from).not.toHaveAttribute('aria-valuetext', /^1904/);
});

test('a pair in two lists is one line with both years, and partners of both lists are shown together', async ({
  atlas,
}) => {
  const { ownList } = atlas;
  await atlas.open('?tab=import&lang=en&layer=sample&sort=name');
  const list = [
    'city1,country1,lat1,lng1,city2,country2,lat2,lng2,start',
    'Durban,South Africa,-29.86,31.02,Perth,Australia,-31.95,115.86,1984',
    'Durban,South Africa,-29.86,31.02,Nairobi,Kenya,-1.29,36.82,1971',
    '',
  ];
  await ownList.choose('office.csv', Buffer.from(list.join('\n')));
  await ownList.registerField('Name of its folder').fill('sample');
  await expect(ownList.text('Pairs: 1 new, 3 gone, 1 changed')).toBeVisible();
  await expect(ownList.cell('since 1995 → since 1984')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await ownList.button('Show as a table').click();
  await expect(atlas.filters.root).toContainText('· 4 listed');
  const both = atlas.list.row(/Durban.*Perth|Perth.*Durban/);
  await expect(both).toHaveCount(1);
  await expect(both).toContainText(
    'Listed by Sample of twin towns and office.csv (only in this browser); no article yet',
  );
  await expect(both).toContainText('since 1995 / since 1984');

  await atlas.list.button(/Durban.*Perth|Perth.*Durban/).click();
  await expect(atlas.panel.root).toContainText('Also listed by office.csv');
  await expect(atlas.panel.root).toContainText('· since 1984');
  await atlas.panel.button('Durban').click();
  await expect(atlas.panel.button(/^Perth/)).toBeVisible();
  await expect(atlas.panel.button(/^Nairobi/)).toBeVisible();
});
