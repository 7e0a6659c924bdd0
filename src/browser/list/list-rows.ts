/**
 * The rows of the table of relationships: documented ones, and with them tens of thousands that
 * registers list. Of those there is an order, and a row only when one is asked for.
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
  /** The first row of what is selected, or -1. */
  readonly marked: number;
  readonly documented: readonly DocumentedRow[];
}

/** The visible pairs of all registers, counted through: those of the first register, then the next. */
interface ListedPairs {
  readonly listed: readonly RegisterScene[];
  /** Of each its register, by number, */
  readonly registers: Uint16Array;
  /** and its position in that. */
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
  /** Of each place of each register its number when all are sorted by name; namesakes have the same. */
  readonly ranks: readonly Uint32Array[];
  /** How many numbers there are. */
  readonly count: number;
}

const latestRanks = new WeakMap<RegisterIndex, Ranks>();

/** Comparing two names as a language does takes long; comparing two numbers does not. */
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

/** What stands where by name or by year; as it is counted through for all other columns. */
function sortedPairs(pairs: ListedPairs, language: Language, sort: Sort | null): Uint32Array {
  const { length } = pairs.pairs;
  const direction = sort?.descending ? -1 : 1;
  const inOrder = Uint32Array.from({ length }, (_, entry) => entry);
  const ranks = sort?.column === 'name' ? nameRanks(pairs.listed, language) : null;
  if (ranks !== null) {
    // Rank of one end, rank of the other and the entry in one number: sorting needs no comparison of
    // ours then. Of 60,000 names and 205,000 pairs the number has 50 of its 53 bits.
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

/** The first year that a register states of a pair, or the last where the first is unknown. */
function statedYear({ register: { pairs } }: RegisterIndex, pair: number): number | null {
  return pairs.startYears[pair] || pairs.endYears[pair] || null;
}

/** What a listed pair is sorted by: the year of the first register that states one. */
function listedYear(listed: ListedPairs, entry: number): number | null {
  const { index, pair } = pairAt(listed, entry) ?? {};
  if (index === undefined || pair === undefined) return null;
  return [{ index, position: pair }, ...index.listedAgain(pair)].reduce<number | null>(
    (year, other) => year ?? statedYear(other.index, other.position),
    null,
  );
}

/** Where each documented row goes among the sorted pairs of registers: before which of them. */
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
 * All rows. Without an order of the reader's, and in columns that a register has nothing to say in,
 * what is documented stands first.
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

  // Below zero a documented row, else a pair counted through all registers.
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
