import { describe, expect, it } from 'vitest';
import type { Bounds } from './classify-coordinates';
import { cleanCoordinates } from './clean-coordinates';
import { cleanDates } from './clean-date';
import { cleanName } from './clean-name';
import { readCountry } from './country-names';
import { readDegrees, readPosition } from './read-position';

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
    ['42°72′', '74.59', 'bad-coordinates'],
    ['N42N', '74.59', 'bad-coordinates'],
    ['142', '274', 'bad-coordinates'],
  ])('are refused: %s, %s', (latitude, longitude, reason) => {
    const { coordinates, remarks } = read(latitude, longitude);
    expect(coordinates).toBeNull();
    expect(remarks.map((remark) => remark.reason)).toEqual([reason]);
  });

  it.each([
    ['42°52′', 42.866667],
    ['42°52′12″N', 42.87],
    ['42° 52\' 12" S', -42.87],
    ['42 52 12', 42.87],
    ['42:52:12', 42.87],
    ['W 3.1', -3.1],
    ['3,1° E', 3.1],
    ['57° 48′ с. ш.', 57.8],
    ['28° 20′ з. д.', -28.333333],
    ['北緯43度', Number.NaN],
    ['3 O', Number.NaN],
  ])('may have minutes and directions: %s', (text, degrees) => {
    expect(readDegrees(text)).toBe(degrees);
  });

  it.each([
    ['Point(74.59 42.87)', '42.87', '74.59'],
    ['42.87, 74.59', '42.87', '74.59'],
    ['42.87,74.59', '42.87', '74.59'],
    ['(42.87 74.59)', '42.87', '74.59'],
    ['-42.87; +74.59', '-42.87', '+74.59'],
    ['42,87; 74,59', '42,87', '74,59'],
    ['42,87, 74,59', '42,87', '74,59'],
    ['geo:42.87,74.59', '42.87', '74.59'],
    ['48°51′N 2°21′E', '48°51′N', '2°21′E'],
    ['2°21′E, 48°51′N', '48°51′N', '2°21′E'],
    ['N 48.85, E 2.35', 'N 48.85', 'E 2.35'],
  ])('may stand in one cell: %s', (text, latitude, longitude) => {
    expect(readPosition(text)).toEqual({ latitude, longitude });
  });

  it.each(['', '42.87', '1,2,3', 'here, there'])('of one cell are two: not %j', (text) => {
    expect(readPosition(text)).toBeNull();
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
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['Germania', 'DE'],
    ['Niemcy', 'DE'],
    ['Германия', 'DE'],
    ['Німеччина', 'DE'],
    ['Almanya', 'DE'],
    ['德国', 'DE'],
    ['ドイツ', 'DE'],
    ['독일', 'DE'],
    ['Federal Republic of Germany', 'DE'],
    ['Bundesrepublik Deutschland', 'DE'],
    ['République française', 'FR'],
    ['Российская Федерация', 'RU'],
    ['Republic of Korea', 'KR'],
    ['Republic of the Congo', 'CG'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Kingdom of Denmark', 'DK'],
    ['Königreich Dänemark', 'DK'],
    ['República de Costa Rica', 'CR'],
    ['Repubblica di San Marino', 'SM'],
    ['Республика Беларусь', 'BY'],
    ['フランス共和国', 'FR'],
    ['アメリカ合衆国', 'US'],
    ['대한민국', 'KR'],
    ['中华人民共和国', 'CN'],
    ['ABD', 'US'],
  ])('is read: %s', (text, code) => {
    expect(readCountry(text)).toEqual({ code, isPart: false });
  });

  it('is read behind a region', () => {
    expect(readCountry('Ohio, United States')).toEqual({ code: 'US', isPart: true });
  });

  it.each(['constructor', 'Kazakhstah', 'in Italy', 'ZZ', 'Atlantis, Ocean'])(
    'is not guessed: %s',
    (text) => {
      expect(readCountry(text)).toBeNull();
    },
  );
});

