/**
 * The oEmbed response of a page (https://oembed.com, type `rich`), for sites that embed a pasted address.
 *
 * The HTML has the only shape that WordPress accepts from an unknown provider: a `blockquote` without attributes,
 * then an empty `iframe`. WordPress drops all other elements and attributes, sandboxes the frame and adds
 * `#?secret=…` to its address (`wp_filter_oembed_result`). It shows the quotation until the frame has sent its
 * height; the quotation also makes it load the script that receives the height.
 */
import type { Language } from '../../core/domain/language';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import { embedPath, home, picturePath, pictureSize } from './addresses';
import type { DiscoveryContext } from './context';
import { element, textElement } from './markup';
import { wordsOf } from './page-words';

/** The default size of the frame in CSS pixels: WordPress's usual column. */
export const frameSize = { width: 600, height: 450 } as const;

/** How long consumers may cache the response, in seconds: a day. */
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

/** The response for a page. `siteUrl` is absolute and ends in a slash. */
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
