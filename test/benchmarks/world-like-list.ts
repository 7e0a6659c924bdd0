/** Made-up twin towns that are spread, named and faulty like the world's real lists. Seeded. */

export interface WorldLikePlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly longitude: number;
  readonly latitude: number;
}

export type WorldLikePair = readonly [WorldLikePlace, WorldLikePlace];

/** Numbers from 0 to 1, the same for the same seed. Mulberry32 by T. Ettinger, public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Country, share of places, and a box inside of it: west, south, east, north. */
const countries: readonly (readonly [string, number, number, number, number, number])[] = [
  ['DE', 18, 8, 48, 13, 53],
  ['FR', 14, 0, 44, 6, 49],
  ['PL', 11, 16, 50, 23, 54],
  ['US', 10, -120, 34, -75, 45],
  ['IT', 8, 8.5, 44, 12, 46],
  ['CN', 7, 103, 24, 118, 38],
  ['HU', 7, 17, 46.3, 21, 48],
  ['JP', 6, 136, 35, 140, 37],
  ['CZ', 6, 13, 49, 17, 50.5],
  ['RU', 5, 38, 48, 130, 58],
  ['GB', 5, -3, 51, 0, 54],
  ['UA', 4, 25, 47, 36, 51],
  ['TR', 4, 28, 37.5, 40, 40.5],
  ['ES', 3, -6, 37, 0, 42],
  ['BR', 2, -52, -25, -40, -8],
  ['IN', 2, 74, 12, 84, 26],
  ['AU', 2, 142, -37, 150, -25],
  ['ZA', 1, 20, -32, 29, -26],
  ['NZ', 1, 175, -40, 176.5, -38],
  ['FJ', 1, 177.5, -18.1, 178.4, -17.6],
];
const shares = countries.reduce((sum, [, share]) => sum + share, 0);

const syllables =
  'ba be bo bri dan der fel gar hau ka kö la len lu ma mün na ne nov ost pa rei sa ste tam to ur val vi wa zë żu';
const endings = ['burg', 'grad', 'ia', 'ille', 'ino', 'ow', 'stadt', 'ton', 'yama', 'ý'];

/** Makes `count` pairs of about two thirds as many places; a few places have very many. */
export function worldLikeList(count: number, seed = 1): WorldLikePair[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  };
  const words = syllables.split(' ');
  const name = () => {
    const word = [
      ...(random() < 0.5 ? [pick(words)] : []),
      pick(words),
      pick(words),
      pick(endings),
    ];
    const joined = word.join('');
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
  const place = (): WorldLikePlace => {
    let rest = random() * shares;
    const [country, , west, south, east, north] =
      countries.find(([, share]) => {
        rest -= share;
        return rest < 0;
      }) ?? pick(countries);
    const degrees = (from: number, to: number) =>
      Number((from + random() * (to - from)).toFixed(4));
    return {
      name: name(),
      country,
      longitude: degrees(west, east),
      latitude: degrees(south, north),
    };
  };
  /** Enough for `count` different pairs. */
  const fewest = Math.ceil(Math.sqrt(2 * count)) + 2;
  const places = Array.from({ length: Math.max(fewest, Math.round(count * 0.65)) }, place);
  /** The square prefers the first places, as the real lists prefer capitals. */
  const someplace = () => places[Math.floor(random() ** 2 * places.length)] ?? pick(places);
  const seen = new Set<string>();
  const pairs: WorldLikePair[] = [];
  while (pairs.length < count) {
    const [a, b] = [someplace(), someplace()];
    const key = [a, b]
      .map((end) => `${end.longitude} ${end.latitude}`)
      .toSorted()
      .join('|');
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    pairs.push([a, b]);
  }
  return pairs;
}

/** What a list of `pairs` holds besides: how many rows have each fault. */
export interface Faults {
  readonly repeated: number;
  readonly reversed: number;
  readonly renamed: number;
  readonly withItself: number;
  readonly bracketed: number;
}

/** The faults of a real list of 25,917 rows, in proportion. */
export function usualFaults(count: number): Faults {
  const share = (rows: number) => Math.round((rows * count) / 25_917);
  return {
    repeated: share(300),
    reversed: share(700),
    renamed: share(300),
    withItself: share(98),
    bracketed: share(1225),
  };
}

function row(a: WorldLikePlace, b: WorldLikePlace): string {
  return [a, b]
    .map(({ name, country, latitude, longitude }) => [name, country, latitude, longitude].join(','))
    .join(',');
}

/** The pairs as CSV, with rows of the given faults after the sound ones. */
export function worldLikeCsv(pairs: readonly WorldLikePair[], faults: Faults): string {
  const some = (count: number, from: number) => pairs.slice(from, from + count);
  const bracketed = pairs.map(([a, b], index) =>
    index < faults.bracketed ? row({ ...a, name: `${a.name} (Oldtown)` }, b) : row(a, b),
  );
  const { repeated, reversed, renamed, withItself } = faults;
  return [
    'city1,country1,lat1,lng1,city2,country2,lat2,lng2',
    ...bracketed,
    ...some(repeated, 0).map(([a, b]) => row(a, b)),
    ...some(reversed, repeated).map(([a, b]) => row(b, a)),
    ...some(renamed, repeated + reversed).map(([a, b]) => row({ ...a, name: `New ${a.name}` }, b)),
    ...some(withItself, 0).map(([a]) => row(a, { ...a, name: `${a.name} County` })),
    '',
  ].join('\n');
}
