/** The page of a place, pair or story as a schema.org `WebPage`. */
import type { Language } from '../../../core/domain/language';
import { type AtlasPage, pagePath } from '../../../core/view/page-path';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import type { PageText } from '../page-kinds/page-kind';
import { titleOf } from '../page-title';
import { dataSetId, licence } from './data-set-node';
import type { Node } from './node';

export function webPageNode(
  page: AtlasPage,
  text: PageText,
  language: Language,
  { words }: DiscoveryContext,
  addressOf: AddressOf,
) {
  return {
    '@type': 'WebPage',
    '@id': addressOf(pagePath(page, language)),
    url: addressOf(pagePath(page, language)),
    name: titleOf(text, words(language).texts('app')('name')),
    inLanguage: language,
    license: licence,
    isPartOf: { '@id': dataSetId(addressOf) },
  } satisfies Node;
}
