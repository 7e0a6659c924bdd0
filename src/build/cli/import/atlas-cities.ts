/** The gazetteer with the atlas's own places, whose names in five languages GeoNames has not. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecordFiles } from '../../../core/checking/records';
import { isSameCity } from '../../../core/domain/same-city';
import { type CitiesByKey, type City, keysOfName } from '../../../core/importing/gazetteer';
import { readFolder } from '../../compiler/compile-folder';

/** The cities of the folder's place records, by every form of their names; broken records stay out. */
async function readCities(folder: string): Promise<Map<string, City[]>> {
  const found = new Map<string, City[]>();
  const isThere = existsSync(join(folder, 'places'));
  const { records } = readRecordFiles(isThere ? await readFolder(folder, 'places') : new Map());
  for (const { value: place } of records.places.values()) {
    if (place?.kind !== 'city') continue;
    const { names, aliases, country, coordinates } = place;
    const city = { name: names.en, country, region: null, coordinates, population: 0 };
    const keys = [...Object.values(names), ...aliases].flatMap((name) => keysOfName(name ?? ''));
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), city]);
  }
  return found;
}

/** Both lists as one: a city of both stands where the atlas has it, and is as large as GeoNames says. */
export async function withAtlasCities(
  folder: string,
  citiesByKey: CitiesByKey,
): Promise<CitiesByKey> {
  const ofAtlas = await readCities(folder);
  return (key) => {
    const documented = ofAtlas.get(key) ?? [];
    if (documented.length === 0) return citiesByKey(key);
    const sized = documented.map((city) => {
      const namesakes = keysOfName(city.name).flatMap((form) => [...citiesByKey(form)]);
      const populations = namesakes
        .filter((other) => isSameCity(city, other))
        .map((other) => other.population);
      return { ...city, population: Math.max(0, ...populations) };
    });
    const others = citiesByKey(key).filter(
      (city) => !documented.some((one) => isSameCity(one, city)),
    );
    return [...sized, ...others];
  };
}
