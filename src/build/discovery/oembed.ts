/**
 * What sites that take a pasted address learn of a page: https://oembed.com, type `rich`.
 *
 * The HTML has the one shape that WordPress lets through from a provider that it does not know: a
 * quotation without attributes, then an empty frame. It drops every other element and attribute,
 * sandboxes the frame and adds `#?secret=…` to its address (`wp_filter_oembed_result`). The quotation
 * is what it shows until the frame has told its height, and makes it load the script that listens.
 */
import type { Language } from '../../core/domain/language';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import { embedPath, home, picturePath, pictureSize } from './addresses';
import type { DiscoveryContext } from './context';
import { element, textElement } from './markup';
import { wordsOf } from './page-words';

/** CSS pixels of the frame where the other site has no wish of its own; WordPress's usual column. */
export const frameSize = { width: 600, height: 450 } as const;

/** Seconds for which consumers may keep the answer: a day. */
const cacheAge = 86_400;

/** The quotation with a link to the page, and the frame. */
function frameHtml(title: string, pageAddress: string, frameAddress: string): string {
  const link = textElement('a', title, { href: pageAddress });
  const frame = textElement('iframe', '', {
    src: frameAddress,
    width: String(frameSize.width),
    height: String(frameSize.height),
    title,
    frameborder: '0',
  });
  return `${element('blockquote', {}, [link])}${frame}`;
}

/** The answer for a page of a site at an absolute address, which ends in a slash. */
export function oembedAnswer(
  page: AtlasPage,
  language: Language,
  context: DiscoveryContext,
  siteUrl: string,
) {
  const { siteName, subject } = wordsOf(page, language, context);
  const t = context.words(language).texts('discovery');
  return {
    version: '1.0',
    type: 'rich',
    title: t('pictureOf', { title: subject }),
    provider_name: siteName,
    provider_url: `${siteUrl}${pagePath(home, language)}`,
    cache_age: cacheAge,
    html: frameHtml(
      t('pictureOf', { title: subject }),
      `${siteUrl}${pagePath(page, language)}`,
      `${siteUrl}${embedPath(page, language)}`,
    ),
    ...frameSize,
    thumbnail_url: `${siteUrl}${picturePath(page)}`,
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  };
}
