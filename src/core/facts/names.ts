/** Names of places and pairs in the user's language. */
import { type Pair, type Place, partnerOf } from '../domain/atlas';
import { ties } from '../domain/kind';
import { type Language, localize } from '../domain/language';
import type { RegisterIndex } from '../view/register-index';
import type { ScenePair } from '../view/scene';

export function nameOfPlace(place: Place, language: Language): string {
  return localize(place.names, language).text;
}

export function nameOfPair(pair: Pair, language: Language): string {
  return pair.ends.map((place) => nameOfPlace(place, language)).join(' – ');
}

/** A register's place: its documented name, otherwise the name in the list, `Chaoyang (Beijing)`. */
export function nameOfListedPlace(
  index: RegisterIndex,
  position: number,
  language: Language,
): string {
  const documented = index.documentedPlace(position);
  if (documented !== null) return nameOfPlace(documented, language);
  const { name, addition } = index.shownPlace(position);
  return addition === null ? name : `${name} (${addition})`;
}

export function nameOfListedPair(index: RegisterIndex, pair: number, language: Language): string {
  return index
    .placesOf(pair)
    .map((position) => nameOfListedPlace(index, position, language))
    .join(' – ');
}

/** Cached per language: creating a collator takes longer than sorting with it. */
const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, collator);
  return collator;
}

/** Pairs with their names, strongest tie first, then by name in the order of the language. */
export function inReadingOrder(
  pairs: readonly ScenePair[],
  nameOf: (pair: Pair) => string,
  language: Language,
): { readonly scenePair: ScenePair; readonly name: string }[] {
  const { compare } = collatorOf(language);
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
