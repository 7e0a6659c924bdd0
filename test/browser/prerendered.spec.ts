/** What a page has before any script, and how the app takes its place. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';

/** What a server sends before it waits for an answer: ten packets. */
const firstPackets = 14_000;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('home shows the map and leads to a relationship, its sources and its cities', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: 'Sister City Atlas' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Map of relationships' })).toBeInViewport();

    await page.getByRole('link', { name: 'Bishkek – Moscow' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Bishkek – Moscow' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Bishkek – Moscow/ })).toBeInViewport();
    const article = page.getByRole('link', { name: /^Albek Ibraimov discusses/ }).first();
    await article.scrollIntoViewIfNeeded();
    await expect(article).toBeInViewport();
    await expect(article).toHaveAttribute('href', /#:~:text=/);

    await page.getByRole('link', { name: 'Bishkek', exact: true }).first().click();

    await expect(page.getByRole('heading', { level: 1, name: 'Bishkek' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Bishkek/ })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Partners' })).toBeVisible();

    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Бишкек' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  });
});

test('home and embed arrive within the first packets', async ({ request }) => {
  for (const path of ['./', './ru/', './embed.html']) {
    const html = await (await request.get(path)).body();
    expect(html.toString()).toContain('<svg class="m"');
    const sizes = `${path}: ${gzipSync(html).byteLength} gzip, ${brotliCompressSync(html).byteLength} br`;
    test.info().annotations.push({ type: 'size', description: sizes });
    expect(gzipSync(html).byteLength, sizes).toBeLessThanOrEqual(firstPackets);
  }
});

test('the live map takes the place of the drawn one without a jump', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/atlas.json', async (route) => {
    await held;
    return route.continue();
  });

  await page.goto('./place/osh/');
  const drawn = page.getByRole('img', { name: /^Osh/ });
  await expect(drawn).toBeVisible();
  const centre = await drawn.locator('circle').evaluate((globe) => {
    const { left, top, width, height } = globe.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  release();

  await atlas.mapIsStill();
  await expect(page.locator('#prerendered')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Osh' })).toHaveCount(1);
  const live = await atlas.map.evaluate((element) => {
    const map = (
      element as HTMLElement & { atlasMap: { screenCamera(): { x: number; y: number } } }
    ).atlasMap;
    const { left, top } = element.getBoundingClientRect();
    const { x, y } = map.screenCamera();
    return { x: left + x, y: top + y };
  });
  expect(Math.hypot(live.x - centre.x, live.y - centre.y)).toBeLessThan(24);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
});

test('the address of a page opens the app on it, and whoever moves on can come back', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./ru/pair/bishkek--moscow/?tab=list');
  await expect(page.locator('#prerendered')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Бишкек – Москва' })).toHaveCount(1);
  expect(new URL(page.url()).pathname).toMatch(/\/ru\/pair\/bishkek--moscow\/$/);

  await page.getByRole('button', { name: 'Бишкек', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Бишкек', exact: true })).toBeVisible();
  expect(atlas.address()).toContain('place=bishkek');
  expect(atlas.address()).toContain('lang=ru');
  expect(new URL(page.url()).pathname).not.toContain('pair');

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Бишкек – Москва' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Albek|Ибраимов/ }).first()).toBeAttached();
});

test('what the address asks for otherwise is not shown as the page has it', async ({ page }) => {
  // The scripts never arrive.
  await page.route('**/assets/*.js', () => {});
  const early = { waitUntil: 'commit' } as const;
  await page.goto('./?place=osh&theme=dark', early);
  await expect(page.getByRole('heading', { name: 'Sister City Atlas' })).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./place/osh/?lang=ru', early);
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.goto('./place/osh/?utm_source=x', early);
  await expect(page.getByRole('heading', { level: 1, name: 'Osh' })).toBeVisible();
});
