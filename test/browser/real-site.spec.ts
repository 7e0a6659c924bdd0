/** The site of the project's own records: everything in them is there, opens, and is counted correctly. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { readFolder } from '../../src/build/compiler/compile-folder';
import { languages } from '../../src/core/domain/language';
import type { ArticleRecord, PairRecord, PlaceRecord } from '../../src/core/domain/record';
import { escapeHtml } from '../../src/core/embedding/snippet';
import { pagePath } from '../../src/core/view/page-path';
import { newerInScript, newerInStyle } from '../newer-features';
import { maxShift } from './atlas-page';
import { expect, test } from './fixtures';
import { realSite } from './sites';

test.use({ baseURL: realSite.url });

const files = await readFolder(fileURLToPath(new URL('../../data', import.meta.url)));

/** The source records of a kind, by id. */
function recordsOf<T>(kind: string): Map<string, T> {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const [, folder, id = ''] = /^(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
      return folder === kind ? [[id, JSON.parse(text) as T] as const] : [];
    }),
  );
}

const places = recordsOf<PlaceRecord>('places');
const pairs = recordsOf<PairRecord>('pairs');
const articles = recordsOf<ArticleRecord>('articles');
const eventCount = [...pairs.values()].reduce((sum, { events }) => sum + events.length, 0);

/**
 * Fetches all paths in parallel. Not with Playwright's own requests and expectations, which are reported steps: thousands
 * of them take longer than the site itself.
 */
async function getAll(site: string | undefined, paths: readonly string[]) {
  const texts = new Map<string, string>();
  const missing: string[] = [];
  for (let start = 0; start < paths.length; start += 16) {
    await Promise.all(
      paths.slice(start, start + 16).map(async (path) => {
        const response = await fetch(new URL(path, site));
        if (response.status !== 200) missing.push(`${path}: ${response.status}`);
        texts.set(path, await response.text());
      }),
    );
  }
  expect(missing.slice(0, 20)).toEqual([]);
  return texts;
}

for (const language of languages) {
  test(`every place has a page that links to its partners, every pair one of its events, ${language}`, async ({
    baseURL,
  }) => {
    const home = pagePath({ kind: 'home' }, language);
    const pathOfPlace = (id: string) => pagePath({ kind: 'place', id }, language);
    const pathOfPair = (id: string) => pagePath({ kind: 'pair', id }, language);
    const paths = [
      home,
      ...[...places.keys()].map(pathOfPlace),
      ...[...pairs.keys()].map(pathOfPair),
    ];

    const pages = await getAll(baseURL, paths);

    const missing: string[] = [];
    const seek = (path: string, text: string) => {
      if (!pages.get(path)?.includes(text)) missing.push(`${path}: ${text}`);
    };
    for (const path of paths) seek(path, `<html lang="${language}"`);
    for (const [id, { events }] of pairs) {
      const path = pathOfPair(id);
      for (const { summary, sources } of events) {
        seek(path, escapeHtml(summary[language] ?? summary.en));
        for (const { article } of sources) {
          seek(path, escapeHtml(articles.get(article)?.url ?? article));
        }
      }
      for (const end of id.split('--')) seek(pathOfPlace(end), `${path.replace(home, '')}"`);
    }
    expect(missing.slice(0, 20)).toEqual([]);
  });
}

test('every dossier has the events and articles of its record', async ({ baseURL }) => {
  const pathOf = (id: string) => `data/pairs/${id}.json`;
  const dossiers = await getAll(baseURL, [...pairs.keys()].map(pathOf));
  const missing: string[] = [];
  for (const [id, { events }] of pairs) {
    const text = dossiers.get(pathOf(id)) ?? '';
    if (JSON.parse(text).events.length !== events.length) missing.push(`${id}: its events`);
    for (const { article } of events.flatMap(({ sources }) => sources)) {
      const url = articles.get(article)?.url;
      if (url === undefined || !text.includes(url)) missing.push(`${id}: ${article}`);
    }
  }
  expect(missing.slice(0, 20)).toEqual([]);
});

test('the published tables have a row for each record', async ({ baseURL }) => {
  const tables = await getAll(
    baseURL,
    ['places', 'pairs', 'events', 'articles'].map((name) => `data/${name}.csv`),
  );
  const idsIn = (name: string, column: string) =>
    parse<Record<string, string>>(tables.get(`data/${name}.csv`) ?? '', {
      columns: true,
      bom: true,
    }).map((row) => row[column]);
  expect(idsIn('places', 'id').toSorted()).toEqual([...places.keys()].toSorted());
  expect(idsIn('pairs', 'id').toSorted()).toEqual([...pairs.keys()].toSorted());
  expect(idsIn('articles', 'id').toSorted()).toEqual([...articles.keys()].toSorted());
  expect(idsIn('events', 'summary_en').toSorted()).toEqual(
    [...pairs.values()].flatMap(({ events }) => events.map(({ summary }) => summary.en)).toSorted(),
  );
});

