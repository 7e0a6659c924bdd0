/** What the pages of one language are made from: the records, the words, the way to other pages. */

import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import type { Words } from '../../core/i18n/words';
import { type AtlasPage, addressFrom, pagePath } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import type { SharedFiles } from './shared-files';

export interface PageContext extends Words {
  readonly discovery: DiscoveryContext;
  readonly today: Day;
  /** Takes what several pages share; `null` where each holds everything itself. */
  readonly shared: SharedFiles | null;
}

export function pageContext(
  discovery: DiscoveryContext,
  language: Language,
  today: Day,
  shared: SharedFiles | null = null,
): PageContext {
  return { ...discovery.words(language), discovery, today, shared };
}

/** How a page reaches the others: it is at `path` from the site's root, and `root` leads back there. */
export interface LinkBase {
  readonly path: string;
  readonly root: string;
  /** Links open beside the page, as from a frame in other people's pages. */
  readonly opensApart: boolean;
}

/** The address of a page in the same language, from where one is. */
export function addressOfPage(
  page: AtlasPage,
  { language }: PageContext,
  { path }: LinkBase,
): string {
  return addressFrom(path, pagePath(page, language));
}
