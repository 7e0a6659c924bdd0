import { describe, expect, it } from 'vitest';
import { contextOfSoundRecords, siteUrl } from '../../../../test/sound-site';
import { languages } from '../../../core/domain/language';
import { exportFiles } from '../../../core/tables/export-files';
import { type AtlasPage, pagePath } from '../../../core/view/page-path';
import { addressesFrom, home } from '../addresses';
import { headOf } from '../head';
import { pagesOf } from '../page-kinds/page-kinds';

const context = contextOfSoundRecords();

interface Read {
  readonly '@type'?: string;
  readonly [key: string]: unknown;
}

function graphOf(page: AtlasPage, of = context): Read[] {
  const head = headOf(page, 'en', of);
  const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head) ?? [];
  const document = JSON.parse(json) as { '@context': string; '@graph': Read[] };
  expect(document['@context']).toBe('https://schema.org');
  return document['@graph'];
}

function isNode(value: unknown): value is Read {
  return typeof value === 'object' && value !== null && '@type' in value;
}

/** All nodes in a value, at any depth. */
function nodesIn(value: unknown): Read[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inner] : inner;
}

/** The properties of the used types in schema.org, including inherited ones. */
const work = ['name', 'url', 'description', 'inLanguage', 'license', 'isPartOf', 'hasPart'];
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  Article: [...work, 'headline', 'abstract'],
  City: ['name', 'alternateName', 'url', 'sameAs', 'geo', 'containedInPlace'],
  Claim: [...work, 'text', 'about', 'temporalCoverage', 'keywords', 'appearance'],
  CreativeWork: [...work, 'text', 'position', 'citation'],
  Country: ['name', 'identifier'],
  DataDownload: ['name', 'encodingFormat', 'contentUrl', 'contentSize'],
  Dataset: [
    ...work,
    ...['isAccessibleForFree', 'creator', 'version', 'dateModified', 'temporalCoverage'],
    ...['spatialCoverage', 'variableMeasured', 'distribution'],
  ],
  GeoCoordinates: ['latitude', 'longitude'],
  GeoShape: ['box'],
  ItemList: ['name', 'numberOfItems', 'itemListElement'],
  ListItem: ['position', 'name', 'url'],
  NewsArticle: ['headline', 'url', 'datePublished', 'publisher', 'inLanguage', 'archivedAt'],
  Organization: ['name', 'alternateName', 'url', 'sameAs', 'location'],
  Place: ['geo', 'containedInPlace'],
  WebPage: [...work, 'mainEntity', 'about', 'dateModified'],
};

describe('the JSON-LD of a page', () => {
  it('has no other types and properties than those of schema.org', () => {
    for (const page of pagesOf(context.atlas)) {
      for (const node of nodesIn(graphOf(page))) {
        const known = vocabulary[node['@type'] ?? ''] ?? [];
        const properties = Object.keys(node).filter((key) => !key.startsWith('@'));
        expect(known, `${page.kind}: ${node['@type']}`).toEqual(expect.arrayContaining(properties));
      }
    }
  });

  it('leaves out what is not known', () => {
    for (const page of pagesOf(context.atlas)) {
      expect(JSON.stringify(graphOf(page))).not.toMatch(/null|\[\]|""/);
    }
  });

  it('describes the home page as a data set with its files', () => {
    const [dataSet] = graphOf(home);
    expect(dataSet).toMatchObject({
      '@type': 'Dataset',
      name: 'Sister City Atlas',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      dateModified: '2026-10-01',
      version: '1.0.0',
      url: siteUrl,
    });
    // Google's limits for data sets: https://developers.google.com/search/docs/appearance/structured-data/dataset
    expect(String(dataSet?.description).length).toBeGreaterThan(50);
    const files = nodesIn(dataSet?.distribution);
    expect(files.map(({ contentUrl }) => contentUrl)).toEqual(
      exportFiles.map(({ name }) => `${siteUrl}data/${name}`),
    );
    expect(files.find(({ name }) => name === 'pairs.graphml')).toMatchObject({
      encodingFormat: 'application/xml',
      contentSize: expect.stringMatching(/^[1-9]\d* B$/),
    });
    // South, west, north, east, of Suva, New York, Moscow and Suva.
    expect(nodesIn(dataSet?.spatialCoverage)[1]?.box).toBe('-18.1416 -73.968 55.7558 178.4419');
  });

  it('describes what a city is, where, and which pairs it has', () => {
    const [page, city, list] = graphOf({ kind: 'place', id: 'bishkek' });
    expect(page).toMatchObject({ '@type': 'WebPage', mainEntity: { '@id': city?.['@id'] } });
    expect(city).toMatchObject({
      '@type': 'City',
      name: 'Bishkek',
      alternateName: expect.arrayContaining(['Бишкек', 'Frunze']),
      sameAs: 'https://www.wikidata.org/entity/Q9361',
      geo: { latitude: 42.87, longitude: 74.5906 },
      containedInPlace: { '@type': 'Country', name: 'Kyrgyzstan', identifier: 'KG' },
    });
    const items = nodesIn(list?.itemListElement);
    expect(list?.numberOfItems).toBe(items.length);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items.map(({ url }) => url)).toContain(`${siteUrl}pair/bishkek--moscow/`);
  });

  it('describes an organisation as one, with its seat', () => {
    const [, organisation] = graphOf({ kind: 'place', id: 'un' });
    expect(organisation).toMatchObject({
      '@type': 'Organization',
      location: { '@type': 'Place', geo: { latitude: 40.749 } },
    });
  });

  it('describes each event of a pair as a claim that appears in its articles', () => {
    const [page] = graphOf({ kind: 'pair', id: 'bishkek--moscow' });
    expect(nodesIn(page?.about).filter((node) => node['@type'] === 'City')).toHaveLength(2);
    const dossier = context.dossiers.get('bishkek--moscow');
    const claims = nodesIn(page?.hasPart).filter((node) => node['@type'] === 'Claim');
    expect(claims).toHaveLength(dossier?.events.length ?? 0);
    for (const [index, claim] of claims.entries()) {
      const event = dossier?.events[index];
      expect(claim.text).toBe(event?.summary.en);
      expect(nodesIn(claim.appearance).filter((node) => node['@type'] === 'NewsArticle')).toEqual(
        event?.sources.map(({ article }) =>
          expect.objectContaining({
            headline: article.title,
            url: article.url,
            inLanguage: article.language,
            publisher: { '@type': 'Organization', name: article.publisher },
          }),
        ),
      );
    }
  });

  it('writes addresses that resolve to the same ones where the site has none', () => {
    const relative = contextOfSoundRecords(null);
    for (const page of pagesOf(context.atlas)) {
      for (const language of languages) {
        const path = pagePath(page, language);
        const address = addressesFrom(path, relative.siteUrl)('place/bishkek/');
        expect(new URL(address, `${siteUrl}${path}`).href).toBe(`${siteUrl}place/bishkek/`);
      }
    }
    expect(JSON.stringify(graphOf(home, relative))).toContain('"contentUrl":"./data/pairs.csv"');
  });
});
