/** What is near a text that finds nothing: places spelled much like it, and the cities of a country. */
import type { Atlas, Place } from '../../core/domain/atlas';
import { nearWords } from '../../core/text/near-words';
import { fold, foldAll } from './fold';

const placesByName = new WeakMap<Atlas, ReadonlyMap<string, Place>>();

/** Every name that a place goes by, folded. */
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

/** At most so many places of which a name is spelled much like the text, in whatever script. */
export function nearPlaces(atlas: Atlas, text: string, limit: number): Place[] {
  const names = namesOf(atlas);
  const near = nearWords(fold(text.trim()), [...names.keys()]);
  return [...new Set(near.flatMap((name) => names.get(name) ?? []))].slice(0, limit);
}

export interface CountryFound {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Its cities, those with the most relationships first. */
  readonly places: readonly Place[];
}

/** Shorter beginnings fit too many countries. */
const minLetters = 3;

/** The country whose name the text begins, in one of the languages that `namesOf` a code gives. */
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
