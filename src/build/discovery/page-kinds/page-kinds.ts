/** All kinds of page. Sitemap, head, JSON-LD, pictures and oEmbed get their data from here. */
import type { Atlas } from '../../../core/domain/atlas';
import { type AtlasPage, type PageKind, pagePath } from '../../../core/view/page-path';
import { anniversariesKind } from './anniversaries-kind';
import { homeKind } from './home-kind';
import type { PageKindOf } from './page-kind';
import { pairKind } from './pair-kind';
import { placeKind } from './place-kind';
import { storyKind } from './story-kind';

/** In the order of the sitemap and the build. */
const pageKinds: {
  readonly [Kind in PageKind]: PageKindOf<Extract<AtlasPage, { readonly kind: Kind }>>;
} = {
  home: homeKind,
  anniversaries: anniversariesKind,
  place: placeKind,
  pair: pairKind,
  story: storyKind,
};

/** The kind of a page. */
export function kindOf<Page extends AtlasPage>({ kind }: Page): PageKindOf<Page> {
  // TypeScript cannot relate a kind's entry to the pages of that kind.
  return pageKinds[kind] as unknown as PageKindOf<Page>;
}

/** All pages that have an address of their own. */
export function pagesOf(atlas: Atlas): AtlasPage[] {
  return Object.values(pageKinds).flatMap((kind): AtlasPage[] => kind.pages(atlas));
}

/** Whether the atlas has the page's subject. */
export function isThere(page: AtlasPage, atlas: Atlas): boolean {
  const path = pagePath(page, 'en');
  return kindOf(page)
    .pages(atlas)
    .some((each) => pagePath(each, 'en') === path);
}