describe('a date', () => {
  it.each([
    ['1995', '1995', ''],
    ['1995-07-06', '1995-07-06', ''],
    ['1995-01-01T00:00:00Z', '1995', ''],
    ['1995-07-01T00:00:00Z', '1995-07', ''],
    ['+1995-07-06T00:00:00Z', '1995-07-06', ''],
    ['2010-10-22 00:00:00', '2010-10-22', ''],
    ['', '', ''],
    ['unknown', '', ''],
    ['12.05.1963', '1963-05-12', ''],
    ['1.2.1963', '1963-02-01', ''],
    ['1963/09/25', '1963-09-25', ''],
    ['25/09/1963', '1963-09-25', ''],
    ['9/25/1963', '1963-09-25', ''],
    ['1988.0', '1988', ''],
    ['c. 1958', '1958~', ''],
    ['ca. 1958', '1958~', ''],
    ['около 1958 г.', '1958~', ''],
    ['1958頃', '1958~', ''],
    ['1958?', '1958?', ''],
    ['1958 (?)', '1958?', ''],
    ['1950s', '195X', ''],
    ['Since 1987', '1987', ''],
    ['seit 1987', '1987', ''],
    ['depuis le 3 mai 1987', '1987-05-03', ''],
    ['с 1987 года', '1987', ''],
    ['1987 –', '1987', ''],
    ['1987-', '1987', ''],
    ['until 1990', '', '1990'],
    ['bis 1990', '', '1990'],
    ['May 1988', '1988-05', ''],
    ['21 September 1958', '1958-09-21', ''],
    ['September 21st, 1958', '1958-09-21', ''],
    ['21. September 1958', '1958-09-21', ''],
    ['1er août 1958', '1958-08-01', ''],
    ['21 de septiembre de 1958', '1958-09-21', ''],
    ['21 settembre 1958', '1958-09-21', ''],
    ['21 września 1958 r.', '1958-09-21', ''],
    ['21 сентября 1958 г.', '1958-09-21', ''],
    ['21 вересня 1958', '1958-09-21', ''],
    ['21 Eylül 1958', '1958-09-21', ''],
    ['1996-1999', '1996', '1999'],
    ['1996 – 1999', '1996', '1999'],
    ['1996 to 1999', '1996', '1999'],
    ['May 1988 – June 1990', '1988-05', '1990-06'],
    ['昭和47年8月26日', '1972-08-26', ''],
    ['令和元年', '2019', ''],
    ['1972年8月', '1972-08', ''],
    ['2010년 10월 22일', '2010-10-22', ''],
    ['１９７２年', '1972', ''],
  ])('is read with no more precision than it states: %s', (given, start, end) => {
    expect(cleanDates(given, '')).toEqual({ start, end, remarks: [] });
  });

  it('whose day and month may be either is kept as its year', () => {
    expect(cleanDates('05/06/1963', '')).toMatchObject({
      start: '1963',
      remarks: [{ reason: 'ambiguous-date' }],
    });
  });

  it('may stand in either of two columns', () => {
    expect(cleanDates('1996', '1999')).toMatchObject({ start: '1996', end: '1999' });
    expect(cleanDates('', '1996-1999')).toMatchObject({ start: '1996', end: '1999' });
    expect(cleanDates('1996-1999', '2001')).toMatchObject({ start: '1996', end: '2001' });
    expect(cleanDates('', '1999')).toMatchObject({ start: '', end: '1999' });
  });

  it.each(['31.02.1963', 'soon', '12345', 'in 1958 and 1960', '1963-13'])(
    'that cannot be read is left out, and remarked: %s',
    (text) => {
      expect(cleanDates(text, '')).toMatchObject({
        start: '',
        end: '',
        remarks: [{ reason: 'bad-date' }],
      });
    },
  );
});
