/** Every check on the records, each in a file of its own. */
import type { Day } from '../domain/day';
import type { BoundsOfCountry } from '../importing/classify-coordinates';
import { checkAddresses } from './checks/check-addresses';
import { checkCharacters } from './checks/check-characters';
import { checkCollections } from './checks/check-collections';
import { checkCoordinates } from './checks/check-coordinates';
import { checkCountries } from './checks/check-countries';
import { checkDates } from './checks/check-dates';
import { checkGarbled } from './checks/check-garbled';
import { checkIdentifiers } from './checks/check-identifiers';
import { checkKinds } from './checks/check-kinds';
import { checkLanguages } from './checks/check-languages';
import { checkNearEvents } from './checks/check-near-events';
import { checkNearPlaces } from './checks/check-near-places';
import { checkPlaceNames } from './checks/check-place-names';
import { checkReferences } from './checks/check-references';
import { checkSchemaAddress } from './checks/check-schema-address';
import { checkScripts } from './checks/check-scripts';
import { checkShape } from './checks/check-shape';
import { checkWording } from './checks/check-wording';
import type { Problem } from './problem';
import type { Records } from './records';

/** The context of the checks. */
export interface Known {
  /** No event can be later. */
  readonly today: Day;
  readonly boundsOfCountry: BoundsOfCountry;
}

type Check = (records: Records, known: Known) => Iterable<Problem>;

const checks: readonly Check[] = [
  checkIdentifiers,
  checkSchemaAddress,
  checkShape,
  checkReferences,
  checkCollections,
  checkAddresses,
  checkCountries,
  checkCoordinates,
  checkPlaceNames,
  checkNearPlaces,
  checkDates,
  checkNearEvents,
  checkKinds,
  checkLanguages,
  checkScripts,
  checkCharacters,
  checkGarbled,
  checkWording,
];

/** All problems of the records. Each check works on what it can read, independently of the others. */
export function checkRecords(records: Records, known: Known): Problem[] {
  return checks.flatMap((check) => [...check(records, known)]);
}
