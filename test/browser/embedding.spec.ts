/** The map on pages of other people: on another origin, in a sandbox, under a strict policy. */
import { expect, test } from './fixtures';
import { filesOfSite } from './host-pages/site-files';

test('a plain frame shows the map, and tells its page how high it would like to be', async ({
  host,
  baseURL,
}) => {
  await host.open('article');
  const map = host.map('Sister cities of Bishkek');

  await expect(map.content.heading('Bishkek')).toBeVisible();
  await expect(map.fullMap).toHaveAttribute('href', `${baseURL}?place=bishkek&lang=en`);
  expect(await map.size()).toEqual({ width: 320, height: 240 });
  const messages = async () => (await host.notes()).messages;
  await expect
    .poll(messages)
    .toContainEqual({ sentinel: 'amp', type: 'embed-size', height: expect.any(Number) });
  const src = `${baseURL}embed.html?place=bishkek&lang=en`;
  const height = expect.stringContaining(
    `"src":${JSON.stringify(src)},"context":"iframe.resize","height":`,
  );
  expect(await messages()).toContainEqual(height);
  // The link of the snippet stays below the frame.
  await expect(host.link('The partners of Bishkek')).toBeVisible();
});

test('a page and the map in it talk to each other', { tag: '@map' }, async ({ host }) => {
  await host.open('element');
  const map = host.map('Sister cities of Bishkek');

  await test.step('the frame takes the place of the link, in the language of the page', async () => {
    await map.waitForReady();
    await expect(host.link('The partners of Bishkek')).toBeHidden();
    expect(await map.events('ready')).toEqual([{ view: { place: 'bishkek', lang: 'ru' } }]);
    await expect(map.content.heading('Бишкек')).toBeVisible();
    expect(await map.size()).toEqual({ width: 320, height: 240 });
  });

  await test.step('what the reader does is told, and stands in the attributes', async () => {
    await map.content.button(/^Москва/).click();
    await expect(map.element).toHaveAttribute('pair', 'bishkek--moscow');
    await expect(map.element).not.toHaveAttribute('place');
    expect(await map.events('select')).toEqual([
      { selection: { pair: 'bishkek--moscow' }, name: 'Бишкек – Москва' },
    ]);
  });

  await test.step('what the page asks for is shown, and nothing is loaded anew', async () => {
    await map.select({ place: 'osh' });
    await expect(map.content.heading('Ош')).toBeVisible();
    await map.setView({ lang: 'en', years: '2010..latest' });
    await expect(map.content.heading('Osh')).toBeVisible();
    await expect.poll(() => map.events('view')).toHaveLength(1);
    await map.element.evaluate((element) => element.setAttribute('place', 'nowhere'));
    await expect
      .poll(() => map.events('error'))
      .toEqual([
        expect.objectContaining({ fault: 'parameter', parameter: 'place', value: 'nowhere' }),
      ]);
    expect(host.embedLoads).toBe(1);
  });

  await test.step('without a size of its own it has the one of what it shows', async () => {
    await map.element.evaluate((element) => {
      element.removeAttribute('width');
      element.removeAttribute('height');
    });
    const heights = async () =>
      (await host.notes()).messages.flatMap((message) => {
        const { sentinel, height } = Object(message);
        return sentinel === 'amp' ? [height] : [];
      });
    // The page does not jump for a line more or less.
    await expect
      .poll(async () => Math.abs((await map.size()).height - (await heights()).at(-1)))
      .toBeLessThanOrEqual(40);
    expect((await map.size()).width).toBeGreaterThan(340);
  });

  await test.step('moved on the page it is as it was; removed it is gone', async () => {
    await map.element.evaluate((element) => element.ownerDocument.body.prepend(element));
    await expect.poll(() => map.events('ready')).toHaveLength(2);
    expect(await map.view()).toEqual({ lang: 'en', years: '2010..latest', theme: 'auto' });
    await map.element.evaluate((element) => {
      Object.assign(window, { held: element });
      element.remove();
    });
    await expect(map.frame).toHaveCount(0);
  });
});

test('two maps on one page keep apart, and one far below waits', { tag: '@map' }, async ({
  host,
}) => {
  await host.open('two-elements');
  const osh = host.map('Osh');
  const beijing = host.map('Beijing');
  await osh.waitForReady();
  await expect(beijing.frame).toHaveCount(0);
  expect(host.embedLoads).toBe(1);
  await expect(host.link('The partners of Beijing')).toBeAttached();
  // The page's style sheet has fixed its height.
  expect(await osh.size()).toEqual({ width: 320, height: 300 });

  await host.link('The partners of Beijing').scrollIntoViewIfNeeded();
  await beijing.waitForReady();
  await beijing.select({ pair: 'beijing--moscow' });
  await expect.poll(() => beijing.events('select')).toHaveLength(1);
  expect(await beijing.view()).toEqual({ pair: 'beijing--moscow', lang: 'zh' });
  expect(await osh.events('select')).toEqual([]);
  expect(await osh.view()).toEqual({ place: 'osh', theme: 'dark', lang: 'en' });
  expect(host.embedLoads).toBe(2);
  expect((await host.notes()).shift).toBe(0);
});

