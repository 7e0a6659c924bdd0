import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../domain/unreadable-file';
import type { City } from './gazetteer';
import { gazetteerFile, readGazetteer } from './gazetteer-file';

const osh: City = {
  name: 'Osh',
  country: 'KG',
  region: 'Osh Region',
  coordinates: [72.799, 40.528],
  population: 200000,
};
const suva: City = {
  name: 'Suva',
  country: 'FJ',
  region: null,
  coordinates: [178.441, -18.142],
  population: 0,
};
const bishkek: City = {
  name: 'Bishkek',
  country: 'KG',
  region: 'Osh Region',
  coordinates: [74.59, 42.87],
  population: 900000,
};

describe('the file of the gazetteer', () => {
  it('gives back the cities', () => {
    const text = gazetteerFile([suva, bishkek, osh]);
    expect(readGazetteer(JSON.parse(text))).toEqual([suva, bishkek, osh]);
  });

  it('says whose cities they are', () => {
    expect(JSON.parse(gazetteerFile([osh]))).toMatchObject({
      source: 'GeoNames, https://www.geonames.org/',
      licence: 'CC-BY-4.0',
    });
  });

  it.each([
    ['of another version', { ...JSON.parse(gazetteerFile([osh])), format: 0 }],
    ['whose columns differ', { ...JSON.parse(gazetteerFile([osh])), populations: [] }],
    ['that is none', []],
  ])('is refused where it is one %s', (_, json) => {
    expect(() => readGazetteer(json)).toThrow(UnreadableFileError);
  });
});
