import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../test/parse-xml';
import { contextOfSoundRecords, siteUrl } from '../../../test/sound-site';
import { subscriptionPath } from '../../core/calendar/subscriptions';
import { languages } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { changesPath, feedPath, home, manifestPath } from './addresses';
import { discoveryFiles } from './discovery-files';
import { kindOf, pagesOf } from './page-kinds/page-kinds';
import { robots, sitemap } from './sitemap';

const context = contextOfSoundRecords();
const document = parseXml(sitemap(context, siteUrl));
const entries = [...document.querySelectorAll('url')].map((entry) => ({
  address: entry.querySelector('loc')?.textContent ?? '',
  day: entry.querySelector('lastmod')?.textContent ?? null,
  alternates: new Map(
    [...entry.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  ),
}));
const suva = { kind: 'place', id: 'suva' } as const;
const bishkek = { kind: 'place', id: 'bishkek' } as const;

describe('the sitemap', () => {
  it('is one of sitemaps.org', () => {
    expect(document.documentElement.nodeName).toBe('urlset');
    expect(document.documentElement.namespaceURI).toBe(
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    );
  });

  it('names every page in every language, once', () => {
    const expected = pagesOf(context.atlas).flatMap((page) =>
      languages.map((language) => `${siteUrl}${pagePath(page, language)}`),
    );
    expect(entries.map(({ address }) => address).toSorted()).toEqual(expected.toSorted());
  });

  it('gives each translation of a page the same alternates, itself among them', () => {
    const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
    for (const { address, alternates } of entries) {
      expect([...alternates.keys()]).toEqual([...languages, 'x-default']);
      expect([...alternates.values()]).toContain(address);
      for (const other of alternates.values()) {
        expect(byAddress.get(other)?.alternates).toEqual(alternates);
      }
    }
  });

  it('says when a page last changed, a place also with its pairs', () => {
    expect(entries.map(({ day }) => day)).toEqual(entries.map(() => '2026-10-01'));
    const dossier = context.dossiers.get('moscow--suva');
    if (dossier?.changed == null) throw new Error('the pair has no history');
    const changed = { ...dossier.changed, text: '2026-11-05' };
    const later = {
      ...context,
      dossiers: new Map(context.dossiers).set('moscow--suva', { ...dossier, changed }),
    };
    expect(kindOf(suva).lastChange(suva, later)).toBe('2026-11-05');
    expect(kindOf(bishkek).lastChange(bishkek, later)).toBe('2026-10-01');
  });

  it('leaves out changes if there is no history', () => {
    const dataSet = { ...context.dataSet, changed: null };
    expect(kindOf(home).lastChange(home, { ...context, dataSet })).toBeNull();
  });
});

describe('robots.txt', () => {
  it('lets everything be read and leads to the sitemap', () => {
    expect(robots(siteUrl)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/atlas/sitemap.xml\n',
    );
  });
});

describe('the files about the pages', () => {
  it('are only feeds, manifests and calendars if the address of the site is unknown', () => {
    const paths = [...discoveryFiles(contextOfSoundRecords(null)).keys()];
    const calendars = languages.map((language) => subscriptionPath(null, language));
    expect(paths).toEqual([
      ...languages.map(feedPath),
      ...languages.map(changesPath),
      ...languages.map(manifestPath),
      ...calendars,
    ]);
    expect(paths).toEqual(expect.arrayContaining(['events.atom', 'ru/anniversaries.ics']));
  });

  it('are feeds, sitemap, robots.txt and an oEmbed answer for every page and language', () => {
    const paths = [...discoveryFiles(context).keys()];
    expect(paths).toEqual(expect.arrayContaining(['sitemap.xml', 'robots.txt']));
    expect(paths.filter((path) => path.startsWith('oembed/'))).toHaveLength(
      pagesOf(context.atlas).length * languages.length,
    );
  });
});
