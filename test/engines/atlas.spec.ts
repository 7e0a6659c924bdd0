/** The atlas in each engine: what a reader does with it. */
import { recordCounts } from '../browser/fixed-records';
import { expect, test } from './fixtures';

test('home draws its map, and a click on a city opens its card', async ({ atlas }) => {
  await atlas.open();
  await atlas.pointAtPlace('bishkek');
  await atlas.clickPlace('bishkek');
  await atlas.panel.heading('Bishkek').expectVisible();
  // The map has moved under the pointer, so the preview must disappear.
  await atlas.waitForMap();
  expect(await atlas.hasPreview()).toBe(false);
  await atlas.expectAddress('?place=bishkek');
  await atlas.window.back();
  await atlas.panel.heading('Start here').expectVisible();
});

test('a dossier links to the passage in its article', async ({ atlas }) => {
  await atlas.open('?tab=list&place=bishkek');
  await atlas.panel.button(/^Moscow ?(Sister|Agreement)/).click();
  await atlas.panel.heading('Bishkek – Moscow').expectVisible();
  await atlas.expectAddress('?pair=bishkek--moscow&tab=list');
  const article = atlas.panel.link(/Albek Ibraimov discusses/);
  expect(await article.attribute('href')).toMatch(/^https:\/\/24\.kg\/english\/56843_.*#:~:text=./);
});

test('the address of a prerendered page opens it in the app', async ({ atlas }) => {
  await atlas.open('ru/pair/bishkek--moscow/?tab=list');
  await atlas.panel.heading('Бишкек – Москва').expectVisible();
});

test('years and topics filter, and the address keeps them', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.toggleTopic('Health');
  await atlas.list.button('Almaty – United Nations').expectHidden();
  await atlas.typeYear('From year', 2016);
  await atlas.typeYear('To year', 2017);
  await atlas.expectAddress('?years=2016..2017&topic=health&tab=list');
  await atlas.window.back();
  // WebKit drops a step back that is requested during another.
  await atlas.expectAddress('?years=2016..latest&topic=health&tab=list');
  await atlas.window.back();
  await atlas.expectAddress('?topic=health&tab=list');
});

test('the filters keep their reserved height', async ({ atlas }) => {
  atlas.recordFilterHeights();
  await atlas.open('?tab=list');
  await atlas.filters.switch(/^Sample of twin towns 4/).expectVisible();
  expect(await atlas.filterHeights()).toHaveLength(1);
});

test('the list sorts, and a click on a row opens its relationship', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.list.columnHead('Years').click();
  await atlas.expectAddress('?tab=list&sort=years');
  await atlas.list.cell(/^Bishkek – Moscow/).click();
  await atlas.panel.heading('Bishkek – Moscow').expectVisible();
  await atlas.list.cell(/^Abu Dhabi – Bishkek/).click();
  await atlas.panel.heading('Abu Dhabi – Bishkek').expectVisible();
  await atlas.list.radio('Articles').click();
  await atlas.expectAddress('?pair=abu-dhabi--bishkek&tab=list&table=articles');
});

test('the list draws its borders and marks the selection', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await atlas.list.button('Bishkek – Moscow').expectVisible();
  expect(await atlas.bordersOfList()).toEqual({ head: true, current: true, rows: true });
});

test('text typed with pauses stays complete, and Enter opens the result', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.panel.field('Search').expectVisible();
  await atlas.press('/');
  await atlas.panel.field('Search').expectFocused();
  await atlas.type('бишкек', ' мос', 'ква');
  await atlas.panel.field('Search').expectValue('бишкек москва');
  await atlas.panel.option(/^Bishkek – Moscow/).expectVisible();
  await atlas.expectAddress('?q=бишкек москва&tab=list');
  await atlas.press('Enter');
  await atlas.panel.heading('Bishkek – Moscow').expectVisible();
});

for (const [language, name] of [
  ['en', 'Beijing – Moscow'],
  ['ru', 'Пекин – Москва'],
  ['ky', 'Бээжин – Москва'],
  ['kk', 'Бейжің – Мәскеу'],
  ['zh', '北京 – 莫斯科'],
] as const) {
  test(`shows the language in its address: ${language}`, async ({ atlas }) => {
    await atlas.open(`?tab=list&pair=beijing--moscow&lang=${language}`);
    await atlas.panel.heading(name).expectVisible();
  });
}

