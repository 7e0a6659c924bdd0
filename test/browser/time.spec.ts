/** Time: the window of years by mouse and by keys, playback, what changed, undated events, strips. */
import { expect, test } from './fixtures';

/** Before the site's clock is stopped, so that tests know which year "this year" is. */
const noon = new Date('2026-11-22T12:00:00Z');

test('keys alone choose the years, move both, and hear what they chose', async ({
  atlas,
  page,
}) => {
  await atlas.open('?tab=list&years=2015..2020');
  const from = atlas.yearSlider('From year');
  await expect(from).toHaveAttribute('aria-valuetext', /^2015, \d+ events?$/);
  await from.focus();
  await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', /^2016, \d+ events?$/);
  await page.keyboard.press('PageDown');
  await expect.poll(() => atlas.address()).toBe('?years=2006..2020&tab=list');
  await page.keyboard.press('Home');
  await expect.poll(() => atlas.address()).toBe('?years=earliest..2020&tab=list');
  await page.keyboard.press('End');
  await expect.poll(() => atlas.address()).toBe('?years=2020&tab=list');

  const both = atlas.yearSlider('Both years together');
  await both.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(both).toHaveAttribute('aria-valuetext', '2019');
  await expect.poll(() => atlas.address()).toBe('?years=2019&tab=list');
  await page.keyboard.press('PageDown');
  await expect.poll(() => atlas.address()).toBe('?years=2009&tab=list');
  await page.keyboard.press('End');
  await expect.poll(() => atlas.address()).toMatch(/^\?years=\d{4}\.\.latest&tab=list$/);

  // A chosen year says what changed; from its list the keyboard reaches a dossier.
  await atlas.typeYears(2018, 2018);
  await atlas.changes(2018).getByRole('button', { name: 'Bishkek – Moscow Programme' }).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.heading('Bishkek – Moscow')).toBeFocused();
});

test('the selected part is dragged, and moves both years', async ({ atlas, page }) => {
  await atlas.open('?tab=list&years=2001..2006');
  const box = await atlas.yearSlider('Both years together').boundingBox();
  if (box === null) throw new Error('the window is not in sight');
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // As wide as the window is: six years.
  await page.mouse.move(x + box.width / 2, y, { steps: 3 });
  await page.mouse.move(x + box.width, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => atlas.address()).toBe('?years=2007..2012&tab=list');
  // The whole movement is one step.
  await page.goBack();
  await expect.poll(() => atlas.address()).toBe('?tab=list&years=2001..2006');
});

test('presets choose the years in one press', async ({ atlas, page }) => {
  await page.clock.install({ time: noon });
  await atlas.open('?tab=list');
  const preset = (name: string) => atlas.filters.getByRole('button', { name, exact: true });
  await expect(preset('All')).toHaveAttribute('aria-pressed', 'true');
  await preset('Last 10 years').click();
  await expect.poll(() => atlas.address()).toBe('?years=2017..latest&tab=list');
  await preset('This year').click();
  await expect.poll(() => atlas.address()).toBe('?years=2026..latest&tab=list');
  await preset('All').click();
  await expect.poll(() => atlas.address()).toBe('?tab=list');

  // The modes say what they mean.
  await expect(atlas.filters.getByText('In force at any time in these years')).toBeVisible();
  await atlas.filters.getByRole('button', { name: 'Begun in' }).click();
  await expect(atlas.filters.getByText('Started in these years')).toBeVisible();
});

