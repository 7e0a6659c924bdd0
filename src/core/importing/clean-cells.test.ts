import { describe, expect, it } from 'vitest';
import { cleanCoordinates, readPoint } from './clean-coordinates';
import { cleanDate } from './clean-date';
import { cleanName } from './clean-name';
import { readCountry } from './country-names';
import type { Bounds } from './judge-coordinates';

describe('a name', () => {
  const reasonsOf = (name: string) => cleanName(name).remarks.map(({ reason }) => reason);

  it.each([
    ['Osh', 'Osh', ''],
    ['Chaoyang (Beijing)', 'Chaoyang', 'Beijing'],
    ['Chaoyang [Beijing]', 'Chaoyang', 'Beijing'],
    ['[[Osh|Ош]] (district)', 'Ош', 'district'],
    ['  Frank­furt   am\tMain ', 'Frankfurt am Main', ''],
    ['Fort &amp; Port &#82;oyal', 'Fort & Port Royal', ''],
    ['Lyon[3]', 'Lyon', ''],
    ["'''Bari'''<ref name=\"x\">list</ref>", 'Bari', ''],
    ['{{flagicon|KG}} Bishkek', 'Bishkek', ''],
    ['<b>Nara</b>†', 'Nara', ''],
    ['MÃ¼nchen', 'München', ''],
    ['Łódź', 'Łódź', ''],
    ['Cafe\u0301ville', 'Caféville', ''],
  ])('is cleaned: %s', (given, name, addition) => {
    expect(cleanName(given)).toMatchObject({ name, addition });
  });

  it.each([
    ['Osh', []],
    ['Chaoyang (Beijing)', ['brackets']],
    ['(Beijing', ['brackets']],
    ['Lyon[3]', ['markup']],
    ['MÃ¼nchen (Bogenhausen)', ['mojibake', 'brackets']],
    ['M\ufffdnchen', ['mojibake']],
  ])('has a remark for all that was done: %s', (given, reasons) => {
    expect(reasonsOf(given)).toEqual(reasons);
  });

  it('whose letters are lost is none', () => {
    expect(cleanName('M\ufffdnchen').name).toBe('');
  });
});

describe('coordinates', () => {
  const kyrgyzstan = { west: 69.2, south: 39.1, east: 80.3, north: 43.3 };
  const read = (latitude: string, longitude: string, country: Bounds | null = kyrgyzstan) =>
    cleanCoordinates('Bishkek', longitude, latitude, country);

  it('stay as they are where they can be right', () => {
    expect(read('42.87', '74.59')).toEqual({
      coordinates: [74.59, 42.87],
      given: null,
      isOutside: false,
      remarks: [],
    });
    expect(read(' 42,87', '74,59 ').coordinates).toEqual([74.59, 42.87]);
    expect(read('−18.1', '178.4', null).coordinates).toEqual([178.4, -18.1]);
  });

  it.each([
    ['off the globe', '74.59', '42.87', kyrgyzstan],
    ['of no known country, but off the globe', '-118.2', '34.1', null],
  ])('are swapped beyond doubt %s', (_, latitude, longitude, country) => {
    const { coordinates, given } = read(latitude, longitude, country);
    expect(coordinates).toEqual([Number(latitude), Number(longitude)]);
    expect(given).toEqual([Number(longitude), Number(latitude)]);
  });

  it('are not swapped where both ways are wrong, or both may be right', () => {
    expect(read('10', '10')).toMatchObject({ coordinates: [10, 10], isOutside: true });
    expect(read('34.1', '40.2', null)).toMatchObject({ coordinates: [40.2, 34.1], remarks: [] });
  });

  it.each([
    ['', '', 'missing-coordinates'],
    ['42.87', ' ', 'missing-coordinates'],
    ['0', '0', 'missing-coordinates'],
    ['42°52′', '74.59', 'bad-coordinates'],
    ['142', '274', 'bad-coordinates'],
  ])('are refused: %s, %s', (latitude, longitude, reason) => {
    const { coordinates, remarks } = read(latitude, longitude);
    expect(coordinates).toBeNull();
    expect(remarks.map((remark) => remark.reason)).toEqual([reason]);
  });

  it('are read from a point of WKT, longitude first', () => {
    expect(readPoint('Point(74.59 42.87)')).toEqual({ longitude: '74.59', latitude: '42.87' });
    expect(readPoint('42.87, 74.59')).toBeNull();
  });
});

describe('a country', () => {
  it.each([
    ['KG', 'KG'],
    ['KGZ', 'KG'],
    ['UK', 'GB'],
    ['Kyrgyzstan', 'KG'],
    ['Киргизия', 'KG'],
    ['Deutschland', 'DE'],
    ['中国', 'CN'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Georgia (country)', 'GE'],
    ["côte d'ivoire", 'CI'],
    ['Kosovo', 'XK'],
  ])('is read: %s', (text, code) => {
    expect(readCountry(text)).toEqual({ code, isPart: false });
  });

  it('is read behind a region', () => {
    expect(readCountry('Ohio, United States')).toEqual({ code: 'US', isPart: true });
  });

  it.each(['Kazakhstah', 'in Italy', 'ZZ', 'Atlantis, Ocean'])('is not guessed: %s', (text) => {
    expect(readCountry(text)).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['1995', '1995'],
    ['1995-07-06', '1995-07-06'],
    ['1995-01-01T00:00:00Z', '1995'],
    ['1995-07-01T00:00:00Z', '1995-07'],
    ['+1995-07-06T00:00:00Z', '1995-07-06'],
    ['', ''],
  ])('is read with no more precision than is certain: %s', (given, date) => {
    expect(cleanDate(given)).toEqual({ date, remarks: [] });
  });

  it('that cannot be read is left out, and remarked', () => {
    expect(cleanDate('July 1995')).toMatchObject({ date: '', remarks: [{ reason: 'bad-date' }] });
  });
});
