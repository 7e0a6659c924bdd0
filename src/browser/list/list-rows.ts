/**
 * The rows of the table of relationships: documented ones, and tens of thousands from registers. For the
 * latter only the order is computed; a row object is created on request.
 */
import type { Atlas } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfListedPair, nameOfListedPlace } from '../../core/facts/names';
import type { Words } from '../../core/i18n/words';
import { listedCount } from '../../core/view/listed';
import type { RegisterIndex } from '../../core/view/register-index';
import { listedStates, type RegisterScene } from '../../core/view/register-scene';
import type { Scene } from '../../core/view/scene';
import type { Sort } from '../../core/view/view';
import { type DocumentedRow, documentedRows, yearKey } from './documented-rows';

/** A pair that a register lists. */
export interface ListedRow {
  readonly type: 'listed';
  readonly index: RegisterIndex;
  readonly pair: number;
  /** Its id in the address. */
  readonly id: string;
  readonly name: string;
  readonly isSelected: boolean;
}

export interface ListRows {
  readonly length: number;
  at(position: number): DocumentedRow | ListedRow | undefined;
  /** The first selected row, or -1. */
  readonly marked: number;
  readonly documented: readonly DocumentedRow[];
}

/** The visible pairs of all registers, numbered consecutively, register by register. */
interface ListedPairs {
  readonly listed: readonly RegisterScene[];
  /** The index in `listed` of each pair's register. */
  readonly registers: Uint16Array;
  /** The position of each pair in its register. */
  readonly pairs: Uint32Array;
}

function countThrough(listed: readonly RegisterScene[]): ListedPairs {
  const length = listedCount({ listed });
  const registers = new Uint16Array(length);
  const pairs = new Uint32Array(length);
  let from = 0;
  for (const [number, register] of listed.entries()) {
    registers.fill(number, from, from + register.pairs.length);
    pairs.set(register.pairs, from);
    from += register.pairs.length;
  }
  return { listed, registers, pairs };
}

function pairAt({ listed, registers, pairs }: ListedPairs, entry: number) {
  const register = listed[registers[entry] ?? 0];
  return register && { register, index: register.index, pair: pairs[entry] ?? 0 };
}

interface Ranks {
  readonly language: Language;
  readonly indexes: readonly RegisterIndex[];
  /** For each register, the rank of each place by name among all registers; namesakes share a rank. */
  readonly ranks: readonly Uint32Array[];
  /** The number of ranks. */
  readonly count: number;
}

const latestRanks = new WeakMap<RegisterIndex, Ranks>();

/** Ranks all names once, because collating two names is slow and comparing two numbers is not. */
function nameRanks(listed: readonly RegisterScene[], language: Language): Ranks | null {
  const indexes = listed.map(({ index }) => index);
  const [first] = indexes;
  if (first === undefined) return null;
  const known = latestRanks.get(first);
  const isKnown =
    known?.language === language &&
    known.indexes.length === indexes.length &&
    known.indexes.every((index, number) => index === indexes[number]);
  if (isKnown) return known;
  const { compare } = new Intl.Collator(language);
  const ranks = indexes.map(({ register }) => new Uint32Array(register.places.length));
  const places = indexes
    .flatMap((index, number) =>
      index.register.places.map((_, position) => ({
        number,
        position,
        name: nameOfListedPlace(index, position, language),
      })),
    )
    .sort((a, b) => compare(a.name, b.name));
  let rank = 0;
  for (const [each, { number, position, name }] of places.entries()) {
    const before = places[each - 1];
    if (before !== undefined && compare(before.name, name) !== 0) rank += 1;
    const ofRegister = ranks[number];
    if (ofRegister !== undefined) ofRegister[position] = rank;
  }
  const made = { language, indexes, ranks, count: rank + 1 };
  latestRanks.set(first, made);
  return made;
}

