/** The embed dialog, and embeds of pinned data. */
import type { AtlasPage } from './atlas-page';
import { expect, test } from './fixtures';

const day = '2026-01-31';

interface FileOfFormat1 {
  format?: number;
  places?: { id: string; names: { en: string } }[];
  pairs?: { events: { id?: string }[] }[];
  events?: { id?: string }[];
}

/** Adds a pin of format 1 to the site, in which Bishkek has a different name. */
async function havePin({ delivery }: AtlasPage): Promise<void> {
  await delivery.replace('pins', { pins: [{ day, format: 1, version: '0.1.0' }] });
  await delivery.change<FileOfFormat1>(
    `**/data/pinned/${day}/**`,
    (file) => {
      if (file.format !== undefined) file.format = 1;
      for (const { id, names } of file.places ?? []) if (id === 'bishkek') names.en = 'Frunze';
      for (const { events } of [...(file.pairs ?? []), { events: file.events ?? [] }]) {
        for (const event of events) delete event.id;
      }
    },
    (address) => address.replace(`pinned/${day}/`, ''),
  );
}

test('the dialog starts with the view of the app', async ({ atlas, dialog, baseURL }) => {
  // The list needs no map.
  await atlas.open('?place=bishkek&tab=list');
  await dialog.open();
  await expect(dialog.preview.heading('Bishkek')).toBeVisible();
  expect(await dialog.previewHasFocus()).toBe(false);
  const frame = await dialog.attributesIn(await dialog.snippet('Plain frame'), 'iframe');
  expect(frame).toMatchObject({
    src: `${baseURL}embed.html?place=bishkek`,
    title: 'Bishkek · Sister City Atlas',
    width: '100%',
    height: '480',
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write; web-share',
  });
  // Without a pin, the dialog explains how to create one.
  await expect(dialog.text('npm run data -- pin')).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
});

test('the dialog leaves the view unchanged', async ({ atlas, dialog }) => {
  await atlas.open('?place=bishkek&tab=list');
  await dialog.open();
  await atlas.press('Escape');
  await expect(dialog.root).toBeHidden();
  await expect(atlas.button('Embed').first()).toBeFocused();
  expect(atlas.address()).toBe('?place=bishkek&tab=list');
});

test('the preview follows the choices, and the copied snippet matches it', async ({
  atlas,
  dialog,
  baseURL,
}) => {
  await atlas.allowClipboard();
  await atlas.open('?place=bishkek&tab=list');
  await dialog.open();

  await dialog.choose('Shows', 'One place');
  await dialog.button('Choose another').click();
  await dialog.choosePlace('Osh');
  await dialog.choose('Size', 'Square');
  await dialog.choose('Controls', 'None');
  await dialog.choose('Projection', 'Flat');
  await dialog.choose('Theme', 'Dark');
  await dialog.chooseLanguage('Русский');

  await expect(dialog.preview.heading('Ош')).toBeVisible();
  await expect(dialog.preview.root).toHaveAttribute('lang', 'ru');
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

test('pinned data stay the same, and link to the same view of current data', async ({ atlas }) => {
  await havePin(atlas);
  await atlas.open(`?place=bishkek&tab=list&data=${day}`);
  await expect(atlas.panel.heading('Frunze')).toBeVisible();
  await expect(atlas.panel.text('Data as of 31 January 2026')).toBeVisible();

  await atlas.panel.link('Open the live map').click();
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  expect(atlas.address()).toBe('?place=bishkek&tab=list');
});

test('an embed made from pinned data can be pinned or live', async ({ atlas, dialog }) => {
  await havePin(atlas);
  await atlas.open(`?place=bishkek&tab=list&data=${day}`);
  await dialog.open();
  expect(await dialog.snippet('Script')).toContain(`data="${day}"`);
  await expect(dialog.preview.heading('Frunze')).toBeVisible();
  await expect(dialog.preview.text('Data as of 31 January 2026')).toBeVisible();
  await dialog.choose('Data', 'Live');
  expect(await dialog.snippet('Plain frame')).not.toContain('data=');
});

test('a day without pinned data shows current data and a notice', async ({ atlas }) => {
  await atlas.open('?place=bishkek&tab=list&data=2020-02-29');
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await expect(atlas.text('This site has no data of 2020-02-29')).toBeVisible();
  expect(atlas.address()).toBe('?place=bishkek&tab=list');
});
