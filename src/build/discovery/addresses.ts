/** Addresses of pages and files in metadata: absolute if the site's address is known. */
import { type Language, languages } from '../../core/domain/language';
import { type AtlasPage, addressFrom, isSubjectPage, pagePath } from '../../core/view/page-path';

export const home = { kind: 'home' } as const satisfies AtlasPage;

/** The base name of a file about the page: `home`, `anniversaries`, `place/bishkek`. */
export function fileNameOf(page: AtlasPage): string {
  return isSubjectPage(page) ? `${page.kind}/${page.id}` : page.kind;
}

/** The path of the page's picture from the site's root. */
export function picturePath(page: AtlasPage): string {
  return `pictures/${fileNameOf(page)}.png`;
}

/** The size of a picture in pixels, which Open Graph consumers show uncropped. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The path of the page's oEmbed response from the site's root. */
export function oembedPath(page: AtlasPage, language: Language): string {
  return `oembed/${language}/${fileNameOf(page)}.json`;
}

/** The path of the feed of events from the site's root. */
export function feedPath(language: Language): string {
  return `${pagePath(home, language)}events.atom`;
}

/** The path of the feed of changes from the site's root. */
export function changesPath(language: Language): string {
  return `${pagePath(home, language)}changes.atom`;
}

/** The path of the web app manifest from the site's root. */
export function manifestPath(language: Language): string {
  return `${pagePath(home, language)}site.webmanifest`;
}

/** The path of the page's embed, from the site's root. */
export function embedPath(page: AtlasPage, language: Language): string {
  const selection = isSubjectPage(page) ? `${page.kind}=${page.id}&` : '';
  return `embed.html?${selection}lang=${language}`;
}

/** Turns a path from the site's root into an address. */
export type AddressOf = (path: string) => string;

/**
 * The addresses for a document at a path of the site: absolute if the site's address is known, else relative to
 * that document.
 */
export function addressesFrom(documentPath: string, siteUrl: string | null): AddressOf {
  return (path) => (siteUrl === null ? addressFrom(documentPath, path) : `${siteUrl}${path}`);
}

/** The attributes of the `alternate` links to a page in each language, and to the default one. */
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
