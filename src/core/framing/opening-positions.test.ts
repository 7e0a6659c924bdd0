import { describe, expect, it } from 'vitest';
import type { Position } from '../geometry/arc';
import type { ScenePair } from '../view/scene';
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
  };
}

function framed(...pairs: [City, City][]): Position[] {
  return openingPositions(pairs.map(([a, b]) => pairOf(a, b)));
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
