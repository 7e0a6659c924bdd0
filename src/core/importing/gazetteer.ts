/** Places without coordinates, found in a gazetteer by their name and country. */
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
  /** The first-level division, or `null` where none is named. */
  readonly region: string | null;
  readonly coordinates: Coordinates;
  /** 0 where it is not known. */
  readonly population: number;
}

/** The cities that a key of `keysOfName` leads to. */
export type CitiesByKey = (key: string) => readonly City[];

/** What is known of the Earth, which takes too much room to stand in every program. */
export interface Geography {
  readonly boundsOfCountry: BoundsOfCountry;
  /** Where there is no gazetteer, a place without coordinates is refused. */
  readonly citiesByKey?: CitiesByKey | undefined;
}

/** What tells a town from its namesakes, behind its name: "am Main", "upon Tyne", "/Saale". */
const tail =
  /(?:\s*[(/,].*|[\s-]+(?:im|in|am|an der|an|a\.? ?d\.?|ob der|vor der|bei|upon|on|sur|sous|en|les|lès|sul|sulla|nad|na|pod|de|del|di)[\s-].*)$/iu;

/** Folded forms of a name, the most exact first, under which a gazetteer lists and finds it. */
export function keysOfName(name: string): string[] {
  const head = name.replace(tail, '');
  const forms = [foldName(name), coreName(name), foldName(head), coreName(head)];
  return [...new Set([...forms, foldName(latinOf(coreName(name)))])].filter((key) => key !== '');
}

export interface WantedPlace {
  readonly name: string;
  readonly country: string | null;
  /** What else is said of where it is, such as its region; empty where nothing is. */
  readonly hint: string;
}

/** A city this many times as large as its next namesake is the one that is meant. */
const sureRatio = 10;

function largest(cities: readonly City[]): City[] {
  return cities.toSorted((a, b) => b.population - a.population || compareText(a.name, b.name));
}

function describe({ name, region, country }: City): string {
  return [name, region, country].filter((part) => part !== null).join(', ');
}

/** The cities that can be meant: of the most exact form of the name that has any, and of the region. */
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

/** Where a place is, and what is to be said of that; `null` where the gazetteer does not have it. */
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
