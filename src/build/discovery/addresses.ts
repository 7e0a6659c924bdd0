/** Addresses of pages and files as the metadata names them: absolute where the site's is known. */
import { type Language, languages } from '../../core/domain/language';
import { type AtlasPage, isSubjectPage, pagePath, rootOf } from '../../core/view/page-path';

export const home = { kind: 'home' } as const satisfies AtlasPage;

/** What a file about the page is called: `home`, `anniversaries`, `place/bishkek`. */
export function fileNameOf(page: AtlasPage): string {
  return isSubjectPage(page) ? `${page.kind}/${page.id}` : page.kind;
}

/** Path of the page's picture from the site's root. */
export function picturePath(page: AtlasPage): string {
  return `pictures/${fileNameOf(page)}.png`;
}

/** Pixels of a picture: what Open Graph's consumers show without cutting. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Path from the site's root of what oEmbed consumers are told of the page. */
export function oembedPath(page: AtlasPage, language: Language): string {
  return `oembed/${language}/${fileNameOf(page)}.json`;
}

/** Path of the feed of events from the site's root. */
export function feedPath(language: Language): string {
  return `${pagePath(home, language)}events.atom`;
}

/** Path of the feed of changes from the site's root. */
export function changesPath(language: Language): string {
  return `${pagePath(home, language)}changes.atom`;
}

/** Path of what a browser reads to install the site as an app, from the site's root. */
export function manifestPath(language: Language): string {
  return `${pagePath(home, language)}site.webmanifest`;
}

/** Path of the frame that shows the page in other people's pages, from the site's root. */
export function embedPath(page: AtlasPage, language: Language): string {
  const selection = isSubjectPage(page) ? `${page.kind}=${page.id}&` : '';
  return `embed.html?${selection}lang=${language}`;
}

/** Turns a path from the site's root into an address. */
export type AddressOf = (path: string) => string;

/**
 * Addresses as a document at a path of the site has to write them: absolute where the site's address
 * is known, else relative to that document.
 */
export function addressesFrom(documentPath: string, siteUrl: string | null): AddressOf {
  const root = siteUrl ?? rootOf(documentPath);
  return (path) => `${root}${path}`;
}

/** Attributes of the links to a page in each language, and to the one for everybody else. */
export function alternatesOf(page: AtlasPage, addressOf: AddressOf) {
  return [
    ...languages.map((language) => [language, language] as const),
    ['x-default', 'en'] as const,
  ].map(([hreflang, language]) => ({
    rel: 'alternate',
    hreflang,
    href: addressOf(pagePath(page, language)),
  }));
}
