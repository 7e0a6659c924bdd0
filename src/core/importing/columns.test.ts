import { describe, expect, it } from 'vitest';
import {
  asPartners,
  type Field,
  likeCoordinates,
  missingFields,
  recognisePairColumns,
  recognisePlaceColumns,
  wordMissing,
} from './columns';
import { headedTable } from './header';

const recognise = (header: string) => Object.fromEntries(recognisePairColumns(header.split(',')));

const missing = (...asked: Parameters<typeof missingFields>) =>
  missingFields(...asked).map(wordMissing);

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
    expect(missing(columns)).toEqual(['latitude2 and longitude2, or point2']);
    expect(missing(columns, { hasPlaces: true })).toEqual(['id1', 'id2']);
  });
});

describe('columns of several words', () => {
  it.each([
    [
      'Name der Stadt,Name der Partnerstadt',
      { name1: 'Name der Stadt', name2: 'Name der Partnerstadt' },
    ],
    ['Nom de la ville,Ville jumelée', { name1: 'Nom de la ville', name2: 'Ville jumelée' }],
    ['Название города,Город-побратим', { name2: 'Город-побратим' }],
    ['city,partner,Date du serment', { start: 'Date du serment' }],
    ['city,partner,Дата подписания соглашения', { start: 'Дата подписания соглашения' }],
    ['city,partner,Year signed', { start: 'Year signed' }],
    ['city,partner,Fecha de hermanamiento', { start: 'Fecha de hermanamiento' }],
  ])('are recognised: %s', (header, columns) => {
    expect(recognise(header)).toMatchObject(columns);
  });

  it.each(['Date added', 'Date of last update', 'Year of birth'])('are not guessed: %s', (name) => {
    expect(recognise(`city,partner,${name}`)).not.toHaveProperty('start');
  });

  it('are noticed where they are of coordinates, but not of which', () => {
    const names = 'origin,destination,o_lat,o_lng,latitude of partner,notes'.split(',');
    expect(likeCoordinates(recognisePairColumns(names), names)).toEqual(['o_lat', 'o_lng']);
  });
});

describe('columns of one end only', () => {
  it('are all the partners’ if their name says that', () => {
    expect(recognise('Partner city,Country,Since')).toEqual({
      name2: 'Partner city',
      country2: 'Country',
      start: 'Since',
    });
  });

  it('are the partners’ where the first end is known', () => {
    const columns = recognisePairColumns(['City', 'Country', 'Latitude', 'Longitude']);
    expect(missing(columns, { hasHome: true })).toEqual(['name2']);
    expect(missing(asPartners(columns), { hasHome: true })).toEqual([]);
  });

  it('may have no coordinates, but not half of them', () => {
    expect(missing(recognisePairColumns(['city', 'partner']))).toEqual([]);
    expect(missing(recognisePairColumns(['city', 'lat', 'partner']))).toEqual([
      'latitude1 and longitude1, or point1',
    ]);
  });
});

describe('columns in other languages', () => {
  const places = ['name1', 'country1', 'latitude1', 'longitude1'];
  const partners = ['name2', 'country2', 'latitude2', 'longitude2'];
  const wanted = [...places, ...partners, 'start'];

  it.each([
    ['Stadt;Land;Breite;Länge;Partnerstadt;Partnerland;Partnerbreite;Partnerlänge;seit'],
    ['Gemeinde;Land;Breite;Länge;Partner-Gemeinde;Partner-Land;Partner-Breite;Partner-Länge;Jahr'],
    [
      'Ville;Pays;Latitude;Longitude;Ville jumelée;Pays partenaire;Latitude jumelée;Longitude jumelée;Depuis',
    ],
    [
      'Ciudad;País;Latitud;Longitud;Ciudad hermana;País hermanado;Latitud hermana;Longitud hermana;Desde',
    ],
    [
      'Comune;Paese;Latitudine;Longitudine;Comune gemellato;Paese gemellato;Latitudine gemellata;Longitudine gemellata;Anno',
    ],
    [
      'Miasto;Kraj;Szerokość;Długość;Miasto partnerskie;Kraj partnerski;Szerokość partnerska;Długość partnerska;Rok',
    ],
    [
      'Город;Страна;Широта;Долгота;Город-побратим;Страна побратима;Широта побратима;Долгота побратима;Год',
    ],
    ['город1;страна1;широта1;долгота1;город2;страна2;широта2;долгота2;год'],
    [
      'Місто;Країна;Широта;Довгота;Місто-побратим;Країна побратима;Широта побратима;Довгота побратима;Рік',
    ],
    ['Şehir;Ülke;Enlem;Boylam;Kardeş şehir;Kardeş ülke;Kardeş enlem;Kardeş boylam;Yıl'],
    ['城市;国家;纬度;经度;友好城市;对方国家;对方纬度;对方经度;结好日期'],
    ['都市;国;緯度;経度;姉妹都市;相手国;相手緯度;相手経度;提携年月日'],
    ['도시;국가;위도;경도;자매도시;상대국;상대위도;상대경도;체결일'],
    ['city;country;lat;lon;city;country;lat;lon;year'],
  ])('are recognised: %s', (header) => {
    const { columns } = headedTable([{ line: 1, cells: header.split(';') }]);
    expect([...recognisePairColumns(columns).keys()].toSorted()).toEqual(wanted.toSorted());
    const found = wanted.map((field) => recognisePairColumns(columns).get(field as Field));
    expect(found).toEqual(columns);
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
