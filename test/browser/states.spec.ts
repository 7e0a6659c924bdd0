/** Loading, failing, and doing without WebGL. */
import { expect, test } from './fixtures';

test('a truncated atlas gives a message, and a retry brings it back', async ({ atlas, page }) => {
  let isBroken = true;
  await page.route('**/data/atlas.json', async (route) => {
    if (!isBroken) return route.continue();
    const response = await route.fetch();
    const body = await response.text();
    return route.fulfill({ response, body: body.slice(0, body.length / 2) });
  });
  await page.goto('./?tab=list');
  const problem = page.getByRole('alert').filter({ hasText: 'The atlas did not load' });
  await expect(problem).toContainText('damaged or incomplete');

  isBroken = false;
  await problem.getByRole('button', { name: 'Try again' }).click();

  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();
});

test('a server error is tried again by itself', async ({ atlas, page }) => {
  let attempts = 0;
  await page.route('**/data/atlas.json', (route) => {
    attempts += 1;
    return attempts < 3 ? route.fulfill({ status: 503 }) : route.continue();
  });
  await page.goto('./?tab=list');
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();
  expect(attempts).toBe(3);
});

test('an atlas of another shape is not drawn as if it were ours', async ({ page }) => {
  await page.route('**/data/atlas.json', (route) =>
    route.fulfill({ json: { format: 99, places: [] } }),
  );
  await page.goto('./?tab=list');
  await expect(page.getByRole('alert')).toContainText('written by another version of the atlas');
});

test('a dossier that does not arrive leaves the rest usable', async ({ atlas, page }) => {
  await page.route('**/data/pairs/*.json', (route) => route.abort());
  await atlas.open('?tab=list&pair=bishkek--moscow');
  const problem = page.getByRole('alert').filter({ hasText: 'The details did not load' });
  await expect(problem).toContainText('The connection failed');

  await page.unroute('**/data/pairs/*.json');
  await problem.getByRole('button', { name: 'Try again' }).click();

  await expect(atlas.articleLink('Albek Ibraimov discusses').first()).toBeVisible();
});

test('while the atlas loads, a skeleton holds its place', async ({ atlas, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/atlas.json', async (route) => {
    await held;
    return route.continue();
  });
  await page.goto('./');
  await expect(page.getByText('Loading the atlas …')).toBeAttached();
  release();
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();
});

test('the map library is on its way before the page has its words', async ({ page }) => {
  // They never come.
  await page.route('**/assets/en-*.js', () => {});
  const library = page.waitForRequest('**/assets/map-view-*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await library;
  await expect(page.locator('#root')).toBeEmpty();
});

test('without WebGL the list stands where the map would be', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      if (type.startsWith('webgl')) return null;
      return Reflect.apply(getContext, this, [type, ...rest]);
    } as typeof getContext;
  });
  await atlas.open();
  await expect(atlas.list.getByText('The map cannot be drawn here')).toBeVisible();

  await atlas.list.getByRole('button', { name: 'Bishkek – Moscow' }).click();

  await expect(atlas.heading('Bishkek – Moscow')).toBeVisible();
});

test('a map library that does not arrive leaves the list, and can be asked for again', async ({
  atlas,
  page,
}) => {
  await page.route('**/assets/map-view-*.js', (route) => route.abort());
  await atlas.open();
  await expect(atlas.list.getByText('The map cannot be drawn here')).toBeVisible();
  await expect(atlas.list.getByRole('button', { name: 'Bishkek – Moscow' })).toBeVisible();

  await page.unroute('**/assets/map-view-*.js');
  await atlas.list.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
});

test('a lost graphics context is told and comes back', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open();
  await atlas.mapIsStill();
  const canvas = page.locator('canvas');
  const extension = await canvas.evaluateHandle((element) =>
    (element as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  );

  await extension.evaluate((lose) => lose?.loseContext());
  await expect(page.getByText('The graphics card was reset')).toBeVisible();
  await extension.evaluate((lose) => lose?.restoreContext());

  await expect(page.getByText('The graphics card was reset')).toBeHidden();
  await atlas.mapIsStill();
  expect(atlas.address()).toBe('');
  await atlas.clickPlaceOnMap('bishkek');
  await expect(atlas.heading('Bishkek')).toBeVisible();
});

test('the page paints its frame before the map library arrives', async ({ atlas, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/map-view-*.js', async (route) => {
    await held;
    return route.continue();
  });
  await atlas.open();
  await expect(atlas.relationship('Bishkek – Moscow')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  release();
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
});
