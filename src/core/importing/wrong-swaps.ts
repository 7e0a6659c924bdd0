/** Undoes wrong swaps of coordinates. */
import { greatCircleDistance } from '../domain/great-circle';
import type { ListedRow } from './import-pairs';
import type { ListedPair } from './listed-pair';
import type { ListedPlace } from './listed-place';
import { coreName, grouped, nearKilometres } from './same-place';
import { UnreadableSourceError } from './source-table';

/** Up to this number may be typing errors. */
const maxSlips = 2;
const maxShareOfSlips = 0.1;

/**
 * The rows, with the original coordinates of a place if other rows place it there, too: then its country is wrong.
 * Throws an UnreadableSourceError if the columns must be wrong.
 */
export function withoutWrongSwaps(rows: readonly ListedRow[]): readonly ListedRow[] {
  if (rows.every(({ listed }) => listed.value?.ends.every(({ given }) => given === null) ?? true)) {
    return rows;
  }
  const ends = rows.flatMap(({ listed }) => listed.value?.ends ?? []);
  const swapped = ends.filter(({ given }) => given !== null);
  const sure = grouped(ends, ({ name, given }) => (given === null ? coreName(name) : null));
  const isWrong = ({ name, given }: ListedPlace) =>
    given !== null &&
    (sure.get(coreName(name)) ?? []).some(
      ({ coordinates }) => greatCircleDistance(coordinates, given) <= nearKilometres,
    );
  if (swapped.length > maxSlips && swapped.length > ends.length * maxShareOfSlips) {
    const [example] = swapped;
    const [longitude, latitude] = example?.given ?? [0, 0];
    throw new UnreadableSourceError('swapped-columns', {
      ...{ count: String(swapped.length), all: String(ends.length) },
      ...{ name: example?.name ?? '', country: example?.country ?? '' },
      ...{ latitude: String(latitude), longitude: String(longitude) },
    });
  }
  const asGiven = (place: ListedPlace): ListedPlace =>
    isWrong(place) && place.given !== null
      ? { ...place, coordinates: place.given, given: null, isOutside: true }
      : place;
  return rows.map((row) => {
    const pair = row.listed.value;
    if (pair === null || !pair.ends.some(isWrong)) return row;
    const [a, b] = pair.ends;
    const value: ListedPair = { ...pair, ends: [asGiven(a), asGiven(b)] };
    return { ...row, listed: { ...row.listed, value } };
  });
}
