/** The gazetteer with the atlas's own places, whose names in five languages GeoNames has not. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeSchema } from '../../../core/domain/record';
import {
  type CitiesByKey,
  type City,
  isSameCity,
  keysOfName,
} from '../../../core/importing/gazetteer';

/** The cities of the folder's place records, by every form of their names; broken records stay out. */
async function readCities(folder: string): Promise<Map<string, City[]>> {
  const found = new Map<string, City[]>();
  const files = await readdir(join(folder, 'places')).catch(() => []);
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const text = await readFile(join(folder, 'places', file), 'utf8');
    const { success, data: place } = placeSchema.safeParse(parsed(text));
    if (!success || place.kind !== 'city') continue;
    const { names, aliases, country, coordinates } = place;
    const city = { name: names.en, country, region: null, coordinates, population: 0 };
    const keys = [...Object.values(names), ...aliases].flatMap((name) => keysOfName(name ?? ''));
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), city]);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
