/**
 * The sitemap: all pages in all languages, with their translations and the day of the last change.
 * https://www.sitemaps.org/protocol.html
 */
import { languages } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { alternatesOf } from './addresses';
import type { DiscoveryContext } from './context';
import { element, textElement, xmlDocument } from './markup';
import { kindOf, pagesOf } from './page-kinds/page-kinds';

/** The sitemap. `siteUrl` is absolute and ends in a slash. */
export function sitemap(context: DiscoveryContext, siteUrl: string): string {
  const entries = pagesOf(context.atlas).flatMap((page) => {
    const day = kindOf(page).lastChange(page, context);
    const alternates = alternatesOf(page, (path) => `${siteUrl}${path}`).map((link) =>
      element('xhtml:link', link),
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

/** `robots.txt`: allows everything, and names the sitemap. */
export function robots(siteUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`;
}
