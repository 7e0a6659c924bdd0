/** When two sources can mean the same city. */
import { type Coordinates, greatCircleDistance } from './great-circle';

/** How far two sources may put the centre of one city apart, in kilometres. */
const sameCityKilometres = 30;

interface Situated {
  /** ISO 3166-1 alpha-2; `null` where it is not known, which fits no other. */
  readonly country: string | null;
  readonly coordinates: Coordinates;
}

/** Whether two cities of one name can be the same. */
export function isSameCity(one: Situated, other: Situated): boolean {
  return (
    one.country !== null &&
    one.country === other.country &&
    greatCircleDistance(one.coordinates, other.coordinates) <= sameCityKilometres
  );
}
