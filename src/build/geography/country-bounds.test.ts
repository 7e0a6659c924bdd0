import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import type { Coordinates } from '../../core/domain/great-circle';
import { isWithin } from '../../core/importing/classify-coordinates';
import { boundsOf, boundsOfCountry } from './country-bounds';

function lies(country: string, coordinates: Coordinates): boolean {
  const bounds = boundsOfCountry(country);
  return bounds !== null && isWithin(coordinates, bounds, 1);
}

describe('the bounds of a country', () => {
  it.each<[string, Coordinates, Coordinates]>([
    // A place in the country and one that is not, on both sides of the antimeridian where it has two.
    ['RU', [177.5, 64.73], [-150, 61]],
    ['RU', [-172.5, 64.42], [0, 51.5]],
    ['US', [-73.97, 40.75], [73.97, 40.75]],
    ['US', [172.9, 52.9], [100, 40]],
    ['FJ', [178.44, -18.14], [0, -18]],
    ['FJ', [-179.9, -16.8], [170, -18]],
    ['NZ', [174.78, -41.29], [-41.29, -10]],
    ['NZ', [-176.5, -44], [150, -41]],
    ['KI', [173, 1.4], [100, 1.4]],
    ['KI', [-157.4, 1.9], [-100, 1.9]],
    ['KG', [74.59, 42.87], [42.87, 74.59]],
    ['AQ', [166.67, -77.85], [166.67, 0]],
    ['SG', [103.85, 1.29], [101.7, 3.1]],
    ['VA', [12.45, 41.9], [14.3, 40.8]],
    ['XK', [21.17, 42.66], [19.8, 40.4]],
    ['UA', [33.52, 44.6], [37.6, 55.7]],
  ])('%s: %j lies in it, %j does not', (country, inside, outside) => {
    expect(lies(country, inside)).toBe(true);
    expect(lies(country, outside)).toBe(false);
  });

  it('are known for every country but a few overseas parts and islets', () => {
    const unknown = iso31661.map(({ alpha2 }) => alpha2).filter((code) => !boundsOfCountry(code));
    expect(unknown).toEqual(['BQ', 'BV', 'CC', 'CX', 'GF', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'YT']);
  });

  it('span no more of the globe than the positions need', () => {
    const around = (longitudes: number[], latitudes: number[]) =>
      boundsOf(Float64Array.from(longitudes), Float64Array.from(latitudes));
    expect(around([170, -170], [1, 2])).toEqual({ west: 170, east: -170, south: 1, north: 2 });
    expect(around([-10, 10], [1, 2])).toEqual({ west: -10, east: 10, south: 1, north: 2 });
    expect(around([5], [5])).toEqual({ west: 5, east: 5, south: 5, north: 5 });
    expect(around([], [])).toBeNull();
  });
});
