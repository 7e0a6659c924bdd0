/** Time: the year window by mouse and by keys, playback, changes by year, undated events, timelines of dossiers. */
import { within } from './area';
import { expect, test } from './fixtures';

/** The time at which the page's clock is stopped, so that tests know what "this year" is. */
const noon = new Date('2026-11-22T12:00:00Z');

test('the years can be chosen and moved by keyboard, and are announced', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2015..2020');
  const from = atlas.filters.slider('From year');
  await expect(from).toHaveAttribute('aria-valuetext', /^2015, \d+ events?, 1 suspended or ended$/);
  await from.focus();
  await atlas.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', /^2016, \d+ events?$/);
  await atlas.press('PageDown');
  await expect.poll(() => atlas.address()).toBe('?years=2006..2020&tab=list');
  await atlas.press('Home');
  await expect.poll(() => atlas.address()).toBe('?years=earliest..2020&tab=list');
  await atlas.press('End');
  await expect.poll(() => atlas.address()).toBe('?years=2020&tab=list');

  const both = atlas.filters.slider('Both years together');
  await both.focus();
  await atlas.press('ArrowLeft');
  await expect(both).toHaveAttribute('aria-valuetext', '2019');
  await expect.poll(() => atlas.address()).toBe('?years=2019&tab=list');
  await atlas.press('PageDown');
  await expect.poll(() => atlas.address()).toBe('?years=2009&tab=list');
  await atlas.press('End');
  await expect.poll(() => atlas.address()).toMatch(/^\?years=\d{4}\.\.latest&tab=list$/);
});

test('a chosen year lists what changed, and the list leads to a dossier by keyboard', async ({
  atlas,
}) => {
  await atlas.open('?tab=list&years=2018');
  await atlas.filters.changes(2018).button('Bishkek – Moscow Programme').focus();
  await atlas.press('Enter');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeFocused();
});

test('dragging the selected range moves both years', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2001..2006');
  // By the width of the range: six years.
  await atlas.filters.dragYearsByTheirWidth();
  await expect.poll(() => atlas.address()).toBe('?years=2007..2012&tab=list');
  // The whole movement is one history entry.
  await atlas.back();
  await expect.poll(() => atlas.address()).toBe('?tab=list&years=2001..2006');
});

test('presets choose the years in one press', async ({ atlas }) => {
  await atlas.startClockAt(noon);
  await atlas.open('?tab=list');
  const preset = (name: string) => atlas.filters.radio(name);
  await expect(preset('All')).toBeChecked();
  await preset('Last 10 years').click();
  await expect.poll(() => atlas.address()).toBe('?years=2017..latest&tab=list');
  await preset('This year').click();
  await expect.poll(() => atlas.address()).toBe('?years=2026..latest&tab=list');
  await preset('All').click();
  await expect.poll(() => atlas.address()).toBe('?tab=list');
});

test('the modes explain themselves', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await expect(atlas.filters.text('In force at any time in these years')).toBeVisible();
  await atlas.filters.radio('Begun in').click();
  await expect(atlas.filters.text('Started in these years')).toBeVisible();
});

test('playback goes year by year to the end, can pause, and is one history entry', async ({
  atlas,
}) => {
  await atlas.setPreferences({ reducedMotion: 'no-preference' });
  await atlas.startClockAt(noon);
  await atlas.open('?tab=list&years=2021..2022');
  // While the clock is stopped, the playback does not advance.
  await expect(atlas.filters.button('Play')).toBeVisible();
  const before = await atlas.historyLength();
  await atlas.stopClockAt(new Date(noon.getTime() + 3_600_000));

  await atlas.filters.button('Play').click();
  await atlas.advanceClock(1200);
  await expect.poll(() => atlas.address()).toBe('?years=2022..2023&tab=list');
  await expect(atlas.filters.changes(2023).root).toBeVisible();

  await atlas.filters.button('Pause').click();
  await atlas.advanceClock(60_000);
  expect(atlas.address()).toBe('?years=2022..2023&tab=list');

  await atlas.filters.button('Playback options').click();
  await atlas.radio('Grow').click();
  await atlas.radio('Fast').click();
  await atlas.press('Escape');
  await atlas.filters.button('Play').click();
  for (const year of ['2024', '2025', 'latest']) {
    await atlas.advanceClock(500);
    await expect.poll(() => atlas.address()).toBe(`?years=2022..${year}&tab=list`);
  }
  await expect(atlas.filters.button('Play')).toBeVisible();
  expect(await atlas.historyLength()).toBe(before + 1);
});

test('the live map shows each year that is played', { tag: '@map' }, async ({ atlas }) => {
  await atlas.setPreferences({ reducedMotion: 'no-preference' });
  await atlas.open('?years=2021&mode=begun');
  await atlas.map.waitUntilStill();
  const shown = await atlas.map.watchPlaces();

  await atlas.filters.button('Play').click();
  await expect.poll(() => atlas.address()).toMatch(/years=202[456]/);

  // Each of them has new relationships in one of the years only.
  const only = ['dushanbe', 'abu-dhabi', 'harbin'];
  const played = (await shown()).map((ids) => only.filter((id) => ids.includes(id)).join());
  expect(played.filter((ids, index) => ids !== played[index - 1] && ids !== '')).toEqual(only);
});

