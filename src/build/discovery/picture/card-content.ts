/**
 * What stands on the picture of a page. One picture serves all languages, as other sites keep one a
 * page: it says names in English and in Russian, and the rest in English.
 */
import type { AtlasPage } from '../../../core/view/page-path';
import type { DiscoveryContext } from '../context';
import type { PageCard } from '../page-kinds/page-kind';
import { kindOf } from '../page-kinds/page-kinds';

export interface CardContent extends PageCard {
  readonly siteName: string;
}

/** Throws a RangeError where the atlas has no such place or pair. */
export function cardContent(page: AtlasPage, context: DiscoveryContext): CardContent {
  const siteName = context.words('en').texts('app')('name');
  return { siteName, ...kindOf(page).card(page, context) };
}
