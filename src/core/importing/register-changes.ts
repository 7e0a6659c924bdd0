/** Compares two versions of a register: what was added, dropped and changed. */
import { placeIdAt, type Register } from '../domain/register';

/** The keys of rows that only one of two versions of a table has, or that differ between them. */
export interface RowChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

/** Compares two versions of a table: the text of each row by its key. */
export function rowChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): RowChanges {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    gone: [...before.keys()].filter((key) => !after.has(key)),
    changed: [...after.keys()].filter(
      (key) => before.has(key) && before.get(key) !== after.get(key),
    ),
  };
}

export type Change = keyof RowChanges;
export const changeKinds: readonly Change[] = ['added', 'gone', 'changed'];

export interface ChangedPair {
  readonly change: Change;
  /** Both ids. */
  readonly ids: string;
  readonly names: readonly [string, string];
  /** Start and end, 0 if not stated; `null` if that version does not have the pair. */
  readonly before: Years | null;
  readonly after: Years | null;
}

export type Years = readonly [start: number, end: number];

export interface RegisterChanges {
  /** The numbers of places with each change. */
  readonly places: Readonly<Record<Change, number>>;
  readonly pairs: readonly ChangedPair[];
}

function placeRows(register: Register): Map<string, string> {
  return new Map(
    register.places.map(({ documented: _, ...place }, position) => [
      placeIdAt(register, position),
      JSON.stringify(place),
    ]),
  );
}

type Pair = Pick<ChangedPair, 'names'> & { readonly years: Years };

function pairsByIds(register: Register): Map<string, Pair> {
  const { places, pairs } = register;
  const ids = places.map((_, position) => placeIdAt(register, position));
  const found = new Map<string, Pair>();
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [first = 0, second = 0] = [pairs.firsts[pair], pairs.seconds[pair]];
    const names = [places[first]?.name ?? '', places[second]?.name ?? ''] as const;
    const years = [pairs.startYears[pair] ?? 0, pairs.endYears[pair] ?? 0] as const;
    found.set([ids[first], ids[second]].toSorted().join(' '), { names, years });
  }
  return found;
}

function yearRows(pairs: ReadonlyMap<string, Pair>): Map<string, string> {
  return new Map([...pairs].map(([ids, { years }]) => [ids, years.join(' ')]));
}

/** Places and pairs are the same in both versions if their ids are. */
export function registerChanges(before: Register, after: Register): RegisterChanges {
  const { added, gone, changed } = rowChanges(placeRows(before), placeRows(after));
  const [old, fresh] = [pairsByIds(before), pairsByIds(after)];
  const pairs = rowChanges(yearRows(old), yearRows(fresh));
  const changedPairs = changeKinds.flatMap((change) =>
    pairs[change].map((ids): ChangedPair => {
      const [was, is] = [old.get(ids), fresh.get(ids)];
      const names = (is ?? was)?.names ?? ['', ''];
      return { change, ids, names, before: was?.years ?? null, after: is?.years ?? null };
    }),
  );
  return {
    places: { added: added.length, gone: gone.length, changed: changed.length },
    pairs: changedPairs,
  };
}
