/** Embeds on host pages: on another origin, in a sandbox, under a strict policy. */
import { maxWebGlContexts } from './chromium';
import { expect, test } from './fixtures';
import { filesOfSite } from './host-pages/site-files';

test('a plain frame shows the map, and sends its preferred height to the host page', async ({
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

test('a host page and its map exchange messages', async ({ host }) => {
  await host.open('element');
  const map = host.map('Sister cities of Bishkek');

  await test.step('the frame replaces the link, in the language of the page', async () => {
    await map.waitForReady();
    await expect(host.link('The partners of Bishkek')).toBeHidden();
    expect(await map.events('ready')).toEqual([{ view: { place: 'bishkek', lang: 'ru' } }]);
    await expect(map.content.heading('Бишкек')).toBeVisible();
    expect(await map.size()).toEqual({ width: 320, height: 240 });
  });

  await test.step("the reader's selection is reported as an event and in the attributes", async () => {
    await map.content.button(/^Москва/).click();
    await expect(map.element).toHaveAttribute('pair', 'bishkek--moscow');
    await expect(map.element).not.toHaveAttribute('place');
    expect(await map.events('select')).toEqual([
      { selection: { pair: 'bishkek--moscow' }, name: 'Бишкек – Москва' },
    ]);
  });

  await test.step('the page changes the view without a reload', async () => {
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

  await test.step('without size attributes it has the size of its content', async () => {
    await map.element.evaluate((element) => {
      element.removeAttribute('width');
      element.removeAttribute('height');
    });
    const heights = async () =>
      (await host.notes()).messages.flatMap((message) => {
        const { sentinel, height } = Object(message);
        return sentinel === 'amp' ? [height] : [];
      });
    // Small differences in height are ignored, so that the page does not jump.
    await expect
      .poll(async () => Math.abs((await map.size()).height - (await heights()).at(-1)))
      .toBeLessThanOrEqual(40);
    expect((await map.size()).width).toBeGreaterThan(340);
  });

  await test.step('moved on the page it keeps its view; removed it is gone', async () => {
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

test('two maps on one page are independent, and one far below loads later', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('two-elements');
  const osh = host.map('Osh');
  const beijing = host.map('Beijing');
  await osh.waitForReady();
  await expect(beijing.frame).toHaveCount(0);
  expect(host.embedLoads).toBe(1);
  await expect(host.link('The partners of Beijing')).toBeAttached();
  // The page's style sheet sets its height.
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

test('a map that is out of view releases its WebGL context, and is restored when it comes into view', {
  tag: '@map',
}, async ({ host }) => {
  await host.startClock();
  await host.open('two-elements');
  const osh = host.map('Osh');
  await osh.waitForLiveMap();

  await host.link('The partners of Beijing').scrollIntoViewIfNeeded();
  await host.passSecondsUntil(async () => (await osh.liveMap.count()) === 0);
  await osh.element.scrollIntoViewIfNeeded();
  await osh.waitForLiveMap();
});

test('ten maps in view share the WebGL contexts of the browser, and a click resumes a paused one', {
  tag: '@map',
}, async ({ host }) => {
  test.setTimeout(120_000);
  await host.open('many-maps', { width: 1000, height: 600 });
  const maps = Array.from({ length: 10 }, (_, index) => host.map(`Map ${index + 1}`));
  const inState = async (...states: readonly string[]) => {
    const found = await Promise.all(maps.map((map) => map.state()));
    return maps.filter((_, index) => states.includes(found[index] ?? ''));
  };
  const settle = () =>
    expect.poll(() => inState('coming', 'blank'), { timeout: 90_000 }).toHaveLength(0);
  await settle();
  expect(await inState('live')).toHaveLength(maxWebGlContexts);

  const [paused] = await inState('paused');
  if (paused === undefined) throw new Error('this browser has a context for each of the maps');
  await paused.paused.click();
  await paused.waitForLiveMap();
  // Another map gives its context to this one, and does not take it back.
  await settle();
  expect(await paused.state()).toBe('live');
  expect(await inState('live')).toHaveLength(maxWebGlContexts);
});

test('a map whose worker fails to load reports that to the host page, and stays drawn', {
  tag: '@map',
}, async ({ host }) => {
  await host.startClock();
  await host.delivery.fail('worker');
  await host.open('two-elements');
  const osh = host.map('Osh');
  await host.passSecondsUntil(async () => (await osh.events('error')).length > 0);
  expect(await osh.events('error')).toEqual([expect.objectContaining({ fault: 'map' })]);
  await expect(osh.content.button('Try again')).toBeVisible();
  await expect(osh.drawnMap).toBeVisible();
});

test('frame and element work in a sandbox that permits only scripts, on an isolated page', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('sandbox');
  expect(await host.isIsolated()).toBe(true);
  await expect(host.map('A frame').content.heading('Bishkek')).toBeVisible();
  const map = host.map('An element');
  await map.waitForReady();
  await map.select({ place: 'osh' });
  await expect(map.content.heading('Osh')).toBeVisible();

  // The sandbox forbids new windows, so the address is shown instead.
  const frame = host.map('A frame');
  await frame.fullMap.click();
  await expect(frame.content.status(/http.*\?place=bishkek/)).toBeVisible();
  expect(host.windows).toBe(1);
});

test('frame and element work on an isolated page whose policy permits only our script and frame', {
  tag: '@map',
}, async ({ host }) => {
  await host.open('strict-policy');
  expect(await host.isIsolated()).toBe(true);
  await expect(host.map('A frame').content.heading('Bishkek')).toBeVisible();
  const map = host.map('An element');
  await map.waitForReady();
  await map.select({ place: 'osh' });
  await expect(map.content.heading('Osh')).toBeVisible();
  // It reserves its space from the beginning, without any style of the page.
  const { width, height } = await map.size();
  expect(width).toBeGreaterThan(300);
  expect(height).toBeGreaterThan(300);
  expect((await host.notes()).shift).toBe(0);
});

test('WordPress discovers the map of a city, filters its HTML, and applies the requested height', async ({
  host,
  baseURL,
}) => {
  // Files of a build with SITE_URL; the site under test may lack it.
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
  // WordPress has accepted the message: the frame is shown, and the quotation hidden.
  await expect(map.frame).toBeVisible();
  await expect(host.link(/^Map: Osh/)).toBeHidden();
  const height = async () =>
    (await host.notes()).messages.findLast((message) => Object(message).message === 'height');
  await expect
    .poll(height)
    .toEqual({ message: 'height', value: expect.any(Number), secret: 'aB3dE6gH9k' });
  await expect(map.frame).toHaveAttribute('height', /^[2-9]\d\d$/);
});

test('on a right-to-left page the map is not mirrored, and works', async ({ host }) => {
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
