/** Adds the atlas's own places to the gazetteer, because GeoNames lacks their names in five languages. */
import { isSameCity } from '../domain/same-city';
import { type CitiesByKey, type City, keysOfName } from './gazetteer';
import type { DocumentedPlace } from './match-places';

type NamedPlace = Pick<DocumentedPlace, 'kind' | 'names' | 'aliases' | 'country' | 'coordinates'>;

/** Joins both lists. A city in both has the atlas's position and the population of GeoNames. */
export function withDocumentedCities(
  places: Iterable<NamedPlace>,
  citiesByKey: CitiesByKey,
): CitiesByKey {
  const ofAtlas = new Map<string, City[]>();
  for (const { kind, names, aliases, country, coordinates } of places) {
    if (kind !== 'city') continue;
    const city = { name: names.en, country, region: null, coordinates, population: 0 };
    const keys = [...Object.values(names), ...aliases].flatMap((name) => keysOfName(name ?? ''));
    for (const key of new Set(keys)) ofAtlas.set(key, [...(ofAtlas.get(key) ?? []), city]);
  }
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
