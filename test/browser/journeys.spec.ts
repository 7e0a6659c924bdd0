/** From a city or an arc to the article that documents it. */
import { expect, test } from './fixtures';

test('a click on Bishkek on the map leads to the article about its programme with Moscow', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.open();

  await atlas.map.clickPlace('bishkek');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await expect.poll(() => atlas.address()).toContain('place=bishkek');

  await atlas.selectRelationship('Moscow');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  const link = atlas.panel
    .articleLink('Albek Ibraimov discusses Smart City project with Mayor of Moscow')
    .first();
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/24\.kg\/english\/56843_Albek_Ibraimov_discusses_Smart_City_project_with_Mayor_of_Moscow\/#:~:text=/,
  );
});

test('a click on an arc opens the dossier of its pair', { tag: '@map' }, async ({ atlas }) => {
  // Few arcs, so that no other arc crosses the clicked point.
  await atlas.open('?years=1995..1996&undated=hide');

  await atlas.map.clickArc('moscow', 'beijing');

  await expect(atlas.panel.heading('Beijing – Moscow')).toBeVisible();
  await expect.poll(() => atlas.address()).toContain('pair=beijing--moscow');
});

test('a place that is searched for again is brought back into view', { tag: '@map' }, async ({
  atlas,
}) => {
  await atlas.open('?place=osh');
  await atlas.map.waitUntilStill();
  const framed = await atlas.map.positionOf('osh');
  await atlas.button('Move the map').press('Enter');
  await atlas.button('Move left').press('Enter');
  await expect.poll(() => atlas.address()).toContain('camera=');
  await atlas.map.waitUntilStill();

  await atlas.panel.searchField.fill('Osh');
  await atlas.panel
    .option(/^Osh\b/)
    .first()
    .click();

  await expect.poll(() => atlas.address()).not.toContain('camera=');
  await expect
    .poll(async () => Math.abs((await atlas.map.positionOf('osh')).x - framed.x))
    .toBeLessThan(2);
});

test('a click on the empty sea clears the selection and leaves the camera where it is', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.open('?pair=bishkek--moscow');
  await atlas.map.clickEmptySea();
  await expect(atlas.panel.heading('Start here')).toBeVisible();
  await expect.poll(() => atlas.address()).not.toContain('pair=');
  await expect.poll(() => atlas.address()).toContain('camera=');
});

test('hovering a city previews its partners', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.hoverPlace('moscow');
  await expect(atlas.text(/^Russia · \d+ partners$/)).toBeVisible();
});

const routes = [
  {
    relationship: 'Bishkek – Moscow',
    headline: 'Albek Ibraimov discusses Smart City project with Mayor of Moscow',
    address:
      'https://24.kg/english/56843_Albek_Ibraimov_discusses_Smart_City_project_with_Mayor_of_Moscow/',
  },
  {
    relationship: 'Jalal-Abad – Krasnoyarsk',
    headline: 'On April 10, 2024, Mayor Vladislav Loginov',
    address: 'https://www.admkrsk.ru/sites/eng/press/news/Pages/000/news.aspx?RecordID=1909',
  },
  {
    relationship: 'Jalal-Abad – Krasnoyarsk',
    headline: 'Мэр Красноярска Владислав Логинов встретился с руководителем канцелярии',
    address: 'https://gornovosti.ru/news/115187',
  },
  {
    relationship: 'Beijing – Moscow',
    headline: 'Мэры Москвы и Пекина подписали программу сотрудничества городов на 3 года',
    address: 'https://www.ng.ru/news/697029.html',
  },
  {
    relationship: 'Almaty – United Nations',
    headline: 'Аким Алматы провел встречу с заместителем генсека ООН',
    address: 'https://ic24.kz/news/akim-almaty-provel-vstrechu-s-zamestitelem-genseka-oon-u15711',
  },
] as const;

for (const { relationship, headline, address } of routes) {
  test(`clicks lead through ${relationship} to ${address} and its archives`, async ({ atlas }) => {
    await atlas.open('?tab=list');
    await atlas.selectRelationship(relationship);
    await expect(atlas.panel.articleLink(headline).first()).toBeVisible();
    await expect(atlas.panel.linkTo(address).first()).toBeVisible();
    await expect(atlas.panel.linkTo(`https://web.archive.org/web/*/${address}`)).not.toHaveCount(0);
  });
}

test('articles that disagree are shown side by side', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=jalal-abad--krasnoyarsk');
  await expect(atlas.panel.text('The sources differ')).toBeVisible();
  const notes = atlas.panel.text(/Eid al-(Adha|Fitr)/);
  await expect(notes.first()).toBeVisible();
  expect(await notes.count()).toBeGreaterThanOrEqual(2);
  const [first, second] = await Promise.all([
    notes.first().boundingBox(),
    notes.nth(1).boundingBox(),
  ]);
  expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThan(100);
});

test('an undated event is labelled as undated', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=jalal-abad--krasnoyarsk');
  await expect(atlas.panel.text(/^Undated$/)).toBeVisible();
});

test('a note says that an organisation is shown at its seat', async ({ atlas }) => {
  await atlas.open('?tab=list&place=un');
  await expect(atlas.panel.text(/shown at its seat: United States/)).toBeVisible();
});

test('a note explains the new name of Jalal-Abad, with its source', async ({ atlas }) => {
  await atlas.open('?tab=list&place=jalal-abad');
  await expect(atlas.panel.articleLink(/Qazinform/)).toHaveAttribute(
    'href',
    'https://qazinform.com/news/kyrgyzstan-renames-its-jalal-abad-city-to-manas-d2785c',
  );
});
