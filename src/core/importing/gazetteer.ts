/** Finds places without coordinates in a gazetteer, by name and country. */
import type { Coordinates } from '../domain/great-circle';
import { compareText } from '../text/compare-text';
import { latinOf } from '../text/latin';
import { foldName } from '../text/words';
import type { BoundsOfCountry } from './classify-coordinates';
import { type Remark, remark } from './remark';
import { coreName } from './same-place';

/** A city of a gazetteer. */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The first-level division, or `null` if none is named. */
  readonly region: string | null;
  readonly coordinates: Coordinates;
  /** 0 if unknown. */
  readonly population: number;
}

/** Returns the cities of a key from `keysOfName`. */
export type CitiesByKey = (key: string) => readonly City[];

/** Geographic data, passed in because it is too large for every program to contain. */
export interface Geography {
  readonly boundsOfCountry: BoundsOfCountry;
  /** Without a gazetteer, places without coordinates are refused. */
  readonly citiesByKey?: CitiesByKey | undefined;
}

/** Additions to a name that distinguish namesakes: "am Main", "upon Tyne", "/Saale". */
const tail =
  /(?:\s*[(/,].*|[\s-]+(?:im|in|am|an der|an|a\.? ?d\.?|ob der|vor der|bei|upon|on|sur|sous|en|les|lès|sul|sulla|nad|na|pod|de|del|di)[\s-].*)$/iu;

/** The folded forms of a name by which a gazetteer lists and finds it, most exact first. */
export function keysOfName(name: string): string[] {
  const head = name.replace(tail, '');
  const forms = [foldName(name), coreName(name), foldName(head), coreName(head)];
  return [...new Set([...forms, foldName(latinOf(coreName(name)))])].filter((key) => key !== '');
}

export interface WantedPlace {
  readonly name: string;
  readonly country: string | null;
  /** Further text about its location, such as its region; empty if there is none. */
  readonly hint: string;
}

/** A city this many times as large as the next namesake is certain. */
const sureRatio = 10;

function largest(cities: readonly City[]): City[] {
  return cities.toSorted((a, b) => b.population - a.population || compareText(a.name, b.name));
}

function describe({ name, region, country }: City): string {
  return [name, region, country].filter((part) => part !== null).join(', ');
}

/** The candidates: cities with the most exact form of the name that has any, in the region. */
function candidates(
  { name, country, hint }: WantedPlace,
  citiesByKey: CitiesByKey,
): readonly City[] {
  const [wanted = '', region = ''] = name.split(/,\s*/, 2);
  const hints = [hint, region].map(foldName).filter((text) => text !== '');
  // "Frankfurt (Oder)" is more exact than "Frankfurt" with a hint.
  for (const key of [foldName(name + hint), ...keysOfName(name), ...keysOfName(wanted)]) {
    const found = citiesByKey(key).filter((city) => country === null || city.country === country);
    const inRegion = found.filter((city) => hints.includes(foldName(city.region ?? '')));
    if (inRegion.length > 0) return inRegion;
    if (found.length > 0) return found;
  }
  return [];
}

/** The position of a place, with remarks; `null` if the gazetteer does not have it. */
export function locate(
  wanted: WantedPlace,
  citiesByKey: CitiesByKey,
): { city: City | null; remark: Remark } {
  const { name, country } = wanted;
  const [city, next] = largest(candidates(wanted, citiesByKey));
  if (city === undefined) {
    return { city: null, remark: remark('unknown-place', { name, country: country ?? 'none' }) };
  }
  const [longitude = '', latitude = ''] = city.coordinates.map(String);
  const put = { name, latitude, longitude, found: describe(city) };
  const isSure = city.population >= (next?.population ?? 0) * sureRatio && city.population > 0;
  if (next === undefined || isSure) return { city, remark: remark('found-place', put) };
  return { city, remark: remark('doubtful-place', { ...put, next: describe(next) }) };
}