test('with reduced motion there is no playback, and a button steps through the years', async ({
  atlas,
}) => {
  await atlas.setPreferences({ reducedMotion: 'reduce' });
  await atlas.open('?tab=list&years=2017');
  await expect(atlas.filters.button('Play')).toBeHidden();

  await atlas.filters.button('Next year').focus();
  await atlas.press('Enter');

  await expect.poll(() => atlas.address()).toBe('?years=2018&tab=list');
  await expect(atlas.filters.changes(2018).root).toContainText(
    /New \d+ · Renewed \d+ · Suspended \d+ · Ended \d+/,
  );
  await expect(
    atlas.filters.text(/^2018: \d+ new, \d+ renewed, \d+ suspended, \d+ ended$/),
  ).toHaveCount(1);
});

test('the timeline shows what was suspended or ended to pointer, keyboard and screen readers', async ({
  atlas,
}) => {
  await atlas.open('?tab=list&years=2014..2016');
  const from = atlas.filters.slider('From year');
  await from.focus();
  await atlas.press('ArrowRight');
  const numbers = /^2015, \d+ events?, 1 suspended or ended$/;
  await expect(from).toHaveAttribute('aria-valuetext', numbers);
  await expect(atlas.filters.text(numbers)).toBeVisible();

  await atlas.filters.pointAtYear(2001);
  await expect(atlas.filters.text(/^2001, \d+ events?, 1 suspended or ended$/)).toBeVisible();

  const { cells } = within(atlas.filters.row(/^2001 /));
  // The last four cells: sister cities, agreements, contacts, and everything suspended or ended.
  await expect(cells).toHaveText([/\d/, /\d/, /\d/, /\d/, '1', '0', '0', '1']);
});

test('the list of changes names what was suspended, ended and renewed', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2003');
  const suspended = atlas.filters.changes(2003);
  await expect(
    suspended.button('Apia – Nuku‘alofa Sister-city agreement · Suspension'),
  ).toBeVisible();
  await expect(suspended.root).toContainText('Suspended 1');
  await atlas.open('?tab=list&years=2006');
  await expect(atlas.filters.changes(2006).button('Apia – Nuku‘alofa Renewal')).toBeVisible();
});

test('undated events are listed with links to their dossiers', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2018..2020');
  const label = await atlas.filters.text(/^Show \d+ undated events$/).textContent();
  await atlas.filters.button('Which ones?').click();
  const list = atlas.dialog('Undated events');
  await expect(list.items).toHaveCount(Number(/\d+/.exec(label ?? '')?.[0]));
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await list.button('Jalal-Abad – Krasnoyarsk Sister-city agreement').click();

  await expect(list.root).toBeHidden();
  await expect(atlas.panel.heading('Jalal-Abad – Krasnoyarsk')).toBeFocused();
});

test("a dossier's timeline is described in words", async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  const rows = atlas.panel.eventsOverTime;
  await expect(rows.filter({ hasText: 'In force since' })).toContainText(
    'Cooperation agreement, In force since 27 June 1997, no end stated, in force',
  );
  await expect(rows.filter({ hasText: 'Programme, ' })).toContainText(
    'Programme, In force 2018 – 2020, ended',
  );
});

for (const [pair, standing] of [
  ['bishkek--moscow', 'In force today'],
  ['delhi--moscow', 'Expired in 2021, sister cities since 5 October 2018'],
  ['almaty--tel-aviv', 'No source says since when'],
  ['nukualofa--suva', 'Ended on 29 June 2001, sister cities since 1992'],
  ['apia--suva', 'Suspended since 1 May 2015, sister cities since 2 March 1990'],
] as const) {
  test(`a dossier states the standing in words: ${pair}`, async ({ atlas }) => {
    await atlas.open(`?tab=list&pair=${pair}`);
    await expect(atlas.panel.text(standing)).toBeVisible();
  });
}

test("a suspension is described in the page's language, also on the timeline", async ({
  atlas,
}) => {
  await atlas.open('?tab=list&pair=apia--suva&lang=ru');
  await expect(
    atlas.panel.text('Приостановлено с 1 мая 2015 г., города-побратимы с 2 марта 1990 г.'),
  ).toBeVisible();
  await atlas.open('?tab=list&pair=apia--nukualofa');
  await expect(atlas.panel.eventsOverTime.first()).toContainText(
    'Sister-city agreement, April 1994, suspended 2003 – 2006, in force',
  );
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a chosen year and its changes, ${theme}`, async ({ atlas }) => {
    await atlas.open(`?tab=list&years=2018&pair=bishkek--moscow&theme=${theme}`);
    await expect(atlas.filters.changes(2018).root).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await atlas.filters.button('Playback options').click();
    await expect(atlas.radio('Grow')).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });
}

test('on a phone the changes are under the slider, inside the filters', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?tab=list&years=2018');
  await atlas.button('Enlarge the panel').click();
  await atlas.panel.button(/^Filters/).click();
  const changes = atlas.panel.region('What changed in 2018');
  await expect(changes.root).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await changes.button('Bishkek – Moscow Programme').click();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeFocused();
});