test('the keyboard leads from the first tab stop to a dossier, and back', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.list.button('Bishkek – Moscow').expectVisible();
  await atlas.press('Tab');
  await atlas.button('Skip to the list of relationships').expectFocused();
  await atlas.press('Enter');
  await atlas.list.button('Relationship').expectFocused();
  await atlas.tabTo(atlas.list.button('Bishkek – Moscow'));
  await atlas.press('Enter');
  await atlas.panel.heading('Bishkek – Moscow').expectFocused();
  await atlas.expectAddress('?pair=bishkek--moscow&tab=list');
  await atlas.press('Escape');
  await atlas.expectAddress('?tab=list');
  await atlas.press('?');
  await atlas.heading('Keys').expectVisible();
  await atlas.press('Escape');
  await atlas.heading('Keys').expectHidden();
});

test('every tab stop has a name', async ({ atlas }) => {
  await atlas.open('?tab=list&place=bishkek');
  await atlas.panel.heading('Bishkek').expectVisible();
  expect(await atlas.tabStopsWithoutName(60)).toEqual([]);
});

test('screen readers find the parts of the page by name, in order', async ({ atlas }) => {
  await atlas.open('?tab=list&place=bishkek');
  await atlas.panel.heading('Bishkek').expectVisible();
  await atlas.expectAccessible(
    'complementary: Relationships',
    'heading: Bishkek',
    'navigation: Pages',
    'main: List',
    'table: Relationships that pass the filters',
    'region: Filters',
    'slider: From year',
  );
});

test('on a narrow screen everything is in the sheet, and nothing overflows', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?tab=list&place=moscow');
  await atlas.heading('Moscow').expectVisible();
  await atlas.button('Enlarge the panel').click();
  // The filters below move until the dossier is there.
  await atlas.text(/^Record last changed/).expectVisible();
  await atlas.button(/^Filters/).click();
  await atlas.button(/^Health/).click();
  await atlas.expectAddress('?place=moscow&topic=health&tab=list');
  expect(await atlas.isTooWide()).toBe(false);
});

test('a register can be switched on, and is counted separately', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.filters.switch(/^Sample of twin towns 4/).click();
  await atlas.filters
    .notice(new RegExp(`${recordCounts.pairs} documented · 3 listed`))
    .expectVisible();
  await atlas.expectAddress('?layer=sample&tab=list');
  await atlas.list.button('Rīga – Moscow').click();
  await atlas.panel.heading('Rīga – Moscow').expectVisible();
});

test('without WebGL the drawn map stays, and handles clicks', async ({ atlas, site }) => {
  site.runBeforeScripts(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await atlas.open();
  await atlas.notice(/^A simpler map/).expectVisible();
  await atlas.clickDrawnPlace('moscow');
  await atlas.panel.heading('Moscow').expectVisible();
});

test('names on a drawn map have their intended size', async ({ atlas, site }) => {
  site.removeFiles(/live-map-/);
  await atlas.open('place/bishkek/');
  await atlas.panel.heading('Bishkek').expectVisible();
  const sizes = await atlas.drawnNameSizes();
  expect(sizes.length).toBeGreaterThan(3);
  for (const size of sizes) {
    expect(size).toBeGreaterThan(9);
    expect(size).toBeLessThan(16);
  }
});

test('a map library that failed to load can be requested again', async ({ atlas, site }) => {
  site.removeFiles(/live-map-/);
  await atlas.open();
  await atlas.notice(/^A simpler map/).expectVisible();
  site.restore();
  await atlas.button('Try again').click();
  await atlas.waitForMap();
});

test('a list that failed to load can be requested again', async ({ atlas, site }) => {
  site.removeFiles(/list-page-/);
  await atlas.open('?tab=list');
  await atlas.notice(/^The connection failed/).expectVisible();
  site.restore();
  await atlas.button('Try again').click();
  await atlas.list.button('Bishkek – Moscow').expectVisible();
});

test('a language that failed to load can be requested again', async ({ atlas, site }) => {
  site.removeFiles(/^assets\/ru-/);
  await atlas.open('?tab=list&lang=ru');
  await atlas.notice(/Русский/).expectVisible();
  site.restore();
  await atlas.button('Try again').click();
  await atlas.heading('С чего начать').expectVisible();
});

test('in an older browser the prerendered page stays, and its links work', async ({
  atlas,
  site,
}) => {
  site.runBeforeScripts(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
  await atlas.open('?tab=list&place=osh');
  await atlas.link(/^Bishkek – Moscow/).click();
  await atlas.heading('Bishkek – Moscow').expectVisible();
  await atlas.link('Moscow').click();
  await atlas.heading('Moscow').expectVisible();
  expect(await atlas.hasRendered()).toBe(false);
});
