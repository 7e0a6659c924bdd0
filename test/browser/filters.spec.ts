/** Filters by years and topics, and their state in the address; with the list, which renders faster than the map. */
import { expect, test } from './fixtures';

test('2018 to 2020 keeps what was in force then, and the undated memorandum', async ({ atlas }) => {
  await atlas.open('?years=2018..2020&tab=list');
  // In force since 1997 and, by the programme, from 2018 to 2020.
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  // The partnership of 1995 has no stated end; the programme signed in 2020 began only in 2021.
  await expect(atlas.panel.relationship('Beijing – Moscow')).toBeVisible();
  // The memorandum is undated, so no window may drop it; the meeting of 2024 is outside.
  await expect(atlas.panel.relationship('Jalal-Abad – Krasnoyarsk')).toContainText(
    'undated · 1 event',
  );
  // The meeting of 2016 was over.
  await expect(atlas.panel.relationship('Almaty – United Nations')).toBeHidden();
});

test('undated events are counted and can be left out', async ({ atlas }) => {
  await atlas.open('?years=2018..2020&tab=list');
  const undated = atlas.filters.switch(/Show .* undated event/);
  await expect(undated).toBeChecked();

  await undated.click();

  await expect(atlas.panel.relationship('Jalal-Abad – Krasnoyarsk')).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?years=2018..2020&undated=hide&tab=list');
});

test('a topic keeps the relationships that have an event about it', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.filters.toggleTopic('Health');
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
  await expect(atlas.panel.relationship('Beijing – Moscow')).toBeVisible();
  await expect(atlas.panel.relationship('Almaty – United Nations')).toBeHidden();
  await expect(atlas.panel.relationship('Jalal-Abad – Krasnoyarsk')).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?topic=health&tab=list');
});

test('years can be typed, and the handles follow', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.filters.typeYears(2016, 2017);
  await expect.poll(() => atlas.address()).toBe('?years=2016..2017&tab=list');
  await expect(atlas.filters.slider('From year')).toHaveValue('2016');
  await expect(atlas.filters.slider('To year')).toHaveValue('2017');
});

test('a handle can be moved by keys, and Back undoes the movement', async ({ atlas }) => {
  await atlas.open('?tab=list');
  const handle = atlas.filters.slider('To year');
  await handle.focus();
  await atlas.press('ArrowLeft');
  await atlas.press('ArrowLeft');
  await expect.poll(() => atlas.address()).toMatch(/^\?years=earliest\.\.\d{4}&tab=list$/);

  await atlas.back();

  await expect.poll(() => atlas.address()).toBe('?tab=list');
});

test('"begun in" only compares the start', async ({ atlas }) => {
  await atlas.open('?years=2018..2020&tab=list');
  await atlas.filters.radio('Begun in').click();
  // The programme of Bishkek and Moscow began in 2018, the agreement of 1997 long before.
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toContainText(
    'Agreement · 2018 – 2020',
  );
  // The sister cities' bond of 1995 does not count; what is left of Moscow and Beijing is a contact.
  await expect(atlas.panel.relationship('Beijing – Moscow')).toContainText('Contact · 2020');
  await expect.poll(() => atlas.address()).toBe('?years=2018..2020&mode=begun&tab=list');
});

test('an empty result names the filter that empties it and offers to remove it', async ({
  atlas,
}) => {
  await atlas.open('?years=1980..1990&topic=smart-city&undated=hide&tab=list');
  await expect(atlas.panel.heading('Nothing matches')).toBeVisible();

  await atlas.panel.button(/Show all years/).click();

  await expect(atlas.panel.relationship('Almaty – United Nations')).toBeVisible();
  await expect.poll(() => atlas.address()).toBe('?topic=smart-city&undated=hide&tab=list');
});

test('one button clears all filters', async ({ atlas }) => {
  await atlas.open('?years=2016&topic=health&tie=contact&undated=hide&tab=list');
  await atlas.filters.button('Clear filters').click();
  await expect.poll(() => atlas.address()).toBe('?tab=list');
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();
});

test('the legend filters by tie', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.filters.button(/^Sister cities/).click();
  await expect(atlas.panel.relationship('Jalal-Abad – Krasnoyarsk')).toBeVisible();
  await expect(atlas.panel.relationship('Almaty – United Nations')).toBeHidden();
  await expect.poll(() => atlas.address()).toBe('?tie=sister-city');
});

test('the legend filters by standing, by keyboard, and its counts are right', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.filters.button('suspended 1').focus();
  await atlas.press('Enter');
  await expect.poll(() => atlas.address()).toBe('?standing=suspended&tab=list');
  await expect(atlas.panel.relationship('Apia – Suva')).toContainText(
    'Suspended since 1 May 2015, sister cities since 2 March 1990',
  );
  await expect(atlas.panel.relationship('Beijing – Moscow')).toBeHidden();

  // The other standings keep their counts, and can be chosen as well.
  await atlas.filters.button('ended 1').click();
  await expect.poll(() => atlas.address()).toBe('?standing=suspended~ended&tab=list');
  await expect(atlas.panel.relationship('Nuku‘alofa – Suva')).toContainText(
    'Ended on 29 June 2001',
  );
  await expect(atlas.filters.activeFilters).toHaveText(['suspended', 'ended']);
  expect(await atlas.filters.result()).toMatch(/^2 /);
});

test("a tie's standing is that at the end of the years, and its filter can be removed", async ({
  atlas,
}) => {
  await atlas.open('?years=2002..2004&standing=suspended&tab=list');
  await expect(atlas.panel.relationship('Apia – Nuku‘alofa')).toContainText(
    'Suspended since 2 May 2003',
  );
  await expect(atlas.panel.relationship('Apia – Suva')).toBeHidden();

  await atlas.open('?years=2010&standing=suspended&tab=list');
  await expect(atlas.panel.heading('Nothing matches')).toBeVisible();
  await atlas.panel.button(/^Show every status/).click();
  await expect.poll(() => atlas.address()).toBe('?years=2010&tab=list');
  await expect(atlas.panel.relationship('Apia – Nuku‘alofa')).toContainText('since 1994');
});
