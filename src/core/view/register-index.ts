/**
 * A register as the scene reads it: where its pairs run, how far, and which of its places and pairs
 * the atlas documents. Made once for a register; everything about a pair or place is by position.
 */
import type { Atlas, Place } from '../domain/atlas';
import { type Coordinates, greatCircleDistance } from '../domain/great-circle';
import { placeIdAt, type Register, type RegisterPlace } from '../domain/register';
import { listedPairId, listedPlaceId } from '../domain/register-id';

/** A place or pair of a register that was asked for by its id. */
export interface FoundListed {
  readonly position: number;
  /** Id of the documented place or pair that it is. */
  readonly documented: string | null;
}

export class RegisterIndex {
  readonly register: Register;
  /** Of each pair longitude and latitude of one end, then of the other, in degrees. */
  readonly ends: Float64Array<ArrayBuffer>;
  /**
   * Pairs that are drawn of their own: 1. A pair that the atlas documents is the atlas's, and one
   * whose ends are the same documented place is none: 0.
   */
  readonly isOwn: Uint8Array<ArrayBuffer>;
  /** Positions of the pairs that the atlas documents, by its ids. */
  readonly documentedPairs: ReadonlyMap<string, number>;
  readonly #documented: ReadonlyMap<number, Place>;
  readonly #positions = new Map<string, number[]>();
  /** The pairs of place `p` are `#pairs[#starts[p]]` up to before `#pairs[#starts[p + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #pairs: Uint32Array;
  #distances: Float32Array | null = null;
  #byId: ReadonlyMap<string, number> | null = null;

  constructor(register: Register, atlas: Pick<Atlas, 'places' | 'pairs'>) {
    const { places, pairs } = register;
    this.register = register;
    const documented = new Map<number, Place>();
    for (const [position, { documented: id }] of places.entries()) {
      const place = id === null ? undefined : atlas.places.get(id);
      if (place === undefined) continue;
      documented.set(position, place);
      this.#positions.set(place.id, [...(this.#positions.get(place.id) ?? []), position]);
    }
    this.#documented = documented;
    this.documentedPairs = new Map(
      [...pairs.documented].flatMap(([pair, id]) => (atlas.pairs.has(id) ? [[id, pair]] : [])),
    );

    // Plain loops: here each iterator and each small array is paid for tens of thousands of times.
    const { count, firsts, seconds } = pairs;
    this.ends = new Float64Array(4 * count);
    this.isOwn = new Uint8Array(count).fill(1);
    for (const pair of this.documentedPairs.values()) this.isOwn[pair] = 0;
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
  }

  placesOf(pair: number): readonly [number, number] {
    const { firsts, seconds } = this.register.pairs;
    return [firsts[pair] ?? 0, seconds[pair] ?? 0];
  }

  /** The place of the list. Throws a RangeError where there is none at the position. */
  place(position: number): RegisterPlace {
    const place = this.register.places[position];
    if (place === undefined) throw new RangeError(`The register has no place ${position}`);
    return place;
  }

  /** The documented place that it is, or `null`. */
  documentedPlace(position: number): Place | null {
    return this.#documented.get(position) ?? null;
  }

  /** The positions that are a documented place: mostly one, none where the register has it not. */
  positionsOf(placeId: string): readonly number[] {
    return this.#positions.get(placeId) ?? [];
  }

  /** Where it is drawn: where the atlas has it, else where the list does. */
  coordinatesOf(position: number): Coordinates {
    return (this.#documented.get(position) ?? this.place(position)).coordinates;
  }

  /** ISO 3166-1 alpha-2. */
  countryOf(position: number): string | null {
    return this.#documented.get(position)?.country ?? this.place(position).country;
  }

  /** The pairs that end at a place, those among them that the atlas documents, too. */
  pairsOf(position: number): Uint32Array {
    return this.#pairs.subarray(this.#starts[position], this.#starts[position + 1]);
  }

  /** Great-circle distances in kilometres, one a pair. */
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

  /** Id of a place in the address: the documented one where the atlas has it. */
  idOfPlace(position: number): string {
    const id = this.#documented.get(position)?.id;
    return id ?? listedPlaceId(this.register.name, placeIdAt(this.register, position));
  }

  /** Id of a pair in the address: the documented one where the atlas has it. */
  idOfPair(pair: number): string {
    const id = this.register.pairs.documented.get(pair);
    if (id !== undefined && this.documentedPairs.has(id)) return id;
    const [one, other] = this.placesOf(pair).map((place) => placeIdAt(this.register, place));
    return listedPairId(this.register.name, one ?? '', other ?? '');
  }

  /** A place, or the pair of two, by the ids that the register itself gives them. */
  find([id, otherId]: readonly string[]): FoundListed | null {
    this.#byId ??= new Map(
      this.register.places.map((_, position) => [placeIdAt(this.register, position), position]),
    );
    const position = this.#byId.get(id ?? '');
    if (position === undefined) return null;
    if (otherId === undefined) {
      return { position, documented: this.#documented.get(position)?.id ?? null };
    }
    const other = this.#byId.get(otherId);
    const pair = this.pairsOf(position).find((each) => this.placesOf(each).includes(other ?? -1));
    if (other === undefined || pair === undefined) return null;
    const documented = this.register.pairs.documented.get(pair) ?? null;
    return { position: pair, documented };
  }
}

/** The other end of a pair, seen from one of its places. */
export function otherEnd(index: RegisterIndex, pair: number, position: number): number {
  const [first, second] = index.placesOf(pair);
  return first === position ? second : first;
}

const indexes = new WeakMap<Register, { readonly atlas: object; readonly index: RegisterIndex }>();

/** The index of a register; the same one for the same atlas. */
export function indexRegister(register: Register, atlas: Atlas): RegisterIndex {
  const known = indexes.get(register);
  if (known?.atlas === atlas) return known.index;
  const index = new RegisterIndex(register, atlas);
  indexes.set(register, { atlas, index });
  return index;
}
