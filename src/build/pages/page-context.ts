/** What the pages of one language are made from: the records, the words, the way to other pages. */

import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import type { Wording } from '../../core/i18n/create-wording';
import type { Messages, TranslatorOf } from '../../core/i18n/message-types';
import { translatorOf, wordingOf } from '../../core/i18n/translator';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';

type Namespace = keyof Messages;

export interface PageContext {
  readonly discovery: DiscoveryContext;
  readonly today: Day;
  readonly language: Language;
  readonly wording: Wording;
  /** The texts of a namespace. */
  words<Name extends Namespace>(namespace: Name): TranslatorOf<Name>;
}

export function pageContext(
  discovery: DiscoveryContext,
  language: Language,
  today: Day,
): PageContext {
  const messages = discovery.messages[language];
  const translators = new Map<Namespace, unknown>();
  return {
    discovery,
    today,
    language,
    wording: wordingOf(language, messages),
    words<Name extends Namespace>(namespace: Name) {
      const known = translators.get(namespace) ?? translatorOf(namespace, language, messages);
      translators.set(namespace, known);
      return known as TranslatorOf<Name>;
    },
  };
}

/** How a page reaches the others: `root` leads from it to the site's root. */
export interface Place {
  readonly root: string;
  /** Links open beside the page, as from a frame in other people's pages. */
  readonly opensApart: boolean;
}

/** The address of a page in the same language, from where one is. */
export function addressOfPage(page: AtlasPage, { language }: PageContext, { root }: Place): string {
  return `${root}${pagePath(page, language)}`;
}
