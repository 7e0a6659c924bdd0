/** Finds places among the records: by id, by any name, by any alias. */

import { greatCircleDistance } from '../../../core/domain/great-circle';
import type { Records } from '../../compiler/records';
import { foldName } from '../../compiler/words';
import type { City, PlaceQuery } from './gazetteer';

/** How far the centre that GeoNames gives and that of a record may lie apart, in kilometres. */
const sameCityKilometres = 30;

/** Ids of the places that a curator may mean. */
export function findKnownPlaces({ places }: Records, query: PlaceQuery): string[] {
  const wanted = foldName(query.name);
  return [...places.values()]
    .filter(({ id, value }) => {
      if (value === null) return false;
      if (query.country !== null && value.country !== query.country) return false;
      const names = [id, ...Object.values(value.names), ...value.aliases];
      return names.some((name) => foldName(name ?? '') === wanted);
    })
    .map(({ id }) => id);
}

/** The id of the record that stands where the city is, or `undefined`. */
export function knownPlaceAt({ places }: Records, city: City): string | undefined {
  for (const { id, value } of places.values()) {
    if (value === null || value.kind !== 'city' || value.country !== city.country) continue;
    const names = [id, ...Object.values(value.names), ...value.aliases];
    if (!names.some((name) => foldName(name ?? '') === foldName(city.name))) continue;
    const [longitude, latitude] = city.coordinates;
    if (greatCircleDistance(value.coordinates, [longitude, latitude]) <= sameCityKilometres) {
      return id;
    }
  }
  return undefined;
}
