/** The tags in a page's head that describe it to search engines and other sites. */
import { subscriptionPath, subscriptionTitle } from '../../core/calendar/subscriptions';
import { type Language, languageFacts } from '../../core/domain/language';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import {
  type AddressOf,
  addressesFrom,
  alternatesOf,
  changesPath,
  feedPath,
  manifestPath,
  oembedPath,
  picturePath,
  pictureSize,
} from './addresses';
import type { DiscoveryContext } from './context';
import { textElement, voidElement } from './markup';
import { kindOf } from './page-kinds/page-kinds';
import { type PageWords, wordsOf } from './page-words';
import { requirePlace } from './records-of-page';
import { jsonLdScript } from './structured-data/node';

/** Open Graph (https://ogp.me), and the tags that X uses in addition. */
function socialTags(
  page: AtlasPage,
  language: Language,
  words: PageWords,
  context: DiscoveryContext,
): string[] {
  const { siteUrl } = context;
  const property = (name: string, content: string) =>
    voidElement('meta', { property: name, content });
  const tags = [
    property('og:type', 'website'),
    property('og:site_name', words.siteName),
    property('og:title', words.subject),
    // Without alternates: those are what the same address gives in other languages.
    property('og:locale', languageFacts[language].locale),
  ];
  // Both need absolute addresses; without a picture, the card is the small one.
  if (siteUrl === null) {
    return [...tags, voidElement('meta', { name: 'twitter:card', content: 'summary' })];
  }
  const t = context.words(language).texts('discovery');
  return [
    ...tags,
    property('og:url', `${siteUrl}${pagePath(page, language)}`),
    property('og:image', `${siteUrl}${picturePath(page)}`),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(pictureSize.width)),
    property('og:image:height', String(pictureSize.height)),
    property('og:image:alt', t('pictureOf', { title: words.subject })),
    voidElement('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
}

/** The calendar of the page's place, or of all places; none for a pair, or for a place without dated anniversaries. */
function calendarLinks(
  page: AtlasPage,
  language: Language,
  { atlas, placesWithCalendar, words }: DiscoveryContext,
  addressOf: AddressOf,
): string[] {
  if (page.kind === 'pair') return [];
  const place = page.kind === 'place' ? requirePlace(atlas, page.id) : null;
  if (place !== null && !placesWithCalendar.has(place.id)) return [];
  return [
    voidElement('link', {
      rel: 'alternate',
      type: 'text/calendar',
      title: subscriptionTitle(place, words(language)),
      href: addressOf(subscriptionPath(place?.id ?? null, language)),
    }),
  ];
}

/** The feeds and, if the site's address is known, the page's canonical address and its oEmbed response. */
function discoveryLinks(
  page: AtlasPage,
  language: Language,
  words: PageWords,
  context: DiscoveryContext,
  addressOf: AddressOf,
): string[] {
  const { siteUrl } = context;
  const t = context.words(language).texts('discovery');
  const changes = context.words(language).texts('calendar');
  const feedLink = (title: string, path: string) =>
    voidElement('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      title,
      href: addressOf(path),
    });
  const feeds = [
    feedLink(t('feed', { name: words.siteName }), feedPath(language)),
    feedLink(changes('changesFeed', { name: words.siteName }), changesPath(language)),
  ];
  if (siteUrl === null) return feeds;
  return [
    voidElement('link', { rel: 'canonical', href: `${siteUrl}${pagePath(page, language)}` }),
    ...feeds,
    voidElement('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      title: words.subject,
      href: `${siteUrl}${oembedPath(page, language)}`,
    }),
  ];
}

/**
 * The tags from `<title>` to the JSON-LD, one per line. Addresses are absolute if the site's is known; otherwise
 * they are relative to the page, and tags that require an absolute address are left out. Throws a RangeError if
 * the atlas has no such place or pair.
 */
export function headOf(page: AtlasPage, language: Language, context: DiscoveryContext): string {
  const words = wordsOf(page, language, context);
  const path = pagePath(page, language);
  const addressOf = addressesFrom(path, context.siteUrl);
  // Relative: the Content-Security-Policy blocks a manifest from another host, for example in a preview.
  const manifest = addressesFrom(path, null)(manifestPath(language));
  return [
    textElement('title', words.title),
    // One element, found under either name: the text would be in each page twice.
    voidElement('meta', {
      name: 'description',
      property: 'og:description',
      content: words.description,
    }),
    voidElement('link', { rel: 'manifest', href: manifest }),
    ...discoveryLinks(page, language, words, context, addressOf),
    ...calendarLinks(page, language, context, addressOf),
    ...alternatesOf(page, addressOf).map((link) => voidElement('link', link)),
    ...socialTags(page, language, words, context),
    jsonLdScript(kindOf(page).nodes(page, language, context, addressOf)),
  ].join('\n');
}
