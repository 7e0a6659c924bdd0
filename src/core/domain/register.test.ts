import { describe, expect, it } from 'vitest';
import { decodeRegister, placeIdAt, type RawRegister } from './register';
import { UnreadableFileError } from './unreadable-file';

const raw: RawRegister = {
  format: 1,
  name: 'sample',
  title: 'Sample',
  source: { title: 'A list', url: 'https://example.org/' },
  licence: 'CC0-1.0',
  retrieved: '2026-11-22',
  places: {
    names: ['Nowhere', 'Osh', 'Nara', 'Suva'],
    additions: [[1, 'Oblast']],
    otherNames: [[2, ['Nara City']]],
    countries: [
      ['', 1],
      ['KG', 1],
      ['XX', 2],
    ],
    longitudes: [-10_000, 82_800, 63_000, 42_640],
    latitudes: [0, 40_530, -5850, -52_820],
    wikidata: [0, 35_497, 0, 0],
    ids: [[3, 'suva-2']],
    documented: [[1, 'osh']],
  },
  pairs: {
    counts: [1, 2, 0, 0],
    steps: [3, 1, 1],
    startYears: [0, 1999, 0],
    documented: [[1, 'nara--osh']],
  },
};

/** The register with one column changed, as JSON that arrives. */
function changed(change: (register: RawRegister) => void): unknown {
  const copy = structuredClone(raw);
  change(copy);
  return copy;
}

describe('a register', () => {
  const register = decodeRegister(raw);
  const { places, pairs, ownIds: _, ...about } = register;

  it('says where it comes from', () => {
    expect(about).toEqual({
      name: 'sample',
      title: 'Sample',
      source: { title: 'A list', url: 'https://example.org/' },
      licence: 'CC0-1.0',
      retrieved: '2026-11-22',
    });
  });

  it('has its places', () => {
    expect(places.map(({ country }) => country)).toEqual([null, 'KG', 'XX', 'XX']);
    expect(places.map(({ coordinates }) => coordinates)).toEqual([
      [-10, 0],
      [72.8, 40.53],
      [135.8, 34.68],
      [178.44, -18.14],
    ]);
    expect(places[1]).toMatchObject({
      name: 'Osh',
      addition: 'Oblast',
      otherNames: [],
      wikidata: 'Q35497',
      documented: 'osh',
    });
    expect(places[2]).toMatchObject({
      addition: null,
      otherNames: ['Nara City'],
      wikidata: null,
      documented: null,
    });
  });

  it('has its pairs, with years where they are known', () => {
    const nameOf = (position: number | undefined) => places[position ?? -1]?.name;
    const decoded = Array.from({ length: pairs.count }, (_, pair) => [
      `${nameOf(pairs.firsts[pair])} – ${nameOf(pairs.seconds[pair])}`,
      pairs.startYears[pair],
      pairs.endYears[pair],
      pairs.documented.get(pair) ?? null,
    ]);
    expect(decoded).toEqual([
      ['Nowhere – Suva', 0, 0, null],
      ['Osh – Nara', 1999, 0, 'nara--osh'],
      ['Osh – Suva', 0, 0, null],
    ]);
  });

  it('separates the usual ids of its places from its own', () => {
    expect(places.map((_, position) => placeIdAt(register, position))).toEqual([
      'nowhere',
      'q35497',
      'nara-xx',
      'suva-2',
    ]);
  });

  it.each<[string, unknown]>([
    ['no JSON of a register', {}],
    ['a format to come', { ...raw, format: 2 }],
    ['a column of something else', changed(({ places }) => Object.assign(places, { names: [1] }))],
    ['no column', changed(({ pairs }) => Object.assign(pairs, { steps: '1 2 3' }))],
    ['a column too short', changed(({ places: { latitudes } }) => latitudes.pop())],
    ['a pair that ends nowhere', changed(({ pairs: { steps } }) => steps.splice(2, 1, 9))],
    ['pairs that begin nowhere', changed(({ pairs: { steps } }) => steps.push(1))],
    ['a column of years too short', changed(({ pairs: { startYears } }) => startYears?.pop())],
    ['a place paired with itself', changed(({ pairs: { steps } }) => steps.splice(0, 1, 0))],
    ['pairs without an end', changed(({ pairs: { steps } }) => steps.pop())],
  ])('is refused where it is damaged: %s', (_, json) => {
    expect(() => decodeRegister(json)).toThrow(UnreadableFileError);
  });
});
