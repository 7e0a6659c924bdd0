/** The prerendered pages of the site: their content before any script runs. */

import type { Day } from '../../core/domain/day';
import type { Language } from '../../core/domain/language';
import { type AtlasPage, type PageKind, pagePath, rootOf } from '../../core/view/page-path';
import type { DiscoveryContext } from '../discovery/context';
import { headOf } from '../discovery/head';
import { anniversariesPage } from './anniversaries-page';
import { type ContentLimits, unlimitedContent } from './content-limits';
import { embedPage } from './embed-page';
import { homePage } from './home-page';
import type { Html } from './html';
import { type LinkBase, type PageContext, pageContext } from './page-context';
import { pairPage } from './pair-page';
import { placePage } from './place-page';
import type { SharedFiles } from './shared-files';
import { storyPage } from './story-page';

/** The parts of a page that are inserted into a shell. */
export interface PageParts {
  /** The path from the site's root, with a trailing slash; empty for the home page. */
  readonly path: string;
  /** The relative path back to the site's root. */
  readonly root: string;
  readonly language: Language;
  /** From `<title>` on; empty if the shell has its own. */
  readonly head: string;
  readonly content: string;
}

type Composer<Page extends AtlasPage> = (
  page: Page,
  context: PageContext,
  base: LinkBase,
  limits: ContentLimits,
) => Html;

/** The function that composes the pages of each kind. */
const composers: {
  readonly [Kind in PageKind]: Composer<Extract<AtlasPage, { readonly kind: Kind }>>;
} = {
  home: (_, context, base, limits) => homePage(context, base, limits),
  anniversaries: (_, context, base) => anniversariesPage(context, base),
  place: ({ id }, context, base) => placePage(id, context, base),
  pair: ({ id }, context, base) => pairPage(id, context, base),
  story: ({ id }, context, base) => storyPage(id, context, base),
};

/** Throws a RangeError if the atlas has no such place, pair or story. */
export function composePage(
  page: AtlasPage,
  language: Language,
  discovery: DiscoveryContext,
  today: Day,
  limits: ContentLimits = unlimitedContent,
  shared: SharedFiles | null = null,
): PageParts {
  const path = pagePath(page, language);
  const base: LinkBase = { path, root: rootOf(path), opensApart: false };
  const context = pageContext(discovery, language, today, shared);
  // TypeScript cannot relate a kind's composer to the pages of that kind.
  const compose = composers[page.kind] as Composer<AtlasPage>;
  return {
    path,
    root: base.root,
    language,
    head: headOf(page, language, discovery),
    content: compose(page, context, base, limits).toString(),
  };
}

/** The embed's only page, in English: its address sets the language. */
export function composeEmbed(
  discovery: DiscoveryContext,
  today: Day,
  limits: ContentLimits = unlimitedContent,
  shared: SharedFiles | null = null,
): PageParts {
  const context = pageContext(discovery, 'en', today, shared);
  const base: LinkBase = { path: 'embed.html', root: './', opensApart: true };
  const content = embedPage(context, base, limits).toString();
  return { ...base, language: 'en', head: '', content };
}
