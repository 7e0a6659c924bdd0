/** All kinds of page. Sitemap, head, JSON-LD, pictures and oEmbed read what a page is from here. */
import type { Atlas } from '../../../core/domain/atlas';
import { type AtlasPage, type PageKind, pagePath } from '../../../core/view/page-path';
import { anniversariesKind } from './anniversaries-kind';
import { homeKind } from './home-kind';
import type { PageKindOf } from './page-kind';
import { pairKind } from './pair-kind';
import { placeKind } from './place-kind';
import { storyKind } from './story-kind';

/** In the order in which sitemap and build list their pages. */
const pageKinds: {
  readonly [Kind in PageKind]: PageKindOf<Extract<AtlasPage, { readonly kind: Kind }>>;
} = {
  home: homeKind,
  anniversaries: anniversariesKind,
  place: placeKind,
  pair: pairKind,
  story: storyKind,
};

/** What the kind of a page says of it. */
export function kindOf<Page extends AtlasPage>({ kind }: Page): PageKindOf<Page> {
  // The entry of a kind takes the pages of that kind, which the compiler cannot follow.
  return pageKinds[kind] as unknown as PageKindOf<Page>;
}

/** Every page that has an address of its own. */
export function pagesOf(atlas: Atlas): AtlasPage[] {
  return Object.values(pageKinds).flatMap((kind): AtlasPage[] => kind.pages(atlas));
}

/** Whether the atlas has what the page is about. */
export function isThere(page: AtlasPage, atlas: Atlas): boolean {
  const path = pagePath(page, 'en');
  return kindOf(page)
    .pages(atlas)
    .some((each) => pagePath(each, 'en') === path);
}
