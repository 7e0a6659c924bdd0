/** The built site's metadata for search engines, feed readers and other sites, read without rendering pages. */
import type { APIRequestContext } from '@playwright/test';
import { JSDOM, VirtualConsole } from 'jsdom';
import { languages } from '../../src/core/domain/language';
import { parseXml } from '../parse-xml';
import { faultsOfHtml } from '../validate-html';
import { expect, test } from './fixtures';

/** One page of each kind, organisations, and all languages. */
const pages = [
  '',
  'ru/',
  'place/bishkek/',
  'ky/place/un/',
  'pair/bishkek--moscow/',
  'kk/pair/almaty--un/',
  'zh/pair/beijing--moscow/',
];

async function textOf(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

test('every kind of page is valid HTML and links to its translations', async ({ request }) => {
  for (const path of [...pages, 'embed.html']) {
    expect(await faultsOfHtml(await textOf(request, path)), path).toEqual([]);
  }
  for (const path of pages) {
    const address = new URL(path, 'http://site.example/');
    const { document } = new JSDOM(await textOf(request, path), {
      url: address.href,
      // Silences jsdom's errors about newer CSS, which does not matter here.
      virtualConsole: new VirtualConsole(),
    }).window;
    const translations = [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')];
    expect(translations.map(({ hreflang }) => hreflang)).toEqual(
      expect.arrayContaining([...languages, 'x-default']),
    );
    const own = translations.filter(({ href }) => new URL(href).pathname === address.pathname);
    expect(own.map(({ hreflang }) => hreflang)).toContain(document.documentElement.lang);
    for (const { href } of translations) {
      expect((await request.head(new URL(href).pathname.slice(1))).status(), href).toBe(200);
    }
  }
});

test('each page has a picture, and there is a feed of events', async ({ request }) => {
  for (const name of ['home', 'place/bishkek', 'pair/bishkek--moscow']) {
    const response = await request.get(`pictures/${name}.png`);
    expect(response.headers()['content-type']).toBe('image/png');
    const picture = await response.body();
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    // Shared pictures load on phones; in full colour, they would be five times as large.
    expect(picture.byteLength).toBeLessThan(120_000);
  }
  const feed = parseXml(await textOf(request, 'ru/events.atom'));
  const [entry] = feed.querySelectorAll('entry > link[rel="alternate"]');
  const address = new URL(entry?.getAttribute('href') ?? '', 'http://site.example/ru/events.atom');
  expect(address.pathname).toMatch(/^\/ru\/pair\//);
  expect((await request.head(address.pathname.slice(1))).status()).toBe(200);
});
