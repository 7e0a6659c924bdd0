/** Finds places among the records: by id, by any name, by any alias. */

import { greatCircleDistance } from '../../../core/domain/great-circle';
import type { PlaceRecord } from '../../../core/domain/record';
import type { Records } from '../../compiler/records';
import { foldName } from '../../compiler/words';
import type { City, PlaceQuery } from './gazetteer';

/** How far the centre that GeoNames gives and that of a record may lie apart, in kilometres. */
const sameCityKilometres = 30;

/** The places of that name in that country, whichever it is for `null`. */
function namesakes(
  { places }: Records,
  { name: wanted, country }: Pick<PlaceQuery, 'name' | 'country'>,
): { id: string; place: PlaceRecord }[] {
  return [...places.values()].flatMap(({ id, value: place }) => {
    if (place === null || (country !== null && place.country !== country)) return [];
    const names = [id, ...Object.values(place.names), ...place.aliases];
    const isNamed = names.some((name) => foldName(name ?? '') === foldName(wanted));
    return isNamed ? [{ id, place }] : [];
  });
}

/** Ids of the places that a curator may mean. */
export function findKnownPlaces(records: Records, query: PlaceQuery): string[] {
  return namesakes(records, query).map(({ id }) => id);
}

/** The id of the record that stands where the city is, or `undefined`. */
export function knownPlaceAt(records: Records, city: City): string | undefined {
  return namesakes(records, city).find(
    ({ place: { kind, coordinates } }) =>
      kind === 'city' && greatCircleDistance(coordinates, city.coordinates) <= sameCityKilometres,
  )?.id;
}
