/** Title and description of a page, worded from its records: who, since when, how many articles. */
import type { Language } from '../../core/domain/language';
import type { AtlasPage } from '../../core/view/page-path';
import type { DiscoveryContext } from './context';
import type { PageText } from './page-kinds/page-kind';
import { kindOf } from './page-kinds/page-kinds';
import { titleOf } from './page-title';

export interface PageWords extends PageText {
  /** The name of the atlas. */
  readonly siteName: string;
  /** For the title of the document. */
  readonly title: string;
}

/** The words of a page. Throws a RangeError if the atlas has no such place or pair. */
export function wordsOf(page: AtlasPage, language: Language, context: DiscoveryContext): PageWords {
  const siteName = context.words(language).texts('app')('name');
  const text = kindOf(page).text(page, language, context);
  return { ...text, siteName, title: titleOf(text, siteName) };
}
