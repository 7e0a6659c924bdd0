/** The address holds the whole view: back, forward, reload and a pasted link restore it. */
import { expect, test } from './fixtures';

test('back and forward walk through the selections', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open();
  await atlas.selectRelationship('Bishkek – Moscow');
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
  await atlas.panel.getByRole('button', { name: 'Moscow', exact: true }).click();
  await expect(atlas.heading('Moscow')).toBeVisible();

  await page.goBack();
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
  await page.goBack();
  await expect(atlas.heading('Start here')).toBeVisible();
  await page.goForward();
  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
});

test('a pasted link restores filters, selection, language, theme, projection and camera', {
  tag: '@map',
}, async ({ atlas, page }) => {
  const link =
    '?pair=beijing--moscow&years=2018..2024&topic=education&lang=ru&theme=dark&projection=flat&camera=2.5/50/80';
  await page.goto(`./${link}`);
  await expect(page.getByRole('heading', { name: 'Пекин – Москва' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => atlas.address()).toBe(link);

  await page.reload();

  await expect(page.getByRole('heading', { name: 'Пекин – Москва' })).toBeVisible();
  await expect.poll(() => atlas.address()).toBe(link);
});

test('zooming writes the camera into the address', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open();
  await atlas.mapIsStill();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => atlas.address()).toMatch(/^\?camera=[\d.]+\/-?[\d.]+\/-?[\d.]+$/);
});

test('what the address says wrongly is told and can be dismissed', async ({ atlas, page }) => {
  await atlas.open('?tab=list&place=atlantis&years=abc&camera=1/2&theme=%E0%A4%A&topic=nonsense');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address' });
  await expect(notice).toContainText('place = “atlantis” is not in the atlas');
  await expect(notice).toContainText('years = “abc” cannot be read');
  await expect(notice).toContainText('topic = “nonsense” is not in the atlas');
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();

  await notice.getByRole('button', { name: 'Dismiss' }).click();

  await expect(notice).toBeHidden();
});

test("parameters of other people's tools are passed over in silence", async ({ atlas, page }) => {
  await atlas.open('?tab=list&utm_source=letter&fbclid=1');
  await expect(page.getByRole('status').filter({ hasText: 'Part of the address' })).toBeHidden();
});

test('the title of the page names what is open', async ({ atlas, page }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(page).toHaveTitle('Bishkek – Moscow · Sister City Atlas');
});
