/** The delivery of the site: the headers of its files, and the policy of its pages. */
import { headersOf } from '../../src/build/site/headers';
import { expect, test } from './fixtures';

test('files have the intended headers', async ({ request }) => {
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

test('a missing file is not cached as missing', async ({ request }) => {
  const response = await request.get('./assets/of-another-version.js');
  expect(response.status()).toBe(404);
  expect(response.headers()['cache-control']).toBeUndefined();
});

test('a page only runs files of the site, and violations are reported', async ({
  atlas,
  watch,
}) => {
  await atlas.open('?tab=list');
  expect(watch.breaches).toEqual([]);

  const hasRun = await atlas.tryForbiddenContent();

  expect(hasRun).toBe(false);
  await expect.poll(() => watch.breaches).toHaveLength(4);
  expect(watch.breaches.splice(0).sort()).toEqual([
    expect.stringContaining('?tab=list: connect-src forbids https://data.example/a.json'),
    // Reported for the markup; the script's text is removed silently.
    expect.stringContaining('?tab=list: require-trusted-types-for forbids'),
    expect.stringContaining("?tab=list: setItem writes to the browser's storage"),
    expect.stringContaining('?tab=list: style-src-elem forbids inline'),
  ]);
});

test('the embed only runs files of the site', async ({ embed, watch }) => {
  await embed.open('?place=bishkek', [320, 320]);
  expect(watch.breaches).toEqual([]);

  expect(await embed.tryForbiddenContent()).toBe(false);

  await expect.poll(() => watch.breaches).toHaveLength(4);
  watch.breaches.splice(0);
});

for (const path of [
  // Other tests open home, list and dossiers.
  ...['?tab=about', 'place/bishkek/', 'pair/bishkek--moscow/', 'embed.html?place=bishkek'],
]) {
  test(`a page contacts no other server and stores nothing: ${path}`, { tag: '@map' }, async ({
    atlas,
    context,
    watch,
  }) => {
    // Small, because live maps are drawn by software rendering.
    await atlas.resize(320, 320);
    await atlas.visitUntilIdle(path);
    await expect(atlas.appRoot.first()).not.toBeEmpty();
    await watch.noteTraces(context);
    expect(watch.breaches).toEqual([]);
  });
}
