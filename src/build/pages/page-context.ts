/** The input for the pages in one language: the records, the texts, the links to other pages. */

import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import type { Words } from '../../core/i18n/words';
import { type AtlasPage, addressFrom, pagePath } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import type { SharedFiles } from './shared-files';

export interface PageContext extends Words {
  readonly discovery: DiscoveryContext;
  readonly today: Day;
  /** Collects what pages share as files; `null` if every page contains everything itself. */
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

/** How a page links to others: `path` is its own path from the site's root, `root` the relative path back. */
export interface LinkBase {
  readonly path: string;
  readonly root: string;
  /** Whether links open in a new tab, as they do from an embed. */
  readonly opensApart: boolean;
}

/** The relative address of a page in the same language. */
export function addressOfPage(
  page: AtlasPage,
  { language }: PageContext,
  { path }: LinkBase,
): string {
  return addressFrom(path, pagePath(page, language));
}
