/**
 * The rows of the table of relationships: documented ones, and with them tens of thousands that
 * registers list. Of those there is an order, and a row only when one is asked for.
 */
import type { Atlas } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import { nameOfListedPair, nameOfListedPlace } from '../../core/facts/names';
import type { Words } from '../../core/i18n/words';
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

interface Ranks {
  readonly language: Language;
  /** Of each place its number when all are sorted by name. */
  readonly ranks: Uint32Array;
}

const ranksByIndex = new WeakMap<RegisterIndex, Ranks>();

/** Comparing two names as a language does takes long; comparing two numbers does not. */
function nameRanks(index: RegisterIndex, language: Language): Uint32Array {
  const known = ranksByIndex.get(index);
  if (known?.language === language) return known.ranks;
  const { compare } = new Intl.Collator(language);
  const names = index.register.places.map((_, position) =>
    nameOfListedPlace(index, position, language),
  );
  const order = Uint32Array.from(names, (_, position) => position);
  order.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const ranks = new Uint32Array(order.length);
  for (const [rank, position] of order.entries()) ranks[position] = rank;
  ranksByIndex.set(index, { language, ranks });
  return ranks;
}

/** The visible pairs by name or by year; in the order of the register for all other columns. */
function sortedPairs(
  { index, pairs }: RegisterScene,
  language: Language,
  sort: Sort | null,
): Uint32Array {
  const direction = sort?.descending ? -1 : 1;
  if (sort?.column === 'name') {
    const ranks = nameRanks(index, language);
    const { firsts, seconds } = index.register.pairs;
    const placeCount = ranks.length;
    // Rank of one end, rank of the other and position in one number: sorting needs no comparison of
    // ours then. Of 20,000 places and 30,000 pairs the number has 44 of its 53 bits.
    const keys = Float64Array.from(pairs, (pair, each) => {
      const one = ranks[firsts[pair] ?? 0] ?? 0;
      const other = ranks[seconds[pair] ?? 0] ?? 0;
      return (one * placeCount + other) * pairs.length + each;
    }).sort();
    const sorted = Uint32Array.from(keys, (key) => pairs[key % pairs.length] ?? 0);
    return direction === 1 ? sorted : sorted.reverse();
  }
  if (sort?.column === 'years') {
    const keys = Float64Array.from(
      { length: index.register.pairs.count },
      (_, pair) => listedYear(index, pair) ?? Number.POSITIVE_INFINITY * direction,
    );
    return pairs.slice().sort((a, b) => {
      const [one, other] = [keys[a] ?? 0, keys[b] ?? 0];
      return one === other ? 0 : direction * (one - other);
    });
  }
  return pairs;
}

/** What a listed pair is sorted by: its first year, or its last where the first is unknown. */
function listedYear({ register: { pairs } }: RegisterIndex, pair: number): number | null {
  return pairs.startYears[pair] || pairs.endYears[pair] || null;
}

/** Where each documented row goes among the pairs of a register: before which of them. */
function placesAmong(
  documented: readonly DocumentedRow[],
  { index }: RegisterScene,
  pairs: Uint32Array,
  language: Language,
  sort: Sort,
): number[] {
  const { compare } = new Intl.Collator(language);
  const direction = sort.descending ? -1 : 1;
  const isAfter = (row: DocumentedRow, pair: number): boolean => {
    if (sort.column === 'name') {
      return direction * compare(row.name, nameOfListedPair(index, pair, language)) > 0;
    }
    const [own, other] = [yearKey(row.facts.range), listedYear(index, pair)];
    if (own === null || other === null) return own === null && other !== null;
    return direction * (own - other) > 0;
  };
  let from = 0;
  return documented.map((row) => {
    let [low, high] = [from, pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAfter(row, pairs[middle] ?? 0)) low = middle + 1;
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
  const { listed } = scene;
  const orders = listed.map((register) => sortedPairs(register, language, sort));
  const [only] = listed;
  const [onlyOrder] = orders;
  const isMerged =
    (sort?.column === 'name' || sort?.column === 'years') &&
    listed.length === 1 &&
    only &&
    onlyOrder;
  const before = isMerged
    ? placesAmong(documented, only, onlyOrder, language, sort)
    : documented.map(() => 0);

  // Below zero a documented row, else a pair counted through all registers.
  const order = new Int32Array(
    documented.length + orders.reduce((sum, { length }) => sum + length, 0),
  );
  let filled = 0;
  let nextDocumented = 0;
  let passed = 0;
  const put = (entry: number) => {
    order[filled] = entry;
    filled += 1;
  };
  for (const pairs of orders) {
    for (let each = 0; each < pairs.length; each += 1) {
      while ((before[nextDocumented] ?? Number.POSITIVE_INFINITY) <= passed) {
        put(-1 - nextDocumented);
        nextDocumented += 1;
      }
      put(passed);
      passed += 1;
    }
  }
  for (; nextDocumented < documented.length; nextDocumented += 1) put(-1 - nextDocumented);

  const listedAt = (entry: number): ListedRow | undefined => {
    let rest = entry;
    for (const [each, pairs] of orders.entries()) {
      const register = listed[each];
      if (rest >= pairs.length || register === undefined) {
        rest -= pairs.length;
        continue;
      }
      const pair = pairs[rest] ?? 0;
      const { index, states } = register;
      return {
        type: 'listed',
        index,
        pair,
        id: index.idOfPair(pair),
        name: nameOfListedPair(index, pair, language),
        isSelected: states[pair] === listedStates.selected,
      };
    }
    return undefined;
  };
  const at = (position: number): DocumentedRow | ListedRow | undefined => {
    const entry = order[position];
    if (entry === undefined) return undefined;
    if (entry >= 0) return listedAt(entry);
    return documented[-1 - entry];
  };
  return {
    length: order.length,
    at,
    marked: firstSelected(order, documented, listed, orders),
    documented,
  };
}

function firstSelected(
  order: Int32Array,
  documented: readonly DocumentedRow[],
  listed: readonly RegisterScene[],
  orders: readonly Uint32Array[],
): number {
  const isSelected = orders.flatMap((pairs, each) =>
    Array.from(pairs, (pair) => listed[each]?.states[pair] === listedStates.selected),
  );
  return order.findIndex((entry) =>
    entry < 0 ? documented[-1 - entry]?.isSelected === true : isSelected[entry] === true,
  );
}
