/** Ids for the places of a register: the source's own, else Wikidata's, else made of the name. */
import { usualPlaceId } from '../../../core/domain/register-id';
import type { ListedPlace } from './listed-pair';

function wantedId(place: ListedPlace): string {
  return place.id ?? usualPlaceId(place);
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
      const wanted = wantedId(place);
      let id = wanted;
      for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
      taken.add(id);
      return [place.key, id];
    }),
  );
}
