/**
 * The sitemap: every page in every language, with its translations and the day of its last change.
 * https://www.sitemaps.org/protocol.html
 */
import { languages } from '../../core/domain/language';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import { pagesOf } from './addresses';
import type { DiscoveryContext } from './context';
import { element, textElement, xmlDocument } from './markup';

/** The later of two days in ISO 8601, either of them unknown. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/**
 * The day of the last change to what the page shows, where the records' history tells: of a place its
 * own record and its pairs, of the home page any record.
 */
export function lastChange(page: AtlasPage, context: DiscoveryContext): string | null {
  const { atlas, dossiers, dataSet } = context;
  switch (page.kind) {
    case 'home':
      return dataSet.changed?.text ?? null;
    case 'pair':
      return dossiers.get(page.id)?.changed?.text ?? null;
    case 'place': {
      const ofPairs = (atlas.pairsByPlace.get(page.id) ?? []).map(
        ({ id }) => dossiers.get(id)?.changed?.text ?? null,
      );
      return [atlas.places.get(page.id)?.changed ?? null, ...ofPairs].reduce(later, null);
    }
  }
}

/** The sitemap of a site at an absolute address, which ends in a slash. */
export function sitemap(context: DiscoveryContext, siteUrl: string): string {
  const entries = pagesOf(context.atlas).flatMap((page) => {
    const day = lastChange(page, context);
    const alternates = [
      ...languages.map((language) => [language, language] as const),
      ['x-default', 'en'] as const,
    ].map(([hreflang, language]) =>
      element('xhtml:link', {
        rel: 'alternate',
        hreflang,
        href: `${siteUrl}${pagePath(page, language)}`,
      }),
    );
    return languages.map((language) =>
      element('url', {}, [
        textElement('loc', `${siteUrl}${pagePath(page, language)}`),
        ...(day === null ? [] : [textElement('lastmod', day)]),
        ...alternates,
      ]),
    );
  });
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ['\n', ...entries.map((entry) => `${entry}\n`)],
    ),
  );
}

/** `robots.txt`: everything may be read, and where the sitemap is. */
export function robots(siteUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`;
}
