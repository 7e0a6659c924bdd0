/** Names of places and pairs in the user's language. */
import { type Pair, type Place, partnerOf } from '../domain/atlas';
import { ties } from '../domain/kind';
import { type Language, localize } from '../domain/language';
import type { ScenePair } from '../view/scene';

export function nameOfPlace(place: Place, language: Language): string {
  return localize(place.names, language).text;
}

export function nameOfPair(pair: Pair, language: Language): string {
  return pair.ends.map((place) => nameOfPlace(place, language)).join(' – ');
}

/** Pairs with their names, strongest tie first, then as the language sorts the names. */
export function inReadingOrder(
  pairs: readonly ScenePair[],
  nameOf: (pair: Pair) => string,
  language: Language,
): { readonly scenePair: ScenePair; readonly name: string }[] {
  const { compare } = new Intl.Collator(language);
  return pairs
    .map((scenePair) => ({ scenePair, name: nameOf(scenePair.pair) }))
    .toSorted(
      (a, b) =>
        ties.indexOf(a.scenePair.tie) - ties.indexOf(b.scenePair.tie) || compare(a.name, b.name),
    );
}

/** The visible pairs of a place, each named by its other end. */
export function partnersInReadingOrder(
  pairs: readonly ScenePair[],
  placeId: string,
  language: Language,
): { readonly scenePair: ScenePair; readonly name: string }[] {
  return inReadingOrder(
    pairs.filter(({ pair }) => pair.ends.some(({ id }) => id === placeId)),
    (pair) => nameOfPlace(partnerOf(pair, placeId), language),
    language,
  );
}