test('a map gives its graphics back while nobody sees it, and is made anew for who does', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('two-elements');
  const osh = host.map('Osh');
  await osh.waitForLiveMap();

  await host.link('The partners of Beijing').scrollIntoViewIfNeeded();
  await expect(osh.liveMap).toHaveCount(0, { timeout: 30_000 });
  await osh.element.scrollIntoViewIfNeeded();
  await osh.waitForLiveMap();
});

test('a map whose worker does not come tells its page, and stays drawn', { tag: '@map' }, async ({
  host,
}) => {
  await host.delivery.fail('worker');
  await host.open('two-elements');
  const osh = host.map('Osh');
  await expect.poll(() => osh.events('error'), { timeout: 30_000 }).toHaveLength(1);
  expect(await osh.events('error')).toEqual([expect.objectContaining({ fault: 'map' })]);
  await expect(osh.content.button('Try again')).toBeVisible();
  await expect(osh.drawnMap).toBeVisible();
});

test('in a sandbox that permits scripts only, on an isolated page, both work', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('sandbox');
  expect(await host.isIsolated()).toBe(true);
  await expect(host.map('A frame').content.heading('Bishkek')).toBeVisible();
  const map = host.map('An element');
  await map.waitForReady();
  await map.select({ place: 'osh' });
  await expect(map.content.heading('Osh')).toBeVisible();

  // No window may be opened: the address stands there instead.
  const frame = host.map('A frame');
  await frame.fullMap.click();
  await expect(frame.content.status(/http.*\?place=bishkek/)).toBeVisible();
  expect(host.windows).toBe(1);
});

test('on an isolated page whose policy permits our script and frame and nothing else, both work', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('strict-policy');
  expect(await host.isIsolated()).toBe(true);
  await expect(host.map('A frame').content.heading('Bishkek')).toBeVisible();
  const map = host.map('An element');
  await map.waitForReady();
  await map.select({ place: 'osh' });
  await expect(map.content.heading('Osh')).toBeVisible();
  // Its box needs no style of the page's, and was kept free from the beginning.
  const { width, height } = await map.size();
  expect(width).toBeGreaterThan(300);
  expect(height).toBeGreaterThan(300);
  expect((await host.notes()).shift).toBe(0);
});

test('WordPress finds the map of a city, filters it, and gives it the height that it asks for', {
  tag: '@map',
}, async ({ host, baseURL }) => {
  // As a build with SITE_URL has them; the site under test may have been built without.
  const site = await filesOfSite(baseURL ?? '');
  await host.openPost(`${baseURL}place/osh/`, 'aB3dE6gH9k', (address) =>
    site(address.slice(baseURL?.length)),
  );

  const map = host.map(/^Map: Osh: \d+ partners$/);
  await expect(map.frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(map.frame).toHaveAttribute(
    'src',
    /embed\.html\?place=osh&lang=en#\?secret=aB3dE6gH9k$/,
  );
  await expect(map.content.heading('Osh')).toBeVisible();
  // Shown, and the quotation gone: the message was one that WordPress takes.
  await expect(map.frame).toBeVisible();
  await expect(host.link(/^Map: Osh/)).toBeHidden();
  const height = async () =>
    (await host.notes()).messages.findLast((message) => Object(message).message === 'height');
  await expect
    .poll(height)
    .toEqual({ message: 'height', value: expect.any(Number), secret: 'aB3dE6gH9k' });
  await expect(map.frame).toHaveAttribute('height', /^[2-9]\d\d$/);
});

test('on a page that reads from right to left nothing of the map is mirrored, and it answers', async ({
  host,
}) => {
  await host.delivery.abort('map');
  await host.open('right-to-left');
  for (const title of ['A frame', 'An element']) {
    const map = host.map(title);
    const heading = map.content.heading('Bishkek');
    await expect(heading).toBeVisible();
    await expect(map.content.root).toHaveCSS('direction', 'ltr');
    const { left, right } = await map.marginsOf(heading);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(right);
    await map.content.button(/^Moscow/).press('Enter');
    await expect(map.content.heading('Bishkek – Moscow')).toBeVisible();
  }
  await expect(host.map('An element').element).toHaveAttribute('pair', 'bishkek--moscow');
});
