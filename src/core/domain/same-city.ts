/** Whether two sources can mean the same city. */
import { type Coordinates, greatCircleDistance } from './great-circle';

/** How far apart two sources may place the centre of one city, in kilometres. */
const sameCityKilometres = 30;

interface Situated {
  /** ISO 3166-1 alpha-2; `null` if unknown, which matches no other. */
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