test('playing goes year by year to the end, can pause, and is one step back', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.clock.install({ time: noon });
  await atlas.open('?tab=list&years=2021..2022');
  const before = await page.evaluate(() => history.length);
  await page.clock.pauseAt(new Date(noon.getTime() + 3_600_000));

  await atlas.filters.getByRole('button', { name: 'Play', exact: true }).click();
  await page.clock.runFor(1200);
  await expect.poll(() => atlas.address()).toBe('?years=2022..2023&tab=list');
  await expect(atlas.changes(2023)).toBeVisible();

  await atlas.filters.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(60_000);
  expect(atlas.address()).toBe('?years=2022..2023&tab=list');

  await atlas.filters.getByRole('button', { name: 'Playback options' }).click();
  await page.getByRole('button', { name: 'Grow' }).click();
  await page.getByRole('button', { name: 'Fast' }).click();
  await page.keyboard.press('Escape');
  await atlas.filters.getByRole('button', { name: 'Play', exact: true }).click();
  for (const year of ['2024', '2025', 'latest']) {
    await page.clock.runFor(500);
    await expect.poll(() => atlas.address()).toBe(`?years=2022..${year}&tab=list`);
  }
  await expect(atlas.filters.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test('who wants no motion steps from year to year', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open('?tab=list&years=2017');
  await expect(atlas.filters.getByRole('button', { name: 'Play', exact: true })).toBeHidden();

  await atlas.filters.getByRole('button', { name: 'Next year' }).focus();
  await page.keyboard.press('Enter');

  await expect.poll(() => atlas.address()).toBe('?years=2018&tab=list');
  await expect(atlas.changes(2018)).toContainText(/New \d+ · Renewed \d+ · Ended \d+/);
  await expect(atlas.filters.getByText(/^2018: \d+ new, \d+ renewed, \d+ ended$/)).toHaveCount(1);
});

test('undated events are listed, and each leads to its dossier', async ({ atlas, page }) => {
  await atlas.open('?tab=list&years=2018..2020');
  const label = await atlas.filters.getByText(/^Show \d+ undated events$/).textContent();
  await atlas.filters.getByRole('button', { name: 'Which ones?' }).click();
  const list = page.getByRole('dialog', { name: 'Undated events' });
  await expect(list.getByRole('listitem')).toHaveCount(Number(/\d+/.exec(label ?? '')?.[0]));
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await list
    .getByRole('button', { name: 'Jalal-Abad – Krasnoyarsk Sister-city agreement' })
    .click();

  await expect(list).toBeHidden();
  await expect(atlas.heading('Jalal-Abad – Krasnoyarsk')).toBeFocused();
});

test('a dossier says in words how things stand, and what its strip shows', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(atlas.panel.getByText('In force today')).toBeVisible();
  const rows = atlas.panel.getByRole('figure', { name: 'Events over time' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'In force since' })).toContainText(
    'Cooperation agreement, In force since 27 June 1997, no end stated, in force',
  );
  await expect(rows.filter({ hasText: 'Programme, ' })).toContainText(
    'Programme, In force 2018 – 2020, ended',
  );

  await atlas.open('?tab=list&pair=delhi--moscow');
  await expect(atlas.panel.getByText('Not in force since 2022')).toBeVisible();

  await atlas.open('?tab=list&pair=almaty--tel-aviv');
  await expect(atlas.panel.getByText('No source says since when')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a chosen year and its changes, ${theme}`, async ({ atlas, page }) => {
    await atlas.open(`?tab=list&years=2018&pair=bishkek--moscow&theme=${theme}`);
    await expect(atlas.changes(2018)).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
    await atlas.filters.getByRole('button', { name: 'Playback options' }).click();
    await expect(page.getByRole('button', { name: 'Grow' })).toBeVisible();
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });
}

test('on a phone the changes stand under the slider, inside the filters', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('?tab=list&years=2018');
  await page.getByRole('button', { name: 'Enlarge the panel' }).click();
  await atlas.panel.getByRole('button', { name: 'Filters' }).click();
  const changes = atlas.panel.getByRole('region', { name: 'What changed in 2018' });
  await expect(changes).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await changes.getByRole('button', { name: 'Bishkek – Moscow Programme' }).click();
  await expect(atlas.heading('Bishkek – Moscow')).toBeFocused();
});
