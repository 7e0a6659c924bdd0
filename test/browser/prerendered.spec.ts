/** Prerendered pages without scripts, and their replacement by the app. */
import { maxShift } from './atlas-page';
import { expect, test } from './fixtures';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('home shows the map and leads to a relationship, its sources and its cities', async ({
    atlas,
  }) => {
    await atlas.visit('');
    await expect(atlas.title('Sister City Atlas')).toBeVisible();
    await expect(atlas.picture('Map of relationships')).toBeInViewport();

    await atlas.link('Bishkek – Moscow').last().click();

    await expect(atlas.title('Bishkek – Moscow')).toBeVisible();
    await expect(atlas.picture(/Bishkek – Moscow/)).toBeInViewport();
    const article = atlas.link(/^Albek Ibraimov discusses/).first();
    await article.scrollIntoViewIfNeeded();
    await expect(article).toBeInViewport();
    await expect(article).toHaveAttribute('href', /#:~:text=/);

    await atlas.link('Bishkek').first().click();

    await expect(atlas.title('Bishkek')).toBeVisible();
    await expect(atlas.picture(/Bishkek/)).toBeInViewport();
    await expect(atlas.heading('Partners')).toBeVisible();

    await atlas.link('Русский').click();
    await expect(atlas.title('Бишкек')).toBeVisible();
    await expect(atlas.root).toHaveAttribute('lang', 'ru');
  });

  test('a page is printed with its text', async ({ atlas }) => {
    await atlas.visit('place/bishkek/');
    expect(await atlas.printedFonts()).not.toEqual([]);
  });
});

test.describe('without JavaScript, the drawn map', () => {
  test.use({ javaScriptEnabled: false });

  test('links cities and lines to their pages', async ({ atlas }) => {
    await atlas.visit('');
    await atlas.drawnMap.tap('bishkek');
    await expect(atlas.title('Bishkek')).toBeVisible();

    await atlas.drawnMap.links.link('Bishkek – Moscow').focus();
    await atlas.press('Enter');
    await expect(atlas.title('Bishkek – Moscow')).toBeVisible();
  });

  test('fills the frame of an embed, and links its cities', async ({ atlas }) => {
    await atlas.visit('embed.html');
    expect(await atlas.drawnMap.linkAt('bishkek')).toBe('./place/bishkek/');
  });
});

