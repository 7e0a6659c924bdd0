/** Suggestions for a text without results: places with similar names, and the cities of a country. */
import type { Atlas, Place } from '../../core/domain/atlas';
import { nearWords } from '../../core/text/near-words';
import { fold, foldAll } from './fold';

const placesByName = new WeakMap<Atlas, ReadonlyMap<string, Place>>();

/** All names of all places, folded. */
function namesOf(atlas: Atlas): ReadonlyMap<string, Place> {
  const known = placesByName.get(atlas);
  if (known !== undefined) return known;
  const named = [...atlas.places.values()].flatMap((place) =>
    [...Object.values(place.names), ...place.aliases].map((name) => [name, place] as const),
  );
  const folded = foldAll(named.map(([name]) => name));
  const names = new Map(named.map(([, place], index) => [folded[index] ?? '', place]));
  placesByName.set(atlas, names);
  return names;
}

/** At most `limit` places with a name similar to the text, in any script. */
export function nearPlaces(atlas: Atlas, text: string, limit: number): Place[] {
  const names = namesOf(atlas);
  const near = nearWords(fold(text.trim()), [...names.keys()]);
  return [...new Set(near.flatMap((name) => names.get(name) ?? []))].slice(0, limit);
}

export interface CountryFound {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Its cities, best connected first. */
  readonly places: readonly Place[];
}

/** Shorter prefixes match too many countries. */
const minLetters = 3;

/** The country with a name that starts with the text, among the names that `namesOf` returns for its code. */
export function countryOf(
  atlas: Atlas,
  text: string,
  namesOfCountry: (code: string) => readonly string[],
): CountryFound | null {
  const asked = fold(text.trim());
  if (Array.from(asked).length < minLetters && !/\p{Script=Han}/u.test(asked)) return null;
  const codes = [...new Set([...atlas.places.values()].map(({ country }) => country))];
  const code = codes.find((each) =>
    namesOfCountry(each).some((name) => fold(name).startsWith(asked)),
  );
  if (code === undefined) return null;
  const degreeOf = ({ id }: Place) => atlas.pairsByPlace.get(id)?.length ?? 0;
  const places = [...atlas.places.values()]
    .filter(({ country, kind }) => country === code && kind === 'city')
    .toSorted((a, b) => degreeOf(b) - degreeOf(a));
  return { code, places };
}
