/** `registers/<name>.json`: a register in columns, as the site loads it. */

import { pairId } from '../domain/identifier';
import { packDegrees, runsOf } from '../domain/packed';
import { type RawRegister, registerFormat } from '../domain/register';
import { usualPlaceId } from '../domain/register-id';
import type { RegisterOrigin, RegisterSummary } from '../domain/register-summary';
import { compareText } from '../text/compare-text';
import type { ImportedPlace } from './import-pairs';
import { type DocumentedPlace, matchPlaces } from './match-places';

/** The parts of a register's pair that the site needs. */
export interface RegisterPair {
  /** Ids of its places, in alphabetical order. */
  readonly ends: readonly [string, string];
  readonly startYear: number | null;
  readonly endYear: number | null;
}

/** A valid register, as in its package. */
export interface RegisterRecord {
  readonly origin: RegisterOrigin;
  readonly places: readonly ImportedPlace[];
  readonly pairs: readonly RegisterPair[];
}

/** The documented places and pairs. */
export interface Documented {
  readonly places: readonly DocumentedPlace[];
  readonly pairs: readonly { readonly id: string }[];
}

export function registerSummary({ origin, pairs }: RegisterRecord): RegisterSummary {
  return { ...origin, pairCount: pairs.length };
}

/** A rare property: the values, with the positions of their items. */
function sparse<Item, Value>(
  items: readonly Item[],
  found: (item: Item) => Value | null | undefined,
): [number, Value][] {
  return items.flatMap((item, index): [number, Value][] => {
    const value = found(item);
    return value === null || value === undefined ? [] : [[index, value]];
  });
}

/** A column of numbers, omitted if no item has one. */
function optional<Name extends string>(
  name: Name,
  numbers: readonly (number | null)[],
): { [key in Name]?: number[] } {
  if (numbers.every((number) => number === null)) return {};
  return { [name]: numbers.map((number) => number ?? 0) } as { [key in Name]?: number[] };
}

/** Sorted by country, so that each is stored once, then by name, so that similar names compress well. */
function inOrder(places: readonly ImportedPlace[]): ImportedPlace[] {
  return places.toSorted(
    (a, b) =>
      compareText(a.country ?? '', b.country ?? '') ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  );
}

interface PlacedPair {
  readonly first: number;
  readonly second: number;
  readonly pair: RegisterPair;
}

function placePairs(pairs: readonly RegisterPair[], positions: ReadonlyMap<string, number>) {
  return pairs
    .map((pair): PlacedPair => {
      const [first = 0, second = 0] = pair.ends
        .map((id) => positions.get(id) ?? 0)
        .toSorted((a, b) => a - b);
      return { first, second, pair };
    })
    .toSorted((a, b) => a.first - b.first || a.second - b.second);
}

/** Encodes the register, with the documented places and pairs that it contains. */
export function rawRegister(
  { origin, places: listed, pairs: listedPairs }: RegisterRecord,
  documented: Documented,
): RawRegister {
  const places = inOrder(listed);
  const positions = new Map(places.map(({ id }, index) => [id, index]));
  const pairs = placePairs(listedPairs, positions);
  const counts = places.map(() => 0);
  for (const { first } of pairs) counts[first] = (counts[first] ?? 0) + 1;

  const matches = matchPlaces(places, documented.places);
  const documentedPairs = new Set(documented.pairs.map(({ id }) => id));
  const documentedPair = ({ pair: { ends } }: PlacedPair): string | null => {
    const [a, b] = ends.map((id) => matches.get(id));
    if (a === undefined || b === undefined) return null;
    const id = pairId(a, b);
    return documentedPairs.has(id) ? id : null;
  };
  return {
    format: registerFormat,
    ...origin,
    places: {
      names: places.map(({ name }) => name),
      additions: sparse(places, ({ addition }) => addition || null),
      otherNames: sparse(places, ({ otherNames }) =>
        otherNames.length === 0 ? null : [...otherNames],
      ),
      countries: runsOf(places.map(({ country }) => country ?? '')),
      longitudes: packDegrees(places.map(({ coordinates }) => coordinates[0])),
      latitudes: packDegrees(places.map(({ coordinates }) => coordinates[1])),
      ...optional(
        'wikidata',
        places.map(({ wikidata }) => (wikidata === null ? null : Number(wikidata.slice(1)))),
      ),
      ids: sparse(places, (place) => (place.id === usualPlaceId(place) ? null : place.id)),
      documented: sparse(places, ({ id }) => matches.get(id)),
    },
    pairs: {
      counts,
      steps: pairs.map(({ first, second }, index) => {
        const before = pairs[index - 1];
        return second - (before?.first === first ? before.second : first);
      }),
      ...optional(
        'startYears',
        pairs.map(({ pair }) => pair.startYear),
      ),
      ...optional(
        'endYears',
        pairs.map(({ pair }) => pair.endYear),
      ),
      documented: sparse(pairs, documentedPair),
    },
  };
}
