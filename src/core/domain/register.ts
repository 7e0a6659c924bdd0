/**
 * A register: a bulk list of pairs from one source, without articles of its own.
 * `data/registers/<name>.json` holds it in columns; it is loaded only when a reader switches it on.
 */
import * as z from 'zod/mini';
import type { Coordinates } from './great-circle';
import { unpackDegrees, valuesOfRuns } from './packed';
import { usualPlaceId } from './register-id';
import { type RegisterOrigin, rawOriginSchema } from './register-summary';
import { parseFile, UnreadableFileError } from './unreadable-file';

/** Increase it when older code could misread the file. */
export const registerFormat = 1;

/** Columns of tens of thousands of values: checking each with its own schema takes too long. */
const numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'number'),
  'is not a list of numbers',
);
const texts = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'is not a list of texts',
);

/** A value that few items have, with the position of its item. */
const sparseText = z.array(z.tuple([z.number(), z.string()]));

/** One number per item, or an empty list if no item has one. 0 stands for "not stated". */
const optionalNumbers = z.optional(numbers);

export const rawRegisterSchema = z.object({
  format: z.literal(registerFormat),
  ...rawOriginSchema.shape,
  /** Sorted by country. */
  places: z.object({
    names: texts,
    /** Distinguishes namesakes: the `Beijing` of "Chaoyang (Beijing)". */
    additions: sparseText,
    otherNames: z.array(z.tuple([z.number(), z.array(z.string())])),
    /** Each country and how many places it has, one after the other; empty: not known. */
    countries: z.array(z.tuple([z.string(), z.number()])),
    /** Each as the difference from the previous place. */
    longitudes: numbers,
    latitudes: numbers,
    /** Without the letter Q. */
    wikidata: optionalNumbers,
    /** Ids that `usualPlaceId` does not give: numbered namesakes, ids from the source. */
    ids: z.optional(sparseText),
    /** Id of the documented place that it is. */
    documented: sparseText,
  }),
  /** Sorted by their first place, then by their second. */
  pairs: z.object({
    /** How many pairs have each place as their first. */
    counts: numbers,
    /**
     * The position of each pair's second place, as the difference from that of the previous pair with
     * the same first place, or else from the first place.
     */
    steps: numbers,
    startYears: optionalNumbers,
    endYears: optionalNumbers,
    /** Id of the documented pair that it is. */
    documented: sparseText,
  }),
});
export type RawRegister = z.infer<typeof rawRegisterSchema>;

export interface RegisterPlace {
  readonly name: string;
  /** Distinguishes it from places of the same name, such as the city of a district. */
  readonly addition: string | null;
  /** Other names under which the source lists it. */
  readonly otherNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly coordinates: Coordinates;
  /** Such as `Q9361`. */
  readonly wikidata: string | null;
  /** Id of the place in the atlas that it is. */
  readonly documented: string | null;
}

/** Pairs in columns, because there are many: one value per pair in each. */
export interface RegisterPairs {
  readonly count: number;
  /** Positions of the pair's places. The first is the smaller; pairs are sorted by it. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** 0 if no year is stated. */
  readonly startYears: Uint16Array;
  readonly endYears: Uint16Array;
  /** Ids of the same pairs in the atlas, by position. */
  readonly documented: ReadonlyMap<number, string>;
}

export interface Register extends RegisterOrigin {
  readonly places: readonly RegisterPlace[];
  readonly pairs: RegisterPairs;
  /** Of the few places with ids that `usualPlaceId` does not give, by position. */
  readonly ownIds: ReadonlyMap<number, string>;
}

/** The id of a place within its register. */
export function placeIdAt({ places, ownIds }: Register, position: number): string {
  const own = ownIds.get(position);
  if (own !== undefined) return own;
  const place = places[position];
  if (place === undefined) throw new RangeError(`The register has no place ${position}`);
  return usualPlaceId(place);
}

function decodePlaces(raw: RawRegister['places'], fail: (fault: string) => never): RegisterPlace[] {
  const { names } = raw;
  const additions = new Map(raw.additions);
  const otherNames = new Map(raw.otherNames);
  const documented = new Map(raw.documented);
  const countries = valuesOfRuns(raw.countries);
  const longitudes = unpackDegrees(raw.longitudes);
  const latitudes = unpackDegrees(raw.latitudes);
  if ([countries, longitudes, latitudes].some(({ length }) => length !== names.length)) {
    fail('its columns of places differ in length');
  }
  return names.map((name, index) => {
    const wikidata = raw.wikidata?.[index] ?? 0;
    return {
      name,
      addition: additions.get(index) ?? null,
      otherNames: otherNames.get(index) ?? [],
      country: countries[index] || null,
      coordinates: [longitudes[index] ?? 0, latitudes[index] ?? 0],
      wikidata: wikidata === 0 ? null : `Q${wikidata}`,
      documented: documented.get(index) ?? null,
    };
  });
}

function decodePairs(
  raw: RawRegister['pairs'],
  placeCount: number,
  fail: (fault: string) => never,
): RegisterPairs {
  const count = raw.steps.length;
  const firsts = new Uint32Array(count);
  const seconds = new Uint32Array(count);
  let pair = 0;
  for (const [first, number] of raw.counts.entries()) {
    let second = first;
    for (let taken = 0; taken < number; taken += 1) {
      second += raw.steps[pair] ?? Number.NaN;
      if (!(second > first && second < placeCount && first < placeCount)) {
        fail(`its pair ${pair} ends at an unknown place`);
      }
      firsts[pair] = first;
      seconds[pair] = second;
      pair += 1;
    }
  }
  const years = [raw.startYears, raw.endYears].map((column) => column ?? new Array(count).fill(0));
  if (pair !== count || years.some(({ length }) => length !== count)) {
    fail('its columns of pairs differ in length');
  }
  const [startYears = [], endYears = []] = years;
  return {
    count,
    firsts,
    seconds,
    startYears: Uint16Array.from(startYears),
    endYears: Uint16Array.from(endYears),
    documented: new Map(raw.documented),
  };
}

/** The register in parsed JSON. Throws an UnreadableFileError if the JSON is not a register. */
export function decodeRegister(json: unknown): Register {
  const raw = parseFile(rawRegisterSchema, json, 'register');
  const { format, places: rawPlaces, pairs, ...origin } = raw;
  const fail = (fault: string): never => {
    throw new UnreadableFileError(`register ${origin.name}: ${fault}`);
  };
  const places = decodePlaces(rawPlaces, fail);
  return {
    ...origin,
    places,
    pairs: decodePairs(pairs, places.length, fail),
    ownIds: new Map(rawPlaces.ids),
  };
}
