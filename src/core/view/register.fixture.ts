/** Small registers for tests, written as the pairs that a test is about. */
import type { Atlas } from '../domain/atlas';
import { decodeRegister, type Register } from '../domain/register';
import { RegisterIndex } from './register-index';
import { composeRegisterScenes, type RegisterScene } from './register-scene';
import type { View } from './view';

/** A place: where it is, and the documented one that it is. */
export interface ListedPlace {
  readonly name: string;
  readonly country: string;
  /** Degrees, whole thousandths of them. */
  readonly at: readonly [longitude: number, latitude: number];
  readonly documented?: string;
}

/** A pair of positions in the list of places, the smaller first. */
export interface ListedPair {
  readonly ends: readonly [number, number];
  readonly years?: readonly [start: number, end: number];
  readonly documented?: string;
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** A register called `towns`. Its pairs are to be sorted by their ends. */
export function registerOf(
  places: readonly ListedPlace[],
  pairs: readonly ListedPair[],
  name = 'towns',
): Register {
  return decodeRegister({
    format: 1,
    name,
    title: 'Twin towns',
    source: { title: 'A list of twin towns', url: 'https://towns.example/' },
    licence: 'CC-BY-SA-4.0',
    retrieved: '2026-11-22',
    places: {
      names: places.map((place) => place.name),
      additions: [],
      otherNames: [],
      countries: places.map(({ country }) => [country, 1]),
      longitudes: differences(places.map(({ at }) => Math.round(at[0] * 1000))),
      latitudes: differences(places.map(({ at }) => Math.round(at[1] * 1000))),
      documented: places.flatMap(({ documented }, index) =>
        documented ? [[index, documented]] : [],
      ),
    },
    pairs: {
      counts: places.map((_, place) => pairs.filter(({ ends }) => ends[0] === place).length),
      steps: pairs.map(({ ends: [first, second] }, index) => {
        const before = pairs[index - 1]?.ends;
        return second - (before?.[0] === first ? before[1] : first);
      }),
      startYears: pairs.map(({ years }) => years?.[0] ?? 0),
      endYears: pairs.map(({ years }) => years?.[1] ?? 0),
      documented: pairs.flatMap(({ documented }, index) =>
        documented ? [[index, documented]] : [],
      ),
    },
  });
}

/** Bremen and Riga in the list alone; Bishkek and Moscow documented, and paired in both. */
export const townPlaces: readonly ListedPlace[] = [
  { name: 'Bremen', country: 'DE', at: [9, 53] },
  { name: 'Frunze', country: 'KG', at: [74, 43], documented: 'bishkek' },
  { name: 'Rīga', country: 'LV', at: [24, 57] },
  { name: 'Moskva', country: 'RU', at: [37, 55], documented: 'moscow' },
];

export const townPairs: readonly ListedPair[] = [
  { ends: [0, 2], years: [1985, 0] },
  { ends: [1, 2], years: [1990, 2001] },
  { ends: [1, 3], documented: 'bishkek--moscow' },
  { ends: [2, 3] },
];

/** Of another list: Bremen and Riga a little elsewhere, a namesake of Bremen, and İzmir. */
export const cityPlaces: readonly ListedPlace[] = [
  { name: 'BREMEN', country: 'DE', at: [9.1, 53.1] },
  { name: 'Riga', country: 'LV', at: [24.1, 57] },
  { name: 'Moscow', country: 'RU', at: [37.5, 55.5], documented: 'moscow' },
  { name: 'İzmir', country: 'TR', at: [27, 38] },
  { name: 'Bremen', country: 'US', at: [-86, 41] },
];

/** Two of them are in the first list, too. */
export const cityPairs: readonly ListedPair[] = [
  { ends: [0, 1], years: [1984, 2003] },
  { ends: [0, 3], years: [1995, 0] },
  { ends: [1, 2], years: [1974, 0] },
  { ends: [3, 4] },
];

/** The register of towns beside an atlas. */
export function townsIn(atlas: Pick<Atlas, 'places' | 'pairs'>): RegisterIndex {
  return new RegisterIndex(registerOf(townPlaces, townPairs), atlas);
}

/** What a view shows of a register that is on alone. */
export function sceneOfRegister(index: RegisterIndex, view: View): RegisterScene {
  const [scene] = composeRegisterScenes([index], view);
  if (scene === undefined) throw new Error('a register has no scene');
  return scene;
}
