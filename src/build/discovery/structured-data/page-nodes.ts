/** What each kind of page says to programs: the data set, a place with its pairs, a pair's claims. */
import type { Pair, Place } from '../../../core/domain/atlas';
import type { Language } from '../../../core/domain/language';
import { partnersInReadingOrder } from '../../../core/facts/names';
import { type AtlasPage, pagePath } from '../../../core/view/page-path';
import type { AddressOf } from '../addresses';
import type { DiscoveryContext } from '../context';
import { type PageWords, requirePair, requirePlace, wordsOf } from '../page-words';
import { claimNode } from './claim-node';
import { dataSetId, dataSetNode, licence } from './data-set-node';
import { isoDate } from './dates';
import type { Node } from './node';
import { placeId, placeNode } from './place-node';

/** What a page of a place or pair says of itself. */
function webPage(
  page: AtlasPage,
  language: Language,
  { title, description }: PageWords,
  addressOf: AddressOf,
) {
  return {
    '@type': 'WebPage',
    '@id': addressOf(pagePath(page, language)),
    url: addressOf(pagePath(page, language)),
    name: title,
    description,
    inLanguage: language,
    license: licence,
    isPartOf: { '@id': dataSetId(addressOf) },
  } satisfies Node;
}

function placeNodes(
  place: Place,
  language: Language,
  context: DiscoveryContext,
  addressOf: AddressOf,
): Node[] {
  const page = { kind: 'place', id: place.id } as const;
  const words = wordsOf(page, language, context);
  const wording = context.words(language).wording;
  const partners = partnersInReadingOrder(context.scene.pairs, place.id, language);
  return [
    {
      ...webPage(page, language, words, addressOf),
      mainEntity: { '@id': placeId(place, language, addressOf) },
      dateModified: place.changed ?? null,
    },
    placeNode(place, language, addressOf, wording),
    {
      '@type': 'ItemList',
      name: words.subject,
      numberOfItems: partners.length,
      itemListElement: partners.map(({ scenePair, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: addressOf(pagePath({ kind: 'pair', id: scenePair.pair.id }, language)),
      })),
    },
  ];
}

function pairNodes(
  pair: Pair,
  language: Language,
  context: DiscoveryContext,
  addressOf: AddressOf,
): Node[] {
  const page = { kind: 'pair', id: pair.id } as const;
  const words = wordsOf(page, language, context);
  const wording = context.words(language).wording;
  const dossier = context.dossiers.get(pair.id);
  return [
    {
      ...webPage(page, language, words, addressOf),
      about: pair.ends.map((place) => placeNode(place, language, addressOf, wording)),
      dateModified: isoDate(dossier?.changed ?? null),
      hasPart: (dossier?.events ?? []).map((event) =>
        claimNode(event, pair, language, context, addressOf),
      ),
    },
  ];
}

/** The nodes of a page's JSON-LD; `addressOf` writes addresses as the page has to. */
export function nodesOfPage(
  page: AtlasPage,
  language: Language,
  context: DiscoveryContext,
  addressOf: AddressOf,
): Node[] {
  switch (page.kind) {
    case 'home':
      return [dataSetNode(language, context, addressOf)];
    case 'place':
      return placeNodes(requirePlace(context.atlas, page.id), language, context, addressOf);
    case 'pair':
      return pairNodes(requirePair(context, page.id).pair, language, context, addressOf);
  }
}
