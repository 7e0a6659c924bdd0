/** The calendar of anniversaries, terms and suspensions, and the calendars to subscribe to. */
import { expect, test } from './fixtures';

/** Late enough in a year for both the rest of it and the next one to have something. */
const day = new Date('2026-11-28T12:00:00Z');

test('the keyboard leads from the anniversaries to a card', async ({ atlas }) => {
  await atlas.startClockAt(day);
  await atlas.open('?tab=list&theme=light');

  await atlas.panel.button('Anniversaries').focus();
  await atlas.press('Enter');
  await expect(atlas.calendar.heading('Anniversaries')).toBeFocused();
  await atlas.expectTitle('Anniversaries · Sister City Atlas');
  await expect(atlas.calendar.anyHeading('This month: November 2026')).toBeVisible();
  await expect(atlas.calendar.text('30 years · agreement since 27 June 1997')).toBeVisible();
  await expect(atlas.calendar.text('11 years 6 months')).toBeVisible();
  await expect(atlas.calendar.link(/./).first()).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.calendar.button('Bishkek – Moscow').focus();
  await atlas.press('Enter');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeFocused();
  await expect.poll(() => atlas.address()).toBe('?pair=bishkek--moscow&tab=calendar&theme=light');
});

test('the calendar obeys the filters and the selection', async ({ atlas }) => {
  await atlas.startClockAt(day);
  await atlas.open('?tab=calendar&tie=sister-city');
  await expect(atlas.calendar.button('Bishkek – Yekaterinburg').first()).toBeVisible();
  await expect(atlas.calendar.button('Bishkek – Moscow')).toHaveCount(0);

  await atlas.open('?tab=calendar&place=tokyo');
  await expect(atlas.calendar.button('Moscow – Tokyo')).toBeVisible();
  await expect(atlas.calendar.button('Bishkek – Yekaterinburg')).toHaveCount(0);
  await atlas.calendar.button('Show all places').click();
  await expect(atlas.calendar.button('Bishkek – Yekaterinburg').first()).toBeVisible();
});

for (const [zone, expected] of [
  ['Pacific/Honolulu', 'This month: February 2027'],
  ['Pacific/Auckland', 'This month: March 2027'],
] as const) {
  test.describe(`a reader in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test('sees the current month of that time zone', async ({ atlas }) => {
      await atlas.startClockAt(new Date('2027-02-28T20:00:00Z'));
      await atlas.open('?tab=calendar');
      await expect(atlas.calendar.anyHeading(expected)).toBeVisible();
    });
  });
}

test('the card of a city offers a calendar to subscribe to', async ({ atlas, request }) => {
  await atlas.open('ru/place/bishkek/?tab=list');
  const subscribe = atlas.panel.link('Подписаться в календаре');
  await expect(subscribe).toHaveAttribute(
    'href',
    /^webcal:.*ru\/place\/bishkek\/anniversaries\.ics$/,
  );
  const address = await subscribe.getAttribute('href');
  const answer = await request.get((address ?? '').replace('webcal:', 'http:'));
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toContain('Бишкек – Москва');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is complete, in another language, too', async ({ atlas }) => {
    await atlas.visit('zh/anniversaries/');
    await expect(atlas.title('周年')).toBeVisible();
    await expect(atlas.anyHeading('暂停中的关系')).toBeVisible();
    await expect(atlas.link('阿皮亚 – 苏瓦')).toBeVisible();
    await expect(atlas.link('下载日历文件')).toBeVisible();
  });
});

test('the app takes over from the prerendered calendar', async ({ atlas }) => {
  await atlas.open('anniversaries/');
  await expect(atlas.calendar.heading('Anniversaries')).toBeVisible();
  await expect(atlas.prerendered).toHaveCount(0);
});
