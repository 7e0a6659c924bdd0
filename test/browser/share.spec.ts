/** Making an embed in its dialog, and the data of a day that it can be pinned to. */
import type { Page } from '@playwright/test';
import { EmbedDialog } from './embed-dialog';
import { expect, test } from './fixtures';

const day = '2026-01-31';

/** Embeds are looked at here without their maps, which other tests draw. */
test.beforeEach(({ page }) => page.route('**/assets/map-view-*.js', () => {}));

interface FileOfFormat1 {
  format?: number;
  places?: { id: string; names: { en: string } }[];
  pairs?: { events: { id?: string }[] }[];
  events?: { id?: string }[];
}

/** A site that has a pin of format 1, in which a place is called otherwise than today. */
async function keepPin(page: Page, place: string, name: string): Promise<void> {
  await page.route('**/data/pins.json', (route) =>
    route.fulfill({ json: { pins: [{ day, format: 1, version: '0.1.0' }] } }),
  );
  await page.route(`**/data/pinned/${day}/**`, async (route) => {
    const url = route.request().url().replace(`pinned/${day}/`, '');
    const response = await route.fetch({ url });
    if (!/\/(?:atlas|pairs\/.*)\.json$/.test(url)) return route.fulfill({ response });
    const file: FileOfFormat1 = await response.json();
    if (file.format !== undefined) file.format = 1;
    for (const { id, names } of file.places ?? []) if (id === place) names.en = name;
    for (const { events } of [...(file.pairs ?? []), { events: file.events ?? [] }]) {
      for (const event of events) delete event.id;
    }
    return route.fulfill({ response, json: file });
  });
}

test('an embed is put together, seen and copied', async ({ atlas, page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = new EmbedDialog(page);
  // The list needs no map of its own.
  await atlas.open('?place=bishkek&tab=list');

  await test.step('it begins with what the app shows', async () => {
    await dialog.open();
    await expect(dialog.preview.getByRole('heading', { name: 'Bishkek' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    const frame = await dialog.attributesIn(await dialog.snippet('Plain frame'), 'iframe');
    expect(frame).toMatchObject({
      src: `${baseURL}embed.html?place=bishkek`,
      title: 'Bishkek · Sister City Atlas',
      width: '100%',
      height: '480',
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write; web-share',
    });
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });

  await test.step('it becomes what is chosen', async () => {
    await dialog.choose('Shows', 'One place');
    await dialog.root.getByRole('button', { name: 'Choose another' }).click();
    await dialog.choosePlace('Osh');
    await dialog.choose('Size', 'Square');
    await dialog.choose('Controls', 'None');
    await dialog.choose('Projection', 'Flat');
    await dialog.choose('Theme', 'Dark');
    await dialog.chooseLanguage('Русский');
    await expect(dialog.preview.getByRole('heading', { name: 'Ош' })).toBeVisible();
    await expect(dialog.preview.locator('html')).toHaveAttribute('lang', 'ru');
  });

  await test.step('both snippets say it, and are copied as they stand', async () => {
    const parameters = {
      place: 'osh',
      lang: 'ru',
      theme: 'dark',
      projection: 'flat',
      controls: 'none',
    };
    const frame = await dialog.copied('Copy the plain frame');
    expect(frame).toBe(await dialog.snippet('Plain frame'));
    const { src = '', ...attributes } = await dialog.attributesIn(frame, 'iframe');
    expect(Object.fromEntries(new URL(src).searchParams)).toEqual(parameters);
    expect(attributes).toMatchObject({ title: 'Ош · Атлас городов-побратимов', width: '360' });
    const script = await dialog.snippet('Script');
    const element = await dialog.attributesIn(script, 'sister-city-map');
    expect(element).toMatchObject({ ...parameters, width: '360', height: '360' });
    expect(await dialog.attributesIn(script, 'a')).toEqual({
      href: `${baseURL}?place=osh&lang=ru&theme=dark&projection=flat`,
    });
  });

  await test.step('without a pin it says how one is made', async () => {
    await expect(dialog.root.getByText('npm run data -- pin')).toBeVisible();
  });

  await test.step('closed, it leaves everything as it was', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    await expect(page.getByRole('button', { name: 'Embed', exact: true }).first()).toBeFocused();
    expect(atlas.address()).toBe('?place=bishkek&tab=list');
  });
});

test('the data of a day stay, and lead to the present ones', async ({ atlas, page }) => {
  await keepPin(page, 'bishkek', 'Frunze');
  const dialog = new EmbedDialog(page);

  await test.step('the address names the day, and the page says so', async () => {
    await atlas.open(`?place=bishkek&tab=list&data=${day}`);
    await expect(atlas.heading('Frunze')).toBeVisible();
    await expect(atlas.panel.getByText('Data as of 31 January 2026')).toBeVisible();
  });

  await test.step('an embed made of it is pinned to that day, or is not', async () => {
    await dialog.open();
    expect(await dialog.snippet('Script')).toContain(`data="${day}"`);
    await expect(dialog.preview.getByRole('heading', { name: 'Frunze' })).toBeVisible();
    await expect(dialog.preview.getByText('Data as of 31 January 2026')).toBeVisible();
    await dialog.choose('Data', 'Live');
    expect(await dialog.snippet('Plain frame')).not.toContain('data=');
    await page.keyboard.press('Escape');
  });

  await test.step('the link leads to the same view of the present data', async () => {
    await atlas.panel.getByRole('link', { name: 'Open the live map' }).click();
    await expect(atlas.heading('Bishkek')).toBeVisible();
    expect(atlas.address()).toBe('?place=bishkek&tab=list');
  });

  await test.step('a day of which there is nothing gives the present data and a notice', async () => {
    await atlas.open('?place=bishkek&tab=list&data=2020-02-29');
    await expect(atlas.heading('Bishkek')).toBeVisible();
    await expect(page.getByText('This site has no data of 2020-02-29')).toBeVisible();
    expect(atlas.address()).toBe('?place=bishkek&tab=list');
  });
});
