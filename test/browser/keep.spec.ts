/** Links, citations, downloads and pictures. */
import { palettes } from '../../src/core/look/palette';
import type { AtlasPage } from './atlas-page';
import { expect, test } from './fixtures';

test('the link to a pair can be copied', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  await atlas.panel.keep.button('Copy link').press('Enter');
  await expect(atlas.panel.keep.status()).toHaveText('Copied');
  expect(await atlas.clipboard()).toMatch(/\/\?pair=bishkek--moscow$/);
});

test('a pair has a citation in each format', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  const cite = atlas.panel.keep.button('Cite');
  await cite.press('Enter');
  const dialog = atlas.dialog('Cite “Bishkek – Moscow”');
  await expect(dialog.root).toContainText(/Bishkek – Moscow\. Sister City Atlas.*Accessed/);
  await dialog.radio('BibTeX').click();
  await expect(dialog.root).toContainText('@misc{bishkek--moscow,');
  await dialog.radio('CSL-JSON').click();
  await expect(dialog.root).toContainText('"type": "entry"');
  await dialog.radio('RIS').click();
  await dialog.button('Copy').click();
  await expect(dialog.status()).toHaveText('Copied');
  expect(await atlas.clipboard()).toMatch(/^TY {2}- DATA\r?\n/);
  expect(await atlas.accessibilityViolations()).toEqual([]);

  await atlas.press('Escape');
  await expect(cite).toBeFocused();
});

test('an article has a citation of its own', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  await atlas.panel
    .button(/^Cite “Albek Ibraimov discusses Smart City/)
    .first()
    .click();
  const dialog = atlas.dialog(/Albek Ibraimov/);
  await expect(dialog.root).toContainText('24.kg, 6 July 2017. https://24.kg/english/56843_');
  await dialog.button('Copy link').click();
  await expect(dialog.status().last()).toHaveText('Copied');
  expect(await atlas.clipboard()).toMatch(/^https:\/\/24\.kg\/english\/56843_/);
});

test('if copying is refused, the link can be selected', async ({ atlas }) => {
  await atlas.blockClipboard();
  await atlas.open('?tab=list&place=bishkek');
  await atlas.panel.keep.button('Copy link').press('Enter');
  await expect(atlas.panel.keep.status()).toContainText('Select the text instead.');
  await expect(atlas.panel.keep.status()).toContainText('/?place=bishkek');
});

/** Chooses an item of the list's download menu, and returns the file. */
async function download(atlas: AtlasPage, item: RegExp): Promise<{ name: string; text: string }> {
  await atlas.list.button('Download').click();
  const { name, content } = await atlas.savedFile(() => atlas.button(item).click());
  return { name, text: content.toString('utf8') };
}

test('the filtered data can be downloaded as files', async ({ atlas }) => {
  await atlas.open('?tab=list&years=2017&topic=smart-city');
  await atlas.waitForNetworkIdle();
  const shown = await atlas.list.rows.count();

  const table = await download(atlas, /^Relationships as a table/);
  expect(table.name).toBe('sister-city-atlas-pairs.csv');
  const lines = table.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(shown);
  // The byte-order mark makes spreadsheets read the file as UTF-8.
  expect(lines[0]).toMatch(/^\uFEFFid,place_a,place_b,/);
  expect(lines.some((line) => line.startsWith('bishkek--moscow,'))).toBe(true);

  const mapData = await download(atlas, /^Relationships as map data/);
  const { features } = JSON.parse(mapData.text);
  expect(features).toHaveLength(shown - 1);
  expect(features[0].geometry.type).toMatch(/LineString$/);

  const articles = await download(atlas, /^Articles as a table/);
  expect(articles.text).toContain('24kg-56843,https://24.kg/english/56843_');
});

for (const projection of ['globe', 'flat'] as const) {
  test(`the map is saved as a picture, ${projection}`, { tag: '@map' }, async ({ atlas }) => {
    // The map is redrawn at twice the resolution, which is slow in software WebGL.
    test.slow();
    await atlas.resize(1440, 900);
    await atlas.open(`?pair=bishkek--moscow&projection=${projection}&theme=light`);
    await atlas.map.waitUntilStill();
    const before = atlas.address();

    const { name, content } = await atlas.savedFile(() =>
      atlas.button('Save as a picture').click(),
    );

    expect(name).toBe('sister-city-atlas.png');
    const picture = atlas.map.pictureIn(content);
    const { width, height } = picture;
    // The map beside the panel is over 1000 CSS pixels wide.
    expect(width).toBeGreaterThan(2000);
    expect(height).toBeGreaterThan(1200);
    expect(picture.colours()).toBeGreaterThan(20);
    // More than its sample of 56 × 6 pixels in the legend.
    expect(picture.count(palettes.light.agreement, 0, 0, width, height)).toBeGreaterThan(600);
    // Taking the picture does not change the map.
    expect(atlas.address()).toBe(before);
    await atlas.map.waitUntilStill();
  });
}

test('without WebGL no picture is offered', async ({ atlas }) => {
  await atlas.disableWebGl();
  await atlas.open();
  await expect(atlas.text('A simpler map')).toBeVisible();
  await expect(atlas.button('Save as a picture')).toHaveCount(0);
});
