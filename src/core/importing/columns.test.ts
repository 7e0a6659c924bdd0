import { describe, expect, it } from 'vitest';
import { missingFields, recognisePairColumns, recognisePlaceColumns } from './columns';

const recognise = (header: string) => Object.fromEntries(recognisePairColumns(header.split(',')));

describe('columns of pairs', () => {
  it.each([
    ['city1,country1,lat1,lng1,city2,country2,lat2,lng2', 'city1', 'lng2'],
    [
      'City A,Country A,Latitude A,Longitude A,City B,Country B,Latitude B,Longitude B',
      'City A',
      'Longitude B',
    ],
    [
      'from_name,from_country,from_lat,from_lon,to_name,to_country,to_lat,to_lon',
      'from_name',
      'to_lon',
    ],
    ['name_1,countryCode1,lat_1,long_1,name_2,countryCode2,lat_2,long_2', 'name_1', 'long_2'],
  ])('are recognised by name: %s', (header, name1, longitude2) => {
    const columns = recognise(header);
    expect(Object.keys(columns).toSorted()).toEqual([
      ...['country1', 'country2', 'latitude1', 'latitude2'],
      ...['longitude1', 'longitude2', 'name1', 'name2'],
    ]);
    expect(columns).toMatchObject({ name1, longitude2 });
  });

  it('are recognised in the results of Wikidata', () => {
    expect(
      recognise('item,itemLabel,coord,partner,partnerLabel,partnerCoord,start,end,ref'),
    ).toEqual({
      wikidata1: 'item',
      name1: 'itemLabel',
      point1: 'coord',
      wikidata2: 'partner',
      name2: 'partnerLabel',
      point2: 'partnerCoord',
      start: 'start',
      end: 'end',
      reference: 'ref',
    });
    expect(recognise('city1,city1Label,coord1,city2,city2Label,coord2')).toMatchObject({
      wikidata1: 'city1',
      name1: 'city1Label',
      point2: 'coord2',
    });
  });

  it("are recognised in the atlas's own export", () => {
    const header =
      'id,place_a,place_b,name_a_en,name_b_en,name_a_ru,tie,first_year,last_year,topics';
    expect(recognise(header)).toEqual({
      id1: 'place_a',
      id2: 'place_b',
      name1: 'name_a_en',
      name2: 'name_b_en',
      start: 'first_year',
      end: 'last_year',
    });
  });

  it('are about the pair where the other end has none', () => {
    const header = 'city1,lat1,lng1,city2,lat2,lng2,source';
    expect(Object.values(recognise(header))).not.toContain('source');
  });

  it('that are missing are named', () => {
    const columns = recognisePairColumns(['city1', 'lat1', 'lng1', 'city2', 'lat2']);
    expect(missingFields(columns, false)).toEqual(['latitude2 and longitude2, or point2']);
    expect(missingFields(columns, true)).toEqual(['id1', 'id2']);
  });
});

describe('columns of places', () => {
  it('are recognised by name', () => {
    const columns = recognisePlaceColumns([
      'id',
      'kind',
      'name_en',
      'country',
      'longitude',
      'latitude',
      'wikidata',
    ]);
    expect(Object.fromEntries(columns)).toEqual({
      id: 'id',
      name: 'name_en',
      country: 'country',
      longitude: 'longitude',
      latitude: 'latitude',
      wikidata: 'wikidata',
    });
  });
});
