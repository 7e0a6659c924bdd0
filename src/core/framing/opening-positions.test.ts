import { describe, expect, it } from 'vitest';
import type { Position, Projection } from '../geometry/arc';
import { outlineRadius, projectPosition } from '../geometry/screen-camera';
import { cameraIn } from '../geometry/viewport';
import { atlasOf, viewOf } from '../view/atlas.fixture';
import { registerOf, sceneOfRegister } from '../view/register.fixture';
import { RegisterIndex } from '../view/register-index';
import type { ScenePair } from '../view/scene';
import { frameCamera } from './frame-camera';
import { openingPositions } from './opening-positions';

const cities = {
  moscow: [37.62, 55.75],
  krasnoyarsk: [92.87, 56.01],
  'jalal-abad': [73, 40.93],
  bishkek: [74.59, 42.87],
  almaty: [76.93, 43.24],
  beijing: [116.4, 39.9],
  un: [-73.97, 40.75],
  washington: [-77.04, 38.91],
} satisfies Record<string, Position>;
type City = keyof typeof cities;

function pairOf(a: City, b: City): ScenePair {
  const place = (id: City) => ({
    id,
    kind: 'city' as const,
    names: { en: id },
    aliases: [],
    country: 'XX',
    coordinates: cities[id],
  });
  return {
    pair: { id: `${a}--${b}`, ends: [place(a), place(b)], events: [], distance: 0 },
    events: [],
    tie: 'contact',
    standing: 'undated',
    emphasis: 'plain',
    accent: null,
    fullFrom: 0,
  };
}

function framed(...pairs: [City, City][]): Position[] {
  const scene = {
    pairs: pairs.map(([a, b]) => pairOf(a, b)),
    opening: [],
    resting: null,
    listed: [],
  };
  return openingPositions(scene, 'globe');
}

describe('the opening view', () => {
  it('leaves a far pair among near ones to lead off the edge', () => {
    const positions = framed(
      ['bishkek', 'moscow'],
      ['jalal-abad', 'krasnoyarsk'],
      ['beijing', 'moscow'],
      ['almaty', 'un'],
    );
    expect(positions).toContainEqual(cities.moscow);
    expect(positions).toContainEqual(cities.beijing);
    expect(positions).toContainEqual(cities.krasnoyarsk);
    expect(positions).not.toContainEqual(cities.un);
  });

  it('takes in everything where nothing is far', () => {
    const positions = framed(
      ['bishkek', 'moscow'],
      ['jalal-abad', 'krasnoyarsk'],
      ['beijing', 'moscow'],
    );
    expect(positions).toHaveLength(6);
  });

  it('takes in a pair that reaches only a little further than the rest', () => {
    const positions = framed(
      ['bishkek', 'moscow'],
      ['jalal-abad', 'moscow'],
      ['almaty', 'moscow'],
      ['krasnoyarsk', 'moscow'],
    );
    expect(positions).toContainEqual(cities.krasnoyarsk);
    expect(positions).toContainEqual(cities.moscow);
  });

  it('shows a far pair when it is the only one', () => {
    expect(framed(['almaty', 'un'])).toEqual([cities.almaty, cities.un]);
  });

  it('goes where most pairs are, not where the first is', () => {
    const positions = framed(
      ['almaty', 'bishkek'],
      ['un', 'washington'],
      ['un', 'washington'],
      ['un', 'washington'],
    );
    expect(positions).not.toContainEqual(cities.bishkek);
    expect(positions).toContainEqual(cities.washington);
  });

  it('does not depend on the order of the pairs', () => {
    const pairs: [City, City][] = [
      ['bishkek', 'moscow'],
      ['jalal-abad', 'krasnoyarsk'],
      ['beijing', 'moscow'],
      ['almaty', 'un'],
    ];
    const sorted = (positions: Position[]) => positions.map(String).toSorted();
    expect(sorted(framed(...pairs.toReversed()))).toEqual(sorted(framed(...pairs)));
  });

  it('frames nothing where there is nothing', () => {
    expect(framed()).toEqual([]);
  });
});

describe('the opening view of hundreds of pairs all over the world', () => {
  const spots: Position[] = [
    ...Array.from({ length: 40 }, (_, index): Position => [-120 + 3 * index, 45]),
    ...Array.from({ length: 20 }, (_, index): Position => [20 + 6 * index, -20]),
  ];
  const pairs = spots.flatMap((from) =>
    spots.slice(0, 10).map((to) => {
      const pair = pairOf('moscow', 'beijing');
      const [a, b] = pair.pair.ends;
      const ends = [
        { ...a, coordinates: from },
        { ...b, coordinates: to },
      ] as const;
      return { ...pair, pair: { ...pair.pair, ends } };
    }),
  );
  const desktop = {
    width: 1440,
    height: 900,
    padding: { top: 64, right: 64, bottom: 254, left: 400 },
  };
  const cameraOf = (opening: readonly ScenePair[], projection: Projection = 'globe') => {
    const scene = { pairs, opening, resting: 'quiet' as const };
    const positions = openingPositions({ ...scene, listed: [] }, projection);
    const camera = frameCamera(positions, desktop, projection);
    return { ...camera, screen: cameraIn(desktop, projection, camera) };
  };

  it('is the side of the globe with most of them, whole', () => {
    const { longitude, screen } = cameraOf([]);
    expect(longitude).toBeGreaterThan(-130);
    expect(longitude).toBeLessThan(-50);
    const free = desktop.height - desktop.padding.top - desktop.padding.bottom;
    expect(outlineRadius(screen)).toBeLessThanOrEqual(free / 2);
    expect(outlineRadius(screen)).toBeGreaterThan(0.9 * (free / 2));
  });

  it('turns to where those are seen with which the atlas opens', () => {
    const { screen } = cameraOf([pairOf('bishkek', 'moscow'), pairOf('beijing', 'moscow')]);
    for (const city of ['bishkek', 'moscow', 'beijing'] as const) {
      expect(projectPosition(screen, cities[city])).not.toBeNull();
    }
  });

  it('has the same side in the middle of the flat map', () => {
    expect(cameraOf([], 'flat').longitude).toBeCloseTo(cameraOf([]).longitude, 0);
  });

  it('has those in the middle of the flat map with which the atlas opens', () => {
    const { longitude } = cameraOf([pairOf('un', 'moscow'), pairOf('beijing', 'moscow')], 'flat');
    const [un, beijing] = [cities.un[0], cities.beijing[0]];
    expect(longitude).toBeCloseTo((un + beijing) / 2, 0);
  });
});

describe('the opening view of a register', () => {
  const index = new RegisterIndex(
    registerOf(
      [
        { name: 'Bremen', country: 'DE', at: [9, 53] },
        { name: 'Lyon', country: 'FR', at: [5, 46] },
        { name: 'Riga', country: 'LV', at: [24, 57] },
      ],
      [{ ends: [0, 1] }, { ends: [0, 2] }],
    ),
    atlasOf({}),
  );

  it('brings into view what the register has, no matter where the documented pairs are', () => {
    const listed = [sceneOfRegister(index, viewOf({}))];
    const pairs = [pairOf('bishkek', 'moscow'), pairOf('beijing', 'moscow')];
    const scene = { pairs, opening: [], resting: null, listed };
    const positions = openingPositions(scene, 'globe');
    expect(positions).toContainEqual([24, 57]);
    expect(positions).not.toContainEqual(cities.beijing);
  });
});
