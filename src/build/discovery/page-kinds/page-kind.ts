/** The interface of a kind of page: everything that describes its pages. `page-kinds.ts` lists all kinds. */
import type { Atlas } from '../../../core/domain/atlas';
import type { Tie } from '../../../core/domain/kind';
import type { Language } from '../../../core/domain/language';
import type { Standing } from '../../../core/domain/standing';
import type { AtlasPage } from '../../../core/view/page-path';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import type { Node } from '../structured-data/node';

/** The texts that describe a page. */
export interface PageText {
  /** As short as possible. */
  readonly name: string;
  /** Without the atlas's name. */
  readonly subject: string;
  readonly description: string;
}

/** The texts on the picture of a page: names in English and Russian, the rest in English. */
export interface PageCard {
  /** The name of a place, or of both places of a pair; the name of the atlas on the home page. */
  readonly names: readonly string[];
  /** The same in another script; empty if there is none. */
  readonly otherNames: string;
  /** The line style of a pair. */
  readonly mark: { readonly tie: Tie; readonly standing: Standing } | null;
  /** One line each. */
  readonly facts: readonly string[];
}

/** Functions that take a page throw a RangeError if the atlas does not have its subject. */
export interface PageKindOf<Page extends AtlasPage> {
  /** All pages of the kind, in the atlas's order. */
  pages(atlas: Atlas): Page[];
  /** The day of the last change to what the page shows; `null` without a history. */
  lastChange(page: Page, context: DiscoveryContext): string | null;
  text(page: Page, language: Language, context: DiscoveryContext): PageText;
  card(page: Page, context: DiscoveryContext): PageCard;
  /** Its JSON-LD; `addressOf` returns addresses relative to the page, or absolute ones. */
  nodes(page: Page, language: Language, context: DiscoveryContext, addressOf: AddressOf): Node[];
}
