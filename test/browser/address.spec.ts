/** The address holds the whole view: back, forward, reload and a pasted link restore it. */
import { within } from './area';
import { expect, test } from './fixtures';

test('back and forward restore the selections', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.selectRelationship('Bishkek – Moscow');
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  await atlas.panel.button('Moscow').click();
  await expect(atlas.panel.heading('Moscow')).toBeVisible();

  await atlas.back();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
  await atlas.back();
  await expect(atlas.panel.heading('Start here')).toBeVisible();
  await atlas.forward();
  await expect(atlas.panel.heading('Bishkek – Moscow')).toBeVisible();
});

test('a pasted link restores filters, selection, language, theme, projection and camera', {
  tag: '@map',
}, async ({ atlas }) => {
  const link =
    '?pair=beijing--moscow&years=2018..2024&topic=education&lang=ru&theme=dark&projection=flat&camera=2.5/50/80';
  await atlas.visit(link);
  await expect(atlas.heading('Пекин – Москва')).toBeVisible();
  await expect(atlas.root).toHaveAttribute('lang', 'ru');
  await expect(atlas.root).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => atlas.address()).toBe(link);

  await atlas.reload();

  await expect(atlas.heading('Пекин – Москва')).toBeVisible();
  await expect.poll(() => atlas.address()).toBe(link);
});

test('zooming writes the camera into the address', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  await atlas.button('Zoom in').click();
  await expect.poll(() => atlas.address()).toMatch(/^\?camera=[\d.]+\/-?[\d.]+\/-?[\d.]+$/);
});

test('invalid parameters are reported in a notice that can be dismissed', async ({ atlas }) => {
  await atlas.open('?tab=list&place=atlantis&years=abc&camera=1/2&theme=%E0%A4%A&topic=nonsense');
  const notice = atlas.status('Part of the address');
  await expect(notice).toContainText('place = “atlantis” is not in the atlas');
  await expect(notice).toContainText('years = “abc” cannot be read');
  await expect(notice).toContainText('topic = “nonsense” is not in the atlas');
  await expect(atlas.panel.relationship('Bishkek – Moscow')).toBeVisible();

  await within(notice).button('Dismiss').click();

  await expect(notice).toBeHidden();
});

test('unknown parameters of other tools are ignored without a notice', async ({ atlas }) => {
  await atlas.open('?tab=list&utm_source=letter&fbclid=1');
  await expect(atlas.status('Part of the address')).toBeHidden();
});

test('the title of the window names the selection', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await atlas.expectTitle('Bishkek – Moscow · Sister City Atlas');
});
