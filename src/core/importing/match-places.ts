/** Finds the places of a register that the atlas documents. */

import type { Place } from '../domain/atlas';
import { greatCircleDistance } from '../domain/great-circle';
import { foldName } from '../text/words';
import type { ImportedPlace } from './import-pairs';

/** The parts of a documented place that are compared with a list. */
export type DocumentedPlace = Pick<
  Place,
  'id' | 'kind' | 'names' | 'aliases' | 'country' | 'coordinates' | 'wikidata'
>;

/** The maximum distance of one city's positions in two lists: centre, town hall, mean. */
const nearKilometres = 25;

/** The nearest documented place among the candidates. */
function nearest(
  place: ImportedPlace,
  candidates: readonly DocumentedPlace[],
): DocumentedPlace | null {
  const distance = ({ coordinates }: DocumentedPlace) =>
    greatCircleDistance(coordinates, place.coordinates);
  const [best] = candidates
    .filter(({ country }) => place.country === null || country === place.country)
    .filter((candidate) => distance(candidate) <= nearKilometres)
    .toSorted((a, b) => distance(a) - distance(b));
  return best ?? null;
}

/**
 * The ids of documented places by ids of the register: with the same Wikidata id, or else the same name in any language,
 * in the same country and within 25 km. A place with an addition ("Chaoyang (Beijing)") differs from its namesake, so
 * only Wikidata can match it.
 */
export function matchPlaces(
  places: readonly ImportedPlace[],
  documented: readonly DocumentedPlace[],
): Map<string, string> {
  const byWikidata = new Map(
    documented.flatMap((place) => (place.wikidata === undefined ? [] : [[place.wikidata, place]])),
  );
  const byName = new Map<string, DocumentedPlace[]>();
  for (const place of documented) {
    if (place.kind !== 'city') continue;
    const names = [...Object.values(place.names), ...place.aliases].map((name) =>
      foldName(name ?? ''),
    );
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return new Map(
    places.flatMap((place) => {
      const known = place.wikidata === null ? undefined : byWikidata.get(place.wikidata);
      const namesakes = place.addition === '' ? (byName.get(foldName(place.name)) ?? []) : [];
      // Different Wikidata ids mean different places.
      const possible = namesakes.filter(
        ({ wikidata }) => !wikidata || !place.wikidata || wikidata === place.wikidata,
      );
      const match = known ?? nearest(place, possible);
      return match === null ? [] : [[place.id, match.id] as const];
    }),
  );
}