/** The order by name or by year; for all other columns, the order of the numbering. */
function sortedPairs(pairs: ListedPairs, language: Language, sort: Sort | null): Uint32Array {
  const { length } = pairs.pairs;
  const direction = sort?.descending ? -1 : 1;
  const inOrder = Uint32Array.from({ length }, (_, entry) => entry);
  const ranks = sort?.column === 'name' ? nameRanks(pairs.listed, language) : null;
  if (ranks !== null) {
    // The ranks of both ends and the entry packed into one number: typed arrays sort it without a compare
    // function. For 60,000 names and 205,000 pairs this takes 50 of the 53 bits.
    const keys = Float64Array.from(inOrder, (entry) => {
      const { index, pair } = pairAt(pairs, entry) ?? {};
      const ofPlaces = ranks.ranks[pairs.registers[entry] ?? 0];
      const [one = 0, other = 0] = index?.placesOf(pair ?? 0) ?? [];
      return ((ofPlaces?.[one] ?? 0) * ranks.count + (ofPlaces?.[other] ?? 0)) * length + entry;
    }).sort();
    const sorted = Uint32Array.from(keys, (key) => key % length);
    return direction === 1 ? sorted : sorted.reverse();
  }
  if (sort?.column === 'years') {
    const keys = Float64Array.from(
      inOrder,
      (entry) => listedYear(pairs, entry) ?? Number.POSITIVE_INFINITY * direction,
    );
    return inOrder.sort((a, b) => {
      const [one, other] = [keys[a] ?? 0, keys[b] ?? 0];
      return one === other ? 0 : direction * (one - other);
    });
  }
  return inOrder;
}

/** The first year that a register states for a pair, or the last if the first is unknown. */
function statedYear({ register: { pairs } }: RegisterIndex, pair: number): number | null {
  return pairs.startYears[pair] || pairs.endYears[pair] || null;
}

/** The sort key of a listed pair: the year from the first register that states one. */
function listedYear(listed: ListedPairs, entry: number): number | null {
  const { index, pair } = pairAt(listed, entry) ?? {};
  if (index === undefined || pair === undefined) return null;
  return [{ index, position: pair }, ...index.listedAgain(pair)].reduce<number | null>(
    (year, other) => year ?? statedYear(other.index, other.position),
    null,
  );
}

/** For each documented row, the index of the sorted register pair before which it goes. */
function placesAmong(
  documented: readonly DocumentedRow[],
  listed: ListedPairs,
  sorted: Uint32Array,
  language: Language,
  sort: Sort,
): number[] {
  const { compare } = new Intl.Collator(language);
  const direction = sort.descending ? -1 : 1;
  const isAfter = (row: DocumentedRow, entry: number): boolean => {
    if (sort.column === 'name') {
      const { index, pair } = pairAt(listed, entry) ?? {};
      if (index === undefined || pair === undefined) return false;
      return direction * compare(row.name, nameOfListedPair(index, pair, language)) > 0;
    }
    const [own, other] = [yearKey(row.facts.range), listedYear(listed, entry)];
    if (own === null || other === null) return own === null && other !== null;
    return direction * (own - other) > 0;
  };
  let from = 0;
  return documented.map((row) => {
    let [low, high] = [from, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAfter(row, sorted[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    from = low;
    return low;
  });
}

/**
 * All rows. Documented rows come first if the reader has not sorted them, or has sorted them by a column
 * that registers have no data for.
 */
export function listRows(
  atlas: Pick<Atlas, 'topics'>,
  scene: Pick<Scene, 'pairs' | 'reference' | 'listed'>,
  words: Words,
  sort: Sort | null,
): ListRows {
  const { language } = words;
  const documented = documentedRows(atlas, scene, words, sort);
  const listed = countThrough(scene.listed);
  const sorted = sortedPairs(listed, language, sort);
  const before =
    sort?.column === 'name' || sort?.column === 'years'
      ? placesAmong(documented, listed, sorted, language, sort)
      : documented.map(() => 0);

  // Negative: a documented row; else the number of a register's pair.
  const order = new Int32Array(documented.length + sorted.length);
  let filled = 0;
  let nextDocumented = 0;
  const put = (entry: number) => {
    order[filled] = entry;
    filled += 1;
  };
  for (const [passed, entry] of sorted.entries()) {
    while ((before[nextDocumented] ?? Number.POSITIVE_INFINITY) <= passed) {
      put(-1 - nextDocumented);
      nextDocumented += 1;
    }
    put(entry);
  }
  for (; nextDocumented < documented.length; nextDocumented += 1) put(-1 - nextDocumented);

  const isSelected = (entry: number): boolean => {
    if (entry < 0) return documented[-1 - entry]?.isSelected === true;
    const { register, pair } = pairAt(listed, entry) ?? {};
    return register?.states[pair ?? 0] === listedStates.selected;
  };
  const at = (position: number): DocumentedRow | ListedRow | undefined => {
    const entry = order[position];
    if (entry === undefined) return undefined;
    if (entry < 0) return documented[-1 - entry];
    const found = pairAt(listed, entry);
    if (found === undefined) return undefined;
    const { index, pair } = found;
    return {
      type: 'listed',
      index,
      pair,
      id: index.idOfPair(pair),
      name: nameOfListedPair(index, pair, language),
      isSelected: isSelected(entry),
    };
  };
  return { length: order.length, at, marked: order.findIndex(isSelected), documented };
}
