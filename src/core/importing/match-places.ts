/** Which places of a register the atlas documents. */

import type { Place } from '../domain/atlas';
import { greatCircleDistance } from '../domain/great-circle';
import { foldName } from '../text/words';
import type { ImportedPlace } from './import-pairs';

/** What of a documented place tells that a list has it, too. */
export type DocumentedPlace = Pick<
  Place,
  'id' | 'kind' | 'names' | 'aliases' | 'country' | 'coordinates' | 'wikidata'
>;

/** Two lists put one city at most this far apart: its centre, its town hall, its mean. */
const nearKilometres = 25;

/** The documented place that is nearest among those that can be this one. */
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
 * Ids of documented places by id of the register's: of the same Wikidata id, else of the same name in
 * any language, in the same country and within 25 km. A place with an addition ("Chaoyang (Beijing)")
 * is another one than its namesake, so only Wikidata can match it.
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
      // Two certain ids that differ are two places.
      const possible = namesakes.filter(
        ({ wikidata }) => !wikidata || !place.wikidata || wikidata === place.wikidata,
      );
      const match = known ?? nearest(place, possible);
      return match === null ? [] : [[place.id, match.id] as const];
    }),
  );
}
