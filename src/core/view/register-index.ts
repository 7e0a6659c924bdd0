/**
 * A register prepared for the scene: the ends and lengths of its pairs, and which of its places and pairs
 * are in the atlas or in an earlier register. Built once for the registers that are on; everything is
 * indexed by the position of the pair or place.
 */
import type { Atlas, Place } from '../domain/atlas';
import { type Coordinates, greatCircleDistance } from '../domain/great-circle';
import { placeIdAt, type Register, type RegisterPlace } from '../domain/register';
import { listedPairId, listedPlaceId, parseListedId } from '../domain/register-id';
import { placesInBoth } from './places-in-both';

/** A place or pair of a register, looked up by its id. */
export interface FoundListed {
  readonly position: number;
  /** Id of the same place or pair in the atlas or in an earlier register, or `null`. */
  readonly elsewhere: string | null;
}

/** A place or pair of one register. */
export interface ListedAt {
  readonly index: RegisterIndex;
  readonly position: number;
}

export class RegisterIndex {
  readonly register: Register;
  /** For each pair: longitude and latitude of one end, then of the other, in degrees. */
  readonly ends: Float64Array<ArrayBuffer>;
  /**
   * 1 for pairs that this register draws. 0 for pairs that the atlas or an earlier register draws, and for
   * pairs whose ends are the same place.
   */
  readonly isOwn: Uint8Array<ArrayBuffer>;
  /** Positions of the pairs that the atlas documents, by its ids. */
  readonly documentedPairs: ReadonlyMap<string, number>;
  readonly #documented: ReadonlyMap<number, Place>;
  /** The places that an earlier register has, too. */
  readonly #before = new Map<number, ListedAt>();
  /** Ids of the pairs that are not this register's own. */
  readonly #pairIds = new Map<number, string>();
  /** The same pair in the registers after this one. */
  readonly #listedAgain = new Map<number, ListedAt[]>();
  readonly #positions = new Map<string, number[]>();
  /** The pairs of place `p` are `#pairs[#starts[p]]` up to before `#pairs[#starts[p + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #pairs: Uint32Array;
  #distances: Float32Array | null = null;
  #byId: ReadonlyMap<string, number> | null = null;

  /** `before`: the indexes of earlier registers, whose places and pairs are not repeated. */
  constructor(
    register: Register,
    atlas: Pick<Atlas, 'places' | 'pairs'>,
    before: readonly RegisterIndex[] = [],
  ) {
    const { places, pairs } = register;
    this.register = register;
    const documented = new Map<number, Place>();
    for (const [position, { documented: id }] of places.entries()) {
      const place = id === null ? undefined : atlas.places.get(id);
      if (place !== undefined) documented.set(position, place);
    }
    for (const other of before) {
      for (const [position, there] of placesInBoth(register, other.register)) {
        if (documented.has(position) || this.#before.has(position)) continue;
        const place = other.documentedPlace(there);
        if (place !== null) documented.set(position, place);
        else
          this.#before.set(position, other.#before.get(there) ?? { index: other, position: there });
      }
    }
    this.#documented = documented;
    for (const position of [...documented.keys(), ...this.#before.keys()]) {
      const id = this.idOfPlace(position);
      this.#positions.set(id, [...(this.#positions.get(id) ?? []), position]);
    }
    for (const [pair, id] of pairs.documented) if (atlas.pairs.has(id)) this.#pairIds.set(pair, id);

    // Plain loops: the cost of an iterator or a small array would occur tens of thousands of times.
    const { count, firsts, seconds } = pairs;
    this.ends = new Float64Array(4 * count);
    this.isOwn = new Uint8Array(count).fill(1);
    const starts = new Uint32Array(places.length + 1);
    for (let pair = 0; pair < count; pair += 1) {
      const first = firsts[pair] ?? 0;
      const second = seconds[pair] ?? 0;
      const from = this.coordinatesOf(first);
      const to = this.coordinatesOf(second);
      this.ends[4 * pair] = from[0];
      this.ends[4 * pair + 1] = from[1];
      this.ends[4 * pair + 2] = to[0];
      this.ends[4 * pair + 3] = to[1];
      if (from === to) this.isOwn[pair] = 0;
      starts[first + 1] = (starts[first + 1] ?? 0) + 1;
      starts[second + 1] = (starts[second + 1] ?? 0) + 1;
    }
    for (let place = 0; place < places.length; place += 1) {
      starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    }
    this.#starts = starts;
    this.#pairs = new Uint32Array(2 * count);
    const next = starts.slice();
    const put = (place: number, pair: number) => {
      const at = next[place] ?? 0;
      this.#pairs[at] = pair;
      next[place] = at + 1;
    };
    for (let pair = 0; pair < count; pair += 1) {
      put(firsts[pair] ?? 0, pair);
      put(seconds[pair] ?? 0, pair);
    }
    for (const other of before) this.#leaveTo(other);
    for (const pair of this.#pairIds.keys()) this.isOwn[pair] = 0;
    this.documentedPairs = new Map(
      [...this.#pairIds].flatMap(([pair, id]) => (atlas.pairs.has(id) ? [[id, pair]] : [])),
    );
  }

  /** Marks pairs of another register as not drawn by this one. */
  #leaveTo(other: RegisterIndex): void {
    const { count } = this.register.pairs;
    const there = new Map<number, number>();
    for (const place of [...this.#documented.keys(), ...this.#before.keys()]) {
      const [found] = other.positionsOf(this.idOfPlace(place));
      if (found !== undefined) there.set(place, found);
    }
    const { firsts, seconds } = this.register.pairs;
    for (let position = 0; position < count; position += 1) {
      const first = there.get(firsts[position] ?? 0);
      const second = there.get(seconds[position] ?? 0);
      if (first === undefined || second === undefined) continue;
      const pair = other.pairBetween(first, second);
      if (pair === undefined) continue;
      if (!this.#pairIds.has(position)) this.#pairIds.set(position, other.idOfPair(pair));
      const again = other.#listedAgain.get(pair) ?? [];
      other.#listedAgain.set(pair, [...again, { index: this, position }]);
    }
  }

  placesOf(pair: number): readonly [number, number] {
    const { firsts, seconds } = this.register.pairs;
    return [firsts[pair] ?? 0, seconds[pair] ?? 0];
  }

  /** The place in the list. Throws a RangeError if there is none at the position. */
  place(position: number): RegisterPlace {
    const place = this.register.places[position];
    if (place === undefined) throw new RangeError(`The register has no place ${position}`);
    return place;
  }

  /** The same place, as spelled by the first register that has it. */
  shownPlace(position: number): RegisterPlace {
    const before = this.#before.get(position);
    return before === undefined ? this.place(position) : before.index.place(before.position);
  }

  /** The documented place that it is, or `null`. */
  documentedPlace(position: number): Place | null {
    return this.#documented.get(position) ?? null;
  }

  /** The places that an earlier register has, too, each as in the first one. */
  get placesBefore(): ReadonlyMap<number, ListedAt> {
    return this.#before;
  }

  /** The same pair in the registers after this one. */
  listedAgain(pair: number): readonly ListedAt[] {
    return this.#listedAgain.get(pair) ?? [];
  }

  /** The positions of the place with an id: usually one, none if the register does not have it. */
  positionsOf(placeId: string): readonly number[] {
    const positions = this.#positions.get(placeId);
    if (positions !== undefined) return positions;
    const listed = parseListedId(placeId);
    if (listed?.register !== this.register.name || listed.places.length > 1) return [];
    const found = this.find(listed.places);
    return found === null ? [] : [found.position];
  }

  /** Where it is drawn: at the position in the atlas or an earlier register, otherwise in the list. */
  coordinatesOf(position: number): Coordinates {
    return this.#documented.get(position)?.coordinates ?? this.shownPlace(position).coordinates;
  }

  /** ISO 3166-1 alpha-2. */
  countryOf(position: number): string | null {
    return this.#documented.get(position)?.country ?? this.place(position).country;
  }

  /** The pairs that end at a place, including those that the atlas documents. */
  pairsOf(position: number): Uint32Array {
    return this.#pairs.subarray(this.#starts[position], this.#starts[position + 1]);
  }

  /** Great-circle distances in kilometres, one per pair. */
  get distances(): Float32Array {
    if (this.#distances === null) {
      const distances = new Float32Array(this.register.pairs.count);
      for (let pair = 0; pair < distances.length; pair += 1) {
        const [first, second] = this.placesOf(pair);
        distances[pair] = greatCircleDistance(
          this.coordinatesOf(first),
          this.coordinatesOf(second),
        );
      }
      this.#distances = distances;
    }
    return this.#distances;
  }

  /** Id of a place in the address: from the atlas or from the first register that has it. */
  idOfPlace(position: number): string {
    const id = this.#documented.get(position)?.id;
    if (id !== undefined) return id;
    const before = this.#before.get(position);
    if (before !== undefined) return before.index.idOfPlace(before.position);
    return listedPlaceId(this.register.name, placeIdAt(this.register, position));
  }

  /** Id of a pair in the address, likewise. */
  idOfPair(pair: number): string {
    const id = this.#pairIds.get(pair);
    if (id !== undefined) return id;
    const [one, other] = this.placesOf(pair).map((place) => placeIdAt(this.register, place));
    return listedPairId(this.register.name, one ?? '', other ?? '');
  }

  /** A place, or the pair of two, by the register's own ids. */
  find([id, otherId]: readonly string[]): FoundListed | null {
    this.#byId ??= new Map(
      this.register.places.map((_, position) => [placeIdAt(this.register, position), position]),
    );
    const position = this.#byId.get(id ?? '');
    if (position === undefined) return null;
    if (otherId === undefined) {
      const isOwn = !this.#documented.has(position) && !this.#before.has(position);
      return { position, elsewhere: isOwn ? null : this.idOfPlace(position) };
    }
    const other = this.#byId.get(otherId);
    const pair = other === undefined ? undefined : this.pairBetween(position, other);
    if (pair === undefined) return null;
    return { position: pair, elsewhere: this.#pairIds.get(pair) ?? null };
  }

  /** The pair of two places, or `undefined`. */
  pairBetween(one: number, other: number): number | undefined {
    return this.pairsOf(one).find((pair) => this.placesOf(pair).includes(other));
  }
}

/** The other end of a pair, seen from one of its places. */
export function otherEnd(index: RegisterIndex, pair: number, position: number): number {
  const [first, second] = index.placesOf(pair);
  return first === position ? second : first;
}

const indexes = new WeakMap<Register, { readonly atlas: object; readonly index: RegisterIndex }>();

/** The index of a register that is the only one on; cached per atlas. */
function indexRegister(register: Register, atlas: Atlas): RegisterIndex {
  const known = indexes.get(register);
  if (known?.atlas === atlas) return known.index;
  const index = new RegisterIndex(register, atlas);
  indexes.set(register, { atlas, index });
  return index;
}

/**
 * The indexes of the registers that are on, in their order; shared places and pairs belong to the first.
 * An index is valid only for this combination of registers.
 */
export function indexRegisters(registers: readonly Register[], atlas: Atlas): RegisterIndex[] {
  const [only, ...others] = registers;
  if (only === undefined) return [];
  if (others.length === 0) return [indexRegister(only, atlas)];
  const made: RegisterIndex[] = [];
  for (const register of registers) made.push(new RegisterIndex(register, atlas, made));
  return made;
}
