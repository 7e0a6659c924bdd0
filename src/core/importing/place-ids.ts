/** Ids for the places of a register: the source's own, else Wikidata's, else made of the name. */
import { usualPlaceId } from '../domain/register-id';
import type { ListedPlace } from './listed-pair';

/** The first that is not taken of `base`, `base-2`, `base-3` … */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}-${number}`;
  return candidate;
}

/** Ids by key. Namesakes are numbered from west to east, so that the order of rows does not matter. */
export function placeIds(places: readonly ListedPlace[]): Map<string, string> {
  const fromWest = places.toSorted(
    (a, b) =>
      Number(b.id !== null) - Number(a.id !== null) ||
      a.coordinates[0] - b.coordinates[0] ||
      a.coordinates[1] - b.coordinates[1] ||
      (a.key < b.key ? -1 : 1),
  );
  const taken = new Set<string>();
  return new Map(
    fromWest.map((place) => {
      const id = freeId(place.id ?? usualPlaceId(place), taken);
      taken.add(id);
      return [place.key, id];
    }),
  );
}
