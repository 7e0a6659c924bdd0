/** The files about the pages, except pictures, keyed by path from the site's root. */
import { languages } from '../../core/domain/language';
import { changesPath, feedPath, manifestPath, oembedPath } from './addresses';
import { anniversaryCalendars } from './anniversaries-calendar';
import { changesFeed } from './changes-feed';
import type { DiscoveryContext } from './context';
import { eventsFeed } from './events-feed';
import { manifest } from './manifest';
import { oembedAnswer } from './oembed';
import { pagesOf } from './page-kinds/page-kinds';
import { robots, sitemap } from './sitemap';

/**
 * Feeds, calendars and manifests. If the site's address is known, also the sitemap, `robots.txt` and the oEmbed
 * responses, which need absolute addresses.
 */
export function discoveryFiles(context: DiscoveryContext): Map<string, string> {
  const { atlas, siteUrl } = context;
  const files = new Map([
    ...languages.map((language) => [feedPath(language), eventsFeed(language, context)] as const),
    ...languages.map(
      (language) => [changesPath(language), changesFeed(language, context)] as const,
    ),
    ...languages.map((language) => [manifestPath(language), manifest(language, context)] as const),
    ...anniversaryCalendars(context),
  ]);
  if (siteUrl === null) return files;
  files.set('sitemap.xml', sitemap(context, siteUrl));
  files.set('robots.txt', robots(siteUrl));
  for (const page of pagesOf(atlas)) {
    for (const language of languages) {
      const answer = oembedAnswer(page, language, context, siteUrl);
      files.set(oembedPath(page, language), `${JSON.stringify(answer)}\n`);
    }
  }
  return files;
}
