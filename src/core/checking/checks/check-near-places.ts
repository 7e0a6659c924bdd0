/** Possible duplicates among places: near each other, of the same kind, with similar names. */
import leven from 'leven';
import { greatCircleDistance } from '../../domain/great-circle';
import type { PlaceRecord } from '../../domain/record';
import { foldName } from '../../text/words';
import { type Problem, problemIn } from '../problem';
import type { Records } from '../records';

const nearKilometres = 15;
/** No two places within `nearKilometres` are further apart in latitude. */
const nearDegrees = nearKilometres / 111;

/** The names of a place that are long enough for comparison. */
function foldedNames({ names, aliases }: PlaceRecord): string[] {
  return [...Object.values(names), ...aliases]
    .map((name) => foldName(name ?? ''))
    .filter((name) => name.length > 1);
}

function areNearlyEqual(a: string, b: string): boolean {
  return leven(a, b) <= Math.floor(Math.min(a.length, b.length) / 5);
}

/** Also true if one name is the other with a word before or after it. */
function areLike(a: string, b: string): boolean {
  const isPart = Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a));
  return isPart || areNearlyEqual(a, b);
}

function mayBeSame(a: PlaceRecord, b: PlaceRecord): boolean {
  if (a.kind !== b.kind) return false;
  // Wikidata ids distinguish them: New Taipei surrounds Taipei and contains its name.
  if (a.wikidata && b.wikidata && a.wikidata !== b.wikidata) return false;
  if (greatCircleDistance(a.coordinates, b.coordinates) > nearKilometres) return false;
  const namesOfB = foldedNames(b);
  // Organisations share a seat and half a name: the UN, its programmes and its agencies.
  const like = a.kind === 'city' ? areLike : areNearlyEqual;
  return foldedNames(a).some((name) => namesOfB.some((other) => like(name, other)));
}

export function* checkNearPlaces({ places }: Records): Generator<Problem> {
  const known = [...places.values()]
    .flatMap((record) => (record.value === null ? [] : [{ record, place: record.value }]))
    .toSorted((a, b) => a.place.coordinates[1] - b.place.coordinates[1]);
  for (const [index, { record, place }] of known.entries()) {
    const south = place.coordinates[1];
    for (const other of known.slice(index + 1)) {
      if (other.place.coordinates[1] - south > nearDegrees) break;
      if (!mayBeSame(place, other.place)) continue;
      const [first, second] = [record, other.record].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      if (first === undefined || second === undefined) continue;
      yield problemIn(second.document, {
        rule: 'near-duplicate-place',
        path: ['coordinates'],
        message: `${first.document.file} has a similar name and is within ${nearKilometres} km`,
        fix: 'if both are one place, keep one record and write the other names into its "aliases"',
      });
    }
  }
}
