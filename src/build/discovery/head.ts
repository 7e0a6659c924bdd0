/** Everything in the head of a page that tells search engines and other sites what it is. */
import { subscriptionPath } from '../../core/calendar/subscriptions';
import { type Language, languageFacts, languages } from '../../core/domain/language';
import { nameOfPlace } from '../../core/facts/names';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import {
  type AddressOf,
  addressesFrom,
  alternatesOf,
  changesPath,
  feedPath,
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

/** Open Graph, https://ogp.me, and what X takes besides. */
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
    property('og:description', words.description),
    property('og:locale', languageFacts[language].locale),
    ...languages
      .filter((other) => other !== language)
      .map((other) => property('og:locale:alternate', languageFacts[other].locale)),
  ];
  // Both want absolute addresses; a card without its picture is the small one.
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

/** The calendar that is of the page: that of its place, or of all; `null` where there is none. */
function calendarLink(
  page: AtlasPage,
  language: Language,
  { atlas, placesWithCalendar, words }: DiscoveryContext,
  addressOf: AddressOf,
): string[] {
  const placeId = page.kind === 'place' ? page.id : null;
  if (placeId !== null && !placesWithCalendar.has(placeId)) return [];
  const t = words(language).texts('calendar');
  return [
    voidElement('link', {
      rel: 'alternate',
      type: 'text/calendar',
      title:
        placeId === null
          ? t('allSubscription')
          : t('placeSubscription', { place: nameOfPlace(requirePlace(atlas, placeId), language) }),
      href: addressOf(subscriptionPath(placeId, language)),
    }),
  ];
}

/** The feeds, and, where the site's address is known, the page's canonical address and its oEmbed. */
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
 * The tags from `<title>` to the JSON-LD, a line each. Addresses are absolute where the context has
 * the site's, else relative to the page; tags whose standard wants an absolute one are left out then.
 * Throws a RangeError where the atlas has no such place or pair.
 */
export function headOf(page: AtlasPage, language: Language, context: DiscoveryContext): string {
  const words = wordsOf(page, language, context);
  const addressOf = addressesFrom(pagePath(page, language), context.siteUrl);
  return [
    textElement('title', words.title),
    voidElement('meta', { name: 'description', content: words.description }),
    ...discoveryLinks(page, language, words, context, addressOf),
    ...(page.kind === 'pair' ? [] : calendarLink(page, language, context, addressOf)),
    ...alternatesOf(page, addressOf).map((link) => voidElement('link', link)),
    ...socialTags(page, language, words, context),
    jsonLdScript(kindOf(page).nodes(page, language, context, addressOf)),
  ].join('\n');
}
