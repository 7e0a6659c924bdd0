/**
 * A feed in Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287
 *
 * Ids are derived from names, so they stay when the site moves to another address. If the site's address is
 * unknown, links are relative, which Atom permits.
 */
import { citedVersionOf } from '../../core/domain/data-version';
import type { Language } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { type AddressOf, addressesFrom, home } from './addresses';
import type { DiscoveryContext } from './context';
import { element, textElement, xmlDocument } from './markup';
import { stableId } from './stable-id';

export interface FeedEntry {
  readonly title: string;
  /** Unique among all entries of all feeds in its language. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly updated: string;
  /** The path of its page from the site's root. */
  readonly page: string;
  /** Links to articles, categories and the summary. */
  readonly details: readonly string[];
}

interface Feed {
  readonly title: string;
  readonly name: string;
  /** The feed's path from the site's root. */
  readonly path: string;
  /** `YYYY-MM-DD`, used if there are no entries. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A day as the timestamp that Atom requires. */
function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function pageLink(path: string, language: Language, addressOf: AddressOf): string {
  return element('link', {
    rel: 'alternate',
    type: 'text/html',
    hreflang: language,
    href: addressOf(path),
  });
}

export function atomFeed(
  { title, name, path, updated, entries }: Feed,
  language: Language,
  { dataSet, words, siteUrl }: DiscoveryContext,
): string {
  const addressOf = addressesFrom(path, siteUrl);
  const elements = entries.map((entry) =>
    element('entry', {}, [
      textElement('title', entry.title),
      textElement('id', stableId(`${language}/${entry.name}`)),
      textElement('updated', momentOf(entry.updated)),
      pageLink(entry.page, language, addressOf),
      ...entry.details,
    ]),
  );
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      '\n',
      textElement('title', title),
      textElement('id', stableId(`${language}/${name}`)),
      textElement('updated', momentOf(entries[0]?.updated ?? updated)),
      element('author', {}, [textElement('name', words(language).texts('app')('name'))]),
      textElement('generator', 'Sister City Atlas', { version: citedVersionOf(dataSet) }),
      textElement('rights', 'CC BY 4.0'),
      element('link', { rel: 'self', type: 'application/atom+xml', href: addressOf(path) }),
      pageLink(pagePath(home, language), language, addressOf),
      '\n',
      ...elements.map((each) => `${each}\n`),
    ]),
  );
}
