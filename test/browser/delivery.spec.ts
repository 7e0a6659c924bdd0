/** How the site reaches the browser: what is sent with its files, and what its pages forbid. */
import { headersOf } from '../../src/build/site/headers';
import { expect, test } from './fixtures';

test('files are sent as the site wants them sent', async ({ request }) => {
  const index = await (await request.get('./')).text();
  const script = /assets\/[\w.-]+\.js/.exec(index)?.[0] ?? '';
  for (const path of [
    ...['', script, 'icon.svg', 'data/atlas.json', 'data/events.csv'],
    ...['data/pairs.geojson', 'data/pairs.graphml', 'basemap/0/0/0.pbf'],
  ]) {
    const response = await request.get(`./${path}`);
    expect(response.status(), path).toBe(200);
    const sent = response.headers();
    for (const [name, value] of Object.entries(headersOf(path))) {
      expect(sent[name.toLowerCase()], `${name} of "${path}"`).toBe(value);
    }
    const again = await request.get(`./${path}`, { headers: { 'If-None-Match': sent.etag ?? '' } });
    expect(again.status(), `"${path}" once more`).toBe(304);
  }
});

test('a file that is not there is not missed for good', async ({ request }) => {
  const response = await request.get('./assets/of-another-version.js');
  expect(response.status()).toBe(404);
  expect(response.headers()['cache-control']).toBeUndefined();
});

test('a page runs nothing but the files of the site, and what it does is noticed', async ({
  atlas,
  page,
  watch,
}) => {
  await atlas.open('?tab=list');
  expect(watch.breaches).toEqual([]);

  const hasRun = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    const style = document.createElement('style');
    style.textContent = 'body { opacity: 0.5 }';
    document.head.append(script, style);
    await fetch('https://data.example/a.json').catch(() => null);
    localStorage.setItem('setting', 'kept');
    localStorage.removeItem('setting');
    return document.title === 'run' || getComputedStyle(document.body).opacity === '0.5';
  });

  expect(hasRun).toBe(false);
  await expect.poll(() => watch.breaches).toHaveLength(4);
  expect(watch.breaches.splice(0).sort()).toEqual([
    expect.stringContaining('?tab=list: connect-src forbids https://data.example/a.json'),
    expect.stringContaining('?tab=list: script-src-elem forbids inline'),
    expect.stringContaining("?tab=list: setItem writes to the browser's storage"),
    expect.stringContaining('?tab=list: style-src-elem forbids inline'),
  ]);
});

test('no kind of page asks anybody else or leaves anything behind', { tag: '@map' }, async ({
  page,
  watch,
}) => {
  // Small, because software draws the live maps.
  await page.setViewportSize({ width: 320, height: 320 });
  for (const path of [
    // Home, list and dossiers are what other tests open.
    ...['?tab=about', 'place/bishkek/', 'pair/bishkek--moscow/', 'embed.html?place=bishkek'],
  ]) {
    await page.goto(`./${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator('#root > *').first(), path).toBeAttached();
    await watch.noteTraces(page.context());
    expect(watch.breaches, path).toEqual([]);
  }
});
