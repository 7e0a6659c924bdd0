/** Finds gazetteer cities by name, for typed queries and for lists without coordinates. */
import { foldName } from '../text/words';
import { type CitiesByKey, type City, keysOfName } from './gazetteer';

/** A typed place: `Osh`, `Osh, KG` or `Springfield, US, Illinois`. */
export interface PlaceQuery {
  readonly name: string;
  readonly country: string | null;
  readonly region: string | null;
}

export function parsePlaceQuery(text: string): PlaceQuery {
  const [name = '', country = '', region = ''] = text.split(',').map((part) => part.trim());
  return { name, country: country.toUpperCase() || null, region: region || null };
}

/** The query that finds this city and, as far as its region distinguishes it, no other. */
export function queryOfCity({
  name,
  country,
  region,
}: Pick<City, 'name' | 'country' | 'region'>): string {
  return [name, country, region].filter((part) => part !== null).join(', ');
}

function isIn(city: City, { country, region }: PlaceQuery): boolean {
  if (country !== null && city.country !== country) return false;
  return region === null || foldName(city.region ?? '') === foldName(region);
}

const likeliestNames = 8;

/** Finds cities by name, ignoring accents, capitals and hyphens. */
export class Gazetteer {
  #folded: readonly string[] | undefined;
  #byKey: Map<string, City[]> | undefined;

  constructor(readonly cities: readonly City[]) {}

  /** The cities whose folded name fits. */
  #named(fits: (folded: string) => boolean, query: PlaceQuery): City[] {
    this.#folded ??= this.cities.map(({ name }) => foldName(name));
    const folded = this.#folded;
    return this.cities.filter(
      (city, position) => fits(folded[position] ?? '') && isIn(city, query),
    );
  }

  /** The cities of that name. */
  find(query: PlaceQuery): City[] {
    const wanted = foldName(query.name);
    return wanted === '' ? [] : this.#named((folded) => folded === wanted, query);
  }

  /** The cities whose name begins with it (`Nara` finds `Nara-shi`), shortest first. */
  findLike(query: PlaceQuery): City[] {
    const wanted = foldName(query.name);
    if (wanted.length < 3) return [];
    return this.#named((folded) => folded.startsWith(wanted), query)
      .toSorted((a, b) => a.name.length - b.name.length)
      .slice(0, likeliestNames);
  }

  /** All cities by each form of their names. */
  readonly citiesByKey: CitiesByKey = (key) => {
    if (this.#byKey === undefined) {
      this.#byKey = new Map();
      for (const city of this.cities) {
        for (const form of keysOfName(city.name)) {
          const namesakes = this.#byKey.get(form);
          if (namesakes === undefined) this.#byKey.set(form, [city]);
          else namesakes.push(city);
        }
      }
    }
    return this.#byKey.get(key) ?? [];
  };
}
