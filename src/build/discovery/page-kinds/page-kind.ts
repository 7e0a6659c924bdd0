/** What a kind of page has to say wherever the page is told of; `page-kinds.ts` lists all kinds. */
import type { Atlas } from '../../../core/domain/atlas';
import type { Tie } from '../../../core/domain/kind';
import type { Language } from '../../../core/domain/language';
import type { Standing } from '../../../core/domain/standing';
import type { AtlasPage } from '../../../core/view/page-path';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import type { Node } from '../structured-data/node';

/** What a page is about, in words. */
export interface PageText {
  /** In as few words as can be. */
  readonly name: string;
  /** Without the atlas's name. */
  readonly subject: string;
  readonly description: string;
}

/** What stands on the picture of a page: names in English and in Russian, and the rest in English. */
export interface PageCard {
  /** A place, the two of a pair; the name of the atlas on the home page. */
  readonly names: readonly string[];
  /** The same in another alphabet; empty where there is none. */
  readonly otherNames: string;
  /** How the line of a pair is drawn. */
  readonly mark: { readonly tie: Tie; readonly standing: Standing } | null;
  /** What is known, a line each. */
  readonly facts: readonly string[];
}

/** Functions of a page throw a RangeError where the atlas does not have what it is about. */
export interface PageKindOf<Page extends AtlasPage> {
  /** All pages of the kind, in the atlas's order. */
  pages(atlas: Atlas): Page[];
  /** The day of the last change to what the page shows, where the records' history tells. */
  lastChange(page: Page, context: DiscoveryContext): string | null;
  text(page: Page, language: Language, context: DiscoveryContext): PageText;
  card(page: Page, context: DiscoveryContext): PageCard;
  /** Its JSON-LD; `addressOf` writes addresses as the page has to. */
  nodes(page: Page, language: Language, context: DiscoveryContext, addressOf: AddressOf): Node[];
}
