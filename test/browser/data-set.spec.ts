/** What a first-time visitor meets, the collections, and the page about the data. */
import { expect, test } from './fixtures';

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

test('a first-time visitor is offered where to start, then collections, then everything', async ({
  atlas,
}) => {
  await atlas.open('?tab=list');

  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText([
    'Start here',
    'Collections',
    /^All relationships \(\d+\)$/,
  ]);
  await expect(atlas.opening('Start here')).toHaveText([
    /^Bishkek – Moscow/,
    /^Jalal-Abad – Krasnoyarsk/,
    /^Beijing – Moscow/,
    /^Almaty – United Nations/,
  ]);

  await atlas.opening('Start here').nth(1).getByRole('button').click();
  await expect(atlas.heading('Jalal-Abad – Krasnoyarsk')).toBeFocused();
});

test('a collection opens its view and leaves language, theme and projection alone', async ({
  atlas,
  page,
}) => {
  await atlas.open('?tab=list&lang=en&theme=dark&projection=flat');
  await atlas.collection('New sister cities since 2018').click();
  await expect
    .poll(() => atlas.address())
    .toBe(
      '?years=2018..latest&mode=begun&tie=sister-city&undated=hide&tab=list&lang=en&theme=dark&projection=flat',
    );

  // With a filter on, the results come first.
  await expect(atlas.panel.getByRole('heading', { level: 2 })).toHaveText(['Relationships']);
  await expect(atlas.collection('Osh and its twins')).toBeHidden();
  await atlas.collection('Collections').click();
  await atlas.collection('Osh and its twins').click();
  await expect(atlas.heading('Osh')).toBeFocused();
  await expect.poll(() => atlas.address()).toContain('place=osh');
  await page.goBack();
  await expect(atlas.heading('Relationships')).toBeVisible();
});

test('the page about the data counts everything once, and leads back to the map', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open('?tab=list&theme=light');
  await atlas.panel.getByRole('button', { name: 'About the data' }).click();
  const heading = atlas.about.getByRole('heading', { name: 'About the data', level: 2 });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle('About the data · Sister City Atlas');
  await expect(atlas.about.getByText(/\d+ publishers$/)).toBeVisible();
  const size = await atlas.about.getByText(/\d+ publishers$/).textContent();
  const [, relationships, events, articles, publishers] = (
    /^(\d+) relationships · \d+ places · (\d+) events · (\d+) articles · (\d+) publishers$/.exec(
      size ?? '',
    ) ?? []
  ).map(Number);

  const undated = Number(
    /^\d+/.exec((await atlas.about.getByText(/^\d+ events? (is|are) undated/).textContent()) ?? ''),
  );
  expect(sum(await atlas.chart('Events by year')) + undated).toBe(events);
  await atlas.about
    .getByRole('button', { name: /^Show all \d+$/ })
    .first()
    .click();
  expect(sum(await atlas.chart('Relationships by country'))).toBeGreaterThan(relationships ?? 0);
  const showAll = atlas.about.getByRole('button', { name: /^Show all \d+$/ });
  while ((await showAll.count()) > 0) await showAll.first().click();
  expect(sum(await atlas.chart('Articles by language'))).toBe(articles);
  const byPublisher = await atlas.chart('Articles by publisher');
  expect(sum(byPublisher)).toBe(articles);
  expect(byPublisher.size).toBe(publishers);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.about.getByRole('button', { name: 'Copy' }).click();
  await expect(atlas.about.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Sister City Atlas\. Version \d+\.\d+\.\d+.*\. http:\/\/localhost.*\. CC BY 4\.0\. Accessed \d+ \w+ \d{4}\.$/,
  );

  const links = atlas.about.getByRole('link', { name: /\.(csv|json|geojson|graphml)$/ });
  expect(await links.count()).toBeGreaterThanOrEqual(7);
  for (const link of await links.all()) {
    const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.about.getByRole('button', { name: 'Back to the map' }).click();
  await expect(atlas.about).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?theme=light');
});

test('the page about the data is accessible in the dark, on a phone and in Russian', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?tab=about&theme=dark&lang=ru');
  await expect(page.getByRole('heading', { name: 'О данных', level: 2 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'pairs.csv' })).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  const overflow = await page
    .getByRole('main')
    .locator('section')
    .first()
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
});

test('a dossier and a card say when their record was last changed', async ({ atlas, page }) => {
  // The day comes from the history of the records, which a copy of the project may lack.
  await page.route('**/data/pairs/bishkek--moscow.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), changed: '2026-11-22' } });
  });
  await page.route('**/data/atlas.json', async (route) => {
    const raw = await (await route.fetch()).json();
    for (const place of raw.places) if (place.id === 'moscow') place.changed = '2025-03-04';
    await route.fulfill({ json: raw });
  });
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(atlas.panel.getByText('Record last changed 22 November 2026')).toBeVisible();
  await atlas.panel.getByRole('button', { name: 'Moscow', exact: true }).click();
  await expect(atlas.panel.getByText('Record last changed 4 March 2025')).toBeVisible();
});
