/** The first visit, the collections, and the page about the data. */
import { within } from './area';
import { expect, test } from './fixtures';

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

test('a first-time visitor is offered where to start, then collections, then everything', async ({
  atlas,
}) => {
  await atlas.open('?tab=list');

  await expect(atlas.panel.headings).toHaveText([
    'Start here',
    'Collections',
    /^All relationships \(\d+\)$/,
  ]);
  await expect(atlas.panel.editorsChoice('Start here')).toHaveText([
    /^Bishkek – Moscow/,
    /^Jalal-Abad – Krasnoyarsk/,
    /^Beijing – Moscow/,
    /^Almaty – United Nations/,
  ]);

  await within(atlas.panel.editorsChoice('Start here').nth(1))
    .button(/^Jalal-Abad/)
    .click();
  await expect(atlas.panel.heading('Jalal-Abad – Krasnoyarsk')).toBeFocused();
});

test('a collection opens its view and leaves language, theme and projection alone', async ({
  atlas,
}) => {
  await atlas.open('?tab=list&lang=en&theme=dark&projection=flat');
  await atlas.panel.button('New sister cities since 2018').click();
  await expect
    .poll(() => atlas.address())
    .toBe(
      '?years=2018..latest&mode=begun&tie=sister-city&undated=hide&tab=list&lang=en&theme=dark&projection=flat',
    );
});

test('with a filter on, the results come before the collections', async ({ atlas }) => {
  await atlas.open('?tab=list&tie=sister-city');
  await expect(atlas.panel.headings).toHaveText(['Relationships']);
  await expect(atlas.panel.button('Osh and its twins')).toBeHidden();

  await atlas.panel.button('Collections').click();
  await atlas.panel.button('Osh and its twins').click();
  await expect(atlas.panel.heading('Osh')).toBeFocused();
  await expect.poll(() => atlas.address()).toContain('place=osh');
  await atlas.back();
  await expect(atlas.panel.heading('Relationships')).toBeVisible();
});

test('the page about the data counts every event, article and publisher once', async ({
  atlas,
}) => {
  await atlas.open('?tab=about');
  const { relationships = 0, events, articles, publishers } = await atlas.about.totals();
  await atlas.about.showAllRows();

  const undated = await atlas.about.text(/^\d+ events? (is|are) undated/).textContent();
  expect(sum(await atlas.about.chart('Events by year')) + Number.parseInt(undated ?? '', 10)).toBe(
    events,
  );
  expect(sum(await atlas.about.chart('Relationships by country'))).toBeGreaterThan(relationships);
  expect(sum(await atlas.about.chart('Articles by language'))).toBe(articles);
  const byPublisher = await atlas.about.chart('Articles by publisher');
  expect(sum(byPublisher)).toBe(articles);
  expect(byPublisher.size).toBe(publishers);
});

test('the page about the data takes the focus when opened, and has a way back', async ({
  atlas,
}) => {
  await atlas.open('?tab=list&theme=light');

  await atlas.panel.button('About the data').click();
  await expect(atlas.about.heading('About the data')).toBeFocused();
  await atlas.expectTitle('About the data · Sister City Atlas');
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.about.button('Back to the map').click();
  await expect(atlas.about.root).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?theme=light');
});

test('the page about the data says how to cite it', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.open('?tab=about');
  await atlas.about.button('Copy').click();
  await expect(atlas.about.status('Copied')).toBeVisible();
  expect(await atlas.clipboard()).toMatch(
    /^Sister City Atlas\. Version \d+\.\d+\.\d+.*\. http:\/\/localhost.*\. CC BY 4\.0\. Accessed \d+ \w+ \d{4}\.$/,
  );
});

test('the page about the data leads to every file', async ({ atlas, request }) => {
  await atlas.open('?tab=about');
  await expect(atlas.about.link('pairs.csv')).toBeVisible();
  const files = await atlas.about.files();
  expect(files.length).toBeGreaterThanOrEqual(7);
  for (const address of files) expect((await request.get(address)).status(), address).toBe(200);
});

test('the page about the data fits a phone, in the dark theme and in Russian', async ({
  atlas,
}) => {
  await atlas.resize(390, 844);
  await atlas.visit('?tab=about&theme=dark&lang=ru');
  await expect(atlas.about.heading('О данных')).toBeVisible();
  await expect(atlas.about.link('pairs.csv')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  expect(await atlas.about.overflow()).toBe(0);
});

test('a dossier and a card show when their record was last changed', async ({ atlas }) => {
  // Set explicitly: the day comes from the Git history, which a copy of the project may lack.
  await atlas.delivery.change<{ changed?: string }>(
    '**/data/pairs/bishkek--moscow.json',
    (dossier) => {
      dossier.changed = '2026-11-22';
    },
  );
  await atlas.delivery.change<{ places: { id: string; changed?: string }[] }>(
    'atlas',
    (content) => {
      for (const place of content.places) if (place.id === 'moscow') place.changed = '2025-03-04';
    },
  );
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(atlas.panel.text('Record last changed 22 November 2026')).toBeVisible();
  await atlas.panel.button('Moscow').click();
  await expect(atlas.panel.text('Record last changed 4 March 2025')).toBeVisible();
});