test('the list has a row for each relationship', async ({ atlas }) => {
  // A long list renders only visible rows: a high window needs fewer steps to see all.
  await atlas.resize(1024, 4000);
  await atlas.open('?tab=list');
  const names = [...pairs.keys()].map((id) => {
    const [first = '', second = ''] = id.split('--').map((end) => places.get(end)?.names.en ?? end);
    return [first, second].toSorted().join(' – ');
  });
  const listed = (await atlas.list.names()).map((name) => name.split(' – ').toSorted().join(' – '));
  expect(listed.toSorted()).toEqual(names.toSorted());
});

/** The bytes that a server sends before it waits for an acknowledgement: ten packets. */
const firstPackets = 14_000;

test('home and embed arrive within the first packets', async ({ request }) => {
  for (const path of ['./', './ru/', './embed.html']) {
    const html = await (await request.get(path)).body();
    expect(html.toString()).toContain('<svg class="m"');
    const sizes = `${path}: ${gzipSync(html).byteLength} gzip, ${brotliCompressSync(html).byteLength} br`;
    test.info().annotations.push({ type: 'size', description: sizes });
    expect(gzipSync(html).byteLength, sizes).toBeLessThanOrEqual(firstPackets);
  }
});

test('the atlas loads in at most 50 kB', async ({ request }) => {
  const file = await (await request.get('./data/atlas.json')).body();
  const size = brotliCompressSync(file).byteLength;
  test.info().annotations.push({ type: 'size', description: `atlas.json: ${size} br` });
  expect(size).toBeLessThanOrEqual(50_000);
});

test('the panel counts all relationships', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await expect(atlas.panel.heading(`All relationships (${pairs.size})`)).toBeVisible();
});

test('the page about the data counts all records', async ({ atlas }) => {
  await atlas.open('?tab=about');
  expect(await atlas.about.totals()).toMatchObject({
    relationships: pairs.size,
    places: places.size,
    events: eventCount,
    articles: articles.size,
  });
});

/** The facts from the project's first articles, which must stay in the records. */
const seeds = [
  [
    'bishkek--moscow',
    'https://24.kg/english/56843_Albek_Ibraimov_discusses_Smart_City_project_with_Mayor_of_Moscow/',
  ],
  [
    'jalal-abad--krasnoyarsk',
    'https://www.admkrsk.ru/sites/eng/press/news/Pages/000/news.aspx?RecordID=1909',
  ],
  ['jalal-abad--krasnoyarsk', 'https://gornovosti.ru/news/115187'],
  ['beijing--moscow', 'https://www.ng.ru/news/697029.html'],
  [
    'almaty--un',
    'https://ic24.kz/news/akim-almaty-provel-vstrechu-s-zamestitelem-genseka-oon-u15711',
  ],
] as const;

for (const [pair, article] of seeds) {
  test(`${pair} leads to ${article}`, async ({ atlas }) => {
    await atlas.open(`?tab=list&pair=${pair}`);
    await expect(atlas.panel.linkTo(article).first()).toBeAttached();
  });
}

test('Bishkek and Moscow show their programme of 2018 to 2020', async ({ atlas }) => {
  await atlas.open('?tab=list&pair=bishkek--moscow');
  await expect(
    atlas.panel.eventsOverTime.filter({ hasText: 'Programme, In force 2018 – 2020, ended' }),
  ).toBeAttached();
});

test('the live map replaces the drawn one without a shift', { tag: '@map' }, async ({ atlas }) => {
  await atlas.resize(1024, 768);
  const { shift, jumps } = await atlas.takeOver('place/osh/');
  await expect(atlas.heading('Osh')).toHaveCount(1);
  expect(shift).toBeLessThan(maxShift);
  expect(jumps).toBeLessThan(0.01);
});

test('the live map of all records appears', { tag: '@map' }, async ({ atlas }) => {
  await atlas.open();
  await atlas.map.waitUntilStill();
  await expect(atlas.panel.heading(`All relationships (${pairs.size})`)).toBeVisible();
});

test('compressible files are sent compressed', async ({ request }) => {
  for (const path of ['', 'data/atlas.json', 'basemap/0/0/0.pbf']) {
    const response = await request.get(`./${path}`, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(response.headers()['content-encoding'], `"${path}"`).toMatch(/^(?:br|gzip)$/);
  }
});

test('scripts and styles run in all supported browsers', () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const newer: Record<string, string[]> = {};
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const isPage = path === 'index.html' || path === 'embed.html';
    if (!isPage && !/^(?:assets|embed).*\.(?:m?js|css)$/.test(path)) continue;
    const text = readFileSync(`${dist}${path}`, 'utf8');
    const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    const features = isPage
      ? styles.flatMap(newerInStyle)
      : path.endsWith('.css')
        ? newerInStyle(text)
        : newerInScript(text);
    if (features.length > 0) newer[path] = features;
  }
  expect(newer).toEqual({});
});
