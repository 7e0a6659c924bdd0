/** Readers take records away: links, citations, files, pictures. */
import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { expect, test } from './fixtures';

function contentsOf(path: string): Buffer {
  return readFileSync(path);
}

async function textOf(download: Download): Promise<string> {
  return contentsOf(await download.path()).toString('utf8');
}

test('a pair is linked to and cited', async ({ atlas, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  const keep = atlas.panel.getByRole('group', { name: 'Keep and cite' });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await keep.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(keep.getByRole('status')).toHaveText('Copied');
  expect(await clipboard()).toMatch(/\/\?pair=bishkek--moscow$/);

  await keep.getByRole('button', { name: 'Cite' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cite “Bishkek – Moscow”' });
  await expect(dialog).toContainText(/Bishkek – Moscow\. Sister City Atlas.*Accessed/);
  await dialog.getByRole('button', { name: 'BibTeX' }).click();
  await expect(dialog).toContainText('@misc{bishkek--moscow,');
  await dialog.getByRole('button', { name: 'CSL-JSON' }).click();
  await expect(dialog).toContainText('"type": "entry"');
  await dialog.getByRole('button', { name: 'RIS' }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await clipboard()).toMatch(/^TY {2}- DATA\r?\n/);
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(keep.getByRole('button', { name: 'Cite' })).toBeFocused();

  // An article is cited as itself.
  const cite = atlas.panel
    .getByRole('button', { name: /^Cite “Albek Ibraimov discusses Smart City/ })
    .first();
  expect((await cite.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await cite.click();
  const article = page.getByRole('dialog', { name: /Albek Ibraimov/ });
  await expect(article).toContainText('24.kg, 6 July 2017. https://24.kg/english/56843_');
  await article.getByRole('button', { name: 'Copy link' }).click();
  await expect(article.getByRole('status').last()).toHaveText('Copied');
  expect(await clipboard()).toMatch(/^https:\/\/24\.kg\/english\/56843_/);
});

test('where copying is refused, the link is there to be selected', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await atlas.open('?tab=list&place=bishkek');
  const keep = atlas.panel.getByRole('group', { name: 'Keep and cite' });
  await keep.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(keep.getByRole('status')).toContainText('Select the text instead.');
  await expect(keep.getByRole('status')).toContainText('/?place=bishkek');
});

test('what is shown is downloaded as files', async ({ atlas, page }) => {
  await atlas.open('?tab=list&years=2017&topic=smart-city');
  await page.waitForLoadState('networkidle');
  const shown = await atlas.list.getByRole('row').count();
  const take = async (item: string) => {
    await atlas.list.getByRole('button', { name: 'Download' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: item }).click();
    return downloading;
  };
  const table = await take('Relationships as a table (CSV)');
  expect(table.suggestedFilename()).toBe('sister-city-atlas-pairs.csv');
  const lines = (await textOf(table)).trimEnd().split('\r\n');
  expect(lines).toHaveLength(shown);
  // The byte-order mark tells a spreadsheet that it is UTF-8.
  expect(lines[0]).toMatch(/^\uFEFFid,place_a,place_b,/);
  expect(lines.some((line) => line.startsWith('bishkek--moscow,'))).toBe(true);

  const mapData = JSON.parse(await textOf(await take('Relationships as map data (GeoJSON)')));
  expect(mapData.features).toHaveLength(shown - 1);
  expect(mapData.features[0].geometry.type).toMatch(/LineString$/);

  const articles = await textOf(await take('Articles as a table (CSV)'));
  expect(articles).toContain('24kg-56843,https://24.kg/english/56843_');
});

for (const projection of ['globe', 'flat'] as const) {
  test(`the map is saved as a picture, ${projection}`, { tag: '@map' }, async ({ atlas, page }) => {
    // The map is drawn anew at twice the resolution, which software WebGL takes long for.
    test.slow();
    await atlas.open(`?pair=bishkek--moscow&projection=${projection}`);
    await atlas.mapIsStill();
    const before = atlas.address();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a picture' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('sister-city-atlas.png');
    const png = contentsOf(await download.path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // The header's width and height; the map beside the panel is over 1000 CSS pixels wide.
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
    expect(png.readUInt32BE(20)).toBeGreaterThan(1200);
    const colours = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const found = new Set<number>();
        let arc = 0;
        for (let index = 0; index < pixels.length; index += 4) {
          const red = pixels[index] ?? 0;
          const green = pixels[index + 1] ?? 0;
          const blue = pixels[index + 2] ?? 0;
          found.add((red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4));
          // #1C5DA8, the colour of an agreement.
          if (Math.abs(red - 0x1c) + Math.abs(green - 0x5d) + Math.abs(blue - 0xa8) < 12) arc += 1;
        }
        return { count: found.size, arc };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    expect(colours.count).toBeGreaterThan(20);
    // More than its sample in the legend, which has 56 × 6 pixels.
    expect(colours.arc).toBeGreaterThan(600);
    // The picture leaves the map as it was.
    expect(atlas.address()).toBe(before);
    await atlas.mapIsStill();
  });
}

test('without WebGL no picture is offered', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      return type.startsWith('webgl') ? null : Reflect.apply(getContext, this, [type, ...rest]);
    } as typeof getContext;
  });
  await atlas.open();
  await expect(atlas.list.getByRole('row').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as a picture' })).toHaveCount(0);
});
