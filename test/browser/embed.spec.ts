/** The embed in a page of its own: controls, card, address, states. Hosts are in embedding.spec.ts. */
import { EmbedPage } from './embed-page';
import { expect, test } from './fixtures';

test('a relationship with its sources, and all the controls', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  const embed = new EmbedPage(page);
  await embed.open(
    '?pair=bishkek--moscow&controls=full&utm_source=paper#?secret=aB3dE6gH9k',
    [720, 480],
  );

  await test.step('the card names publisher, date and headline, and leads to the article', async () => {
    await expect(embed.heading('Bishkek – Moscow')).toBeVisible();
    const source = embed.source('Albek Ibraimov discusses');
    await expect(source).toContainText('24.kg · published 6 July 2017 · in English');
    await expect(source.getByRole('link')).toHaveAttribute('href', /^https:\/\/24\.kg\//);
    await expect(source.getByRole('link')).toHaveAttribute('target', '_blank');
  });

  await test.step('the map is live, and nothing has taken the focus', async () => {
    await embed.mapIsLive();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await atlas.accessibilityViolations()).toEqual([]);
  });

  await test.step('filters change the address in place, and keep what is not theirs', async () => {
    const steps = await page.evaluate(() => history.length);
    await page.getByLabel('From year').selectOption('2018');
    await page.getByLabel('Topics').selectOption('education');
    expect(embed.address()).toEqual({
      parameters: {
        pair: 'bishkek--moscow',
        years: '2018..latest',
        topic: 'education',
        controls: 'full',
        utm_source: 'paper',
      },
      hash: '#?secret=aB3dE6gH9k',
    });
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expect(embed.fullMap).toHaveAttribute(
      'href',
      /\/\?pair=bishkek--moscow&years=2018\.\.latest&topic=education$/,
    );
  });

  await test.step('the card closes, and places are walked with the keyboard', async () => {
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(embed.heading('Bishkek – Moscow')).toBeHidden();
    await page.getByRole('listbox', { name: 'Places on the map' }).pressSequentially('bishkek');
    await page.keyboard.press('Enter');
    await expect(embed.pair('Moscow')).toBeVisible();
    await embed.pair('Moscow').click();
    await expect(embed.heading('Bishkek – Moscow')).toBeFocused();
    await page.getByRole('button', { name: 'Bishkek', exact: true }).click();
    await expect(embed.heading('Bishkek')).toBeVisible();
  });
});

test('without WebGL a list stands beside the still map, down to its sources', async ({
  atlas,
  page,
}) => {
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
  const embed = new EmbedPage(page);
  await embed.open('?theme=dark', [300, 250]);

  await expect(embed.main.getByText('The map cannot be drawn here')).toBeVisible();
  await expect(page.locator('#prerendered svg').first()).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);
  await embed.pair('Bishkek – Moscow').click();

  await expect(embed.source('Albek Ibraimov discusses')).toContainText('24.kg');
});

test('what goes wrong is told in the smallest frame, and can be fixed', { tag: '@map' }, async ({
  atlas,
  page,
}) => {
  let isBroken = true;
  await page.route('**/data/atlas.json', (route) =>
    isBroken ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.route('**/assets/map-view-*.js', (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  const embed = new EmbedPage(page);
  await embed.open('?controls=all&place=atlantis', [280, 200]);
  await expect(page.getByText('controls = “all” cannot be read')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'The atlas did not load' });
  await expect(problem).toBeVisible();
  expect(await atlas.accessibilityViolations()).toEqual([]);

  isBroken = false;
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('place = “atlantis” is not in the atlas')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(embed.heading('Relationships')).toBeVisible();
  await embed.main.getByRole('button', { name: 'Try again' }).click();

  await embed.mapIsLive();
  await expect(embed.heading('Relationships')).toBeHidden();
});

test('without controls there are map, credits and link only', async ({ page }) => {
  await page.route('**/assets/map-view-*.js', () => {});
  const embed = new EmbedPage(page);
  await embed.open('?controls=none&years=1980..1981&undated=hide&topic=smart-city', [390, 300]);

  await expect(embed.main.getByText('Map: Natural Earth')).toBeVisible();
  await expect(embed.main.getByText('Nothing matches')).toBeVisible();
  await expect(embed.zoomIn).toBeHidden();
  await expect(embed.main.getByText('Legend')).toBeHidden();
});