for (const javaScriptEnabled of [false, true]) {
  test.describe(`in a low window, ${javaScriptEnabled ? 'before the app' : 'without JavaScript'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 900, height: 650 } });

    test('the map of a city fills its space, and its names do not overlap', async ({ atlas }) => {
      await atlas.delivery.withhold('scripts');
      await atlas.visit('place/bishkek/', 'early');
      await expect(atlas.title('Bishkek')).toBeVisible();
      const box = await atlas.drawnMap.root.boundingBox();
      // Before the app, it has the area in which the live map frames a city, which is 143 px high.
      expect(box?.height).toBeGreaterThan(javaScriptEnabled ? 142 : 350);
      expect(await atlas.drawnMap.overlappingNames()).toEqual([]);
    });
  });
}

test.describe('the drawn map before the app', () => {
  test.beforeEach(({ atlas }) => atlas.delivery.withhold('scripts'));

  test('opens the place nearest to a tap', async ({ atlas }) => {
    await atlas.visit('?theme=dark', 'early');
    await atlas.drawnMap.waitUntilInteractive();
    await atlas.drawnMap.tap('bishkek', 11);
    await expect(atlas.title('Bishkek')).toBeVisible();
    expect(atlas.address()).toBe('?theme=dark');
  });

  test('handles a tap from before the first script had loaded', async ({ atlas }) => {
    const release = await atlas.delivery.hold('**/assets/pages/*.js');
    await atlas.visit('', 'early');
    // Beside the dot, outside of its link.
    await atlas.drawnMap.tap('yakutsk', 13);
    release();
    await expect(atlas.title('Yakutsk')).toBeVisible();
  });

  for (const [place, name] of [
    ['bishkek', 'Bishkek'],
    ['almaty', 'Almaty'],
  ] as const) {
    test(`before the first script opens the nearer one of overlapping places: ${name}`, async ({
      atlas,
    }) => {
      await atlas.delivery.withhold('**/assets/pages/*.js');
      await atlas.resize(390, 844);
      await atlas.visit('', 'early');
      await atlas.drawnMap.tap(place, 0);
      await expect(atlas.title(name)).toBeVisible();
    });
  }

  test('moves the focus between links by arrow keys', async ({ atlas }) => {
    await atlas.visit('', 'early');
    await atlas.drawnMap.waitUntilInteractive();
    await atlas.drawnMap.links.link('Bishkek').focus();
    await atlas.press('ArrowRight');
    await atlas.press('ArrowLeft');
    await expect(atlas.drawnMap.links.link('Bishkek')).toBeFocused();
    await atlas.press('Enter');
    await expect(atlas.title('Bishkek')).toBeVisible();
  });
});

test.describe('without JavaScript, a suspended pair', () => {
  test.use({ javaScriptEnabled: false });

  test('states since when it is suspended, and the tie before', async ({ atlas }) => {
    await atlas.visit('pair/apia--suva/');
    await expect(
      atlas.text('Suspended since 1 May 2015, sister cities since 2 March 1990').first(),
    ).toBeVisible();
  });
});

test('the address of a page opens it in the app, and Back returns to it', async ({ atlas }) => {
  await atlas.resize(1024, 768);
  await atlas.visit('ru/pair/bishkek--moscow/?tab=list');
  await expect(atlas.prerendered).toHaveCount(0);
  await expect(atlas.heading('Бишкек – Москва')).toHaveCount(1);
  expect(atlas.path()).toMatch(/\/ru\/pair\/bishkek--moscow\/$/);

  await atlas.button('Бишкек').click();
  await expect(atlas.heading('Бишкек')).toBeVisible();
  expect(atlas.address()).toContain('place=bishkek');
  expect(atlas.address()).toContain('lang=ru');
  expect(atlas.path()).not.toContain('pair');

  await atlas.back();
  await expect(atlas.heading('Бишкек – Москва')).toBeVisible();
  await expect(atlas.link(/^Albek|Ибраимов/).first()).toBeAttached();
});

for (const [path, width, height] of [
  ['place/osh/', 1440, 900],
  ['place/osh/', 1024, 768],
  ['ru/place/osh/', 1440, 900],
  ['', 390, 844],
  ['embed.html', 378, 480],
  ['embed.html', 640, 420],
  ['embed.html', 1000, 600],
] as const) {
  test(`the live map replaces the drawn one without a shift: ${path}, ${width} × ${height}`, {
    tag: '@map',
  }, async ({ atlas }) => {
    await atlas.resize(width, height);
    const { shift, jumps } = await atlas.takeOver(path);
    expect(shift).toBeLessThan(maxShift);
    expect(jumps).toBeLessThan(0.01);
  });
}

test('the live map replaces the drawn one of a pair without a shift on a phone', {
  tag: '@map',
}, async ({ atlas }) => {
  await atlas.resize(390, 844);
  const { shift } = await atlas.takeOver('pair/bishkek--moscow/', ['bishkek', 'moscow']);
  expect(shift).toBeLessThan(maxShift);
});

for (const path of ['', 'embed.html']) {
  test(`no click is lost when the map of ${path || 'home'} becomes interactive`, async ({
    atlas,
  }) => {
    const release = await atlas.delivery.hold('atlas');
    await atlas.visit(path, 'early');
    await atlas.clickOnceInert(await atlas.drawnMap.pointOf('bishkek'));
    release();
    await expect(atlas.heading('Bishkek')).toBeVisible();
  });
}

test('a press that begins on the drawn map opens its city although the live map replaces it meanwhile', {
  tag: '@map',
}, async ({ atlas }) => {
  const release = await atlas.delivery.hold('map');
  await atlas.visit('', 'early');
  await expect(atlas.prerendered).toHaveAttribute('inert');
  const point = await atlas.drawnMap.pointOf('bishkek');
  const isComing = atlas.status('Drawing the map …');
  await expect(isComing).toHaveCount(1);
  await atlas.holdAt(point, async () => {
    release();
    await expect(isComing).toHaveCount(0);
  });
  await expect(atlas.heading('Bishkek')).toBeVisible();
  await expect(atlas.prerendered).toHaveCount(0);
});

test.describe('a prerendered page at an address with parameters', () => {
  // The scripts never arrive.
  test.beforeEach(({ atlas }) => atlas.delivery.withhold('scripts'));

  test('is hidden if the address selects another place', async ({ atlas }) => {
    await atlas.visit('?place=osh&theme=dark', 'early');
    await expect(atlas.root).toHaveAttribute('data-theme', 'dark');
    await expect(atlas.title('Sister City Atlas')).toBeHidden();
  });

  test('is hidden if the address asks for another language', async ({ atlas }) => {
    await atlas.visit('place/osh/?lang=ru', 'early');
    await expect(atlas.root).toHaveAttribute('lang', 'ru');
    await expect(atlas.title('Osh')).toBeHidden();
  });

  test('is shown if the parameters do not change it', async ({ atlas }) => {
    await atlas.visit('place/osh/?utm_source=x', 'early');
    await expect(atlas.title('Osh')).toBeVisible();
  });
});
