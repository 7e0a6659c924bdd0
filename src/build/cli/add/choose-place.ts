/** Finds the place that a curator names: among the records, else in the gazetteer. */

import type { Records } from '../../../core/checking/records';
import type { Named, NewPlace } from '../../../core/contributing/contribution';
import { proposePlaceId } from '../../../core/contributing/record-ids';
import { languageFacts, otherLanguages } from '../../../core/domain/language';
import { type PlaceRecord, placeSchema } from '../../../core/domain/record';
import { isSameCity } from '../../../core/domain/same-city';
import { type PlaceQuery, parsePlaceQuery, queryOfCity } from '../../../core/importing/find-cities';
import type { City } from '../../../core/importing/gazetteer';
import { foldName } from '../../../core/text/words';
import { geonames } from '../../geography/geonames';
import { UsageError } from '../command';
import { type Asker, faultWith, needed } from './asker';

/** The part of a city that its record contains. */
type ChosenCity = Omit<City, 'population'>;

/** The places with that name in a country; in any country for `null`. */
function namesakes(
  { places }: Records,
  { name: wanted, country }: Pick<PlaceQuery, 'name' | 'country'>,
): { id: string; place: PlaceRecord }[] {
  return [...places.values()].flatMap(({ id, value: place }) => {
    if (place === null || (country !== null && place.country !== country)) return [];
    const names = [id, ...Object.values(place.names), ...place.aliases];
    const isNamed = names.some((name) => foldName(name ?? '') === foldName(wanted));
    return isNamed ? [{ id, place }] : [];
  });
}

/** The ids of the places that match a query. */
function findKnownPlaces(records: Records, query: PlaceQuery): string[] {
  return namesakes(records, query).map(({ id }) => id);
}

/** The id of the record at the city's position, or `undefined`. */
function knownPlaceAt(records: Records, city: ChosenCity): string | undefined {
  return namesakes(records, city).find(
    ({ place }) => place.kind === 'city' && isSameCity(place, city),
  )?.id;
}

function degrees([longitude, latitude]: readonly [number, number]): string {
  return `${latitude}, ${longitude}`;
}

function describe(city: ChosenCity): string {
  return `${queryOfCity(city)}  (latitude, longitude ${degrees(city.coordinates)})`;
}

/** Asks the curator to choose one. Without an asker, throws a UsageError that lists the choices. */
async function chooseOne(
  question: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  asker: Asker | null,
): Promise<string> {
  const [first, ...others] = choices;
  if (first !== undefined && others.length === 0) return first.value;
  if (asker !== null) return asker.choose(question, choices);
  const list = choices.map(({ label }) => `  ${label}`).join('\n');
  throw new UsageError(
    `${question}\n${list}\nWrite it as in the list, such as --place "${first?.value}"`,
  );
}

/** Asks for the data of a city that the gazetteer does not have. */
async function describeCity(query: PlaceQuery, asker: Asker): Promise<ChosenCity> {
  asker.tell(`The gazetteer has no city named "${query.name}".`);
  const { country, coordinates } = placeSchema.shape;
  const asked = 'Country, as two letters (ISO 3166-1)';
  const code = await needed(query.country ?? undefined, asked, asker, country);
  const parse = (answer: string) => answer.split(',').map(Number).reverse();
  const faultOf = (answer: string) => faultWith(coordinates)(parse(answer));
  const position = 'Latitude, longitude in degrees, as maps give them: 40.53, 72.8';
  const located = coordinates.parse(parse(await asker.text(position, { faultOf })));
  return { name: query.name, country: code, region: null, coordinates: located };
}

async function chooseCity(query: PlaceQuery, asker: Asker | null): Promise<ChosenCity> {
  const cities = geonames().find(query);
  if (cities.length > 0) {
    const choices = cities.map((city, index) => ({
      value: asker === null ? queryOfCity(city) : String(index),
      label: describe(city),
    }));
    const chosen = await chooseOne(`Which "${query.name}"?`, choices, asker);
    const city = cities[asker === null || cities.length === 1 ? 0 : Number(chosen)];
    if (city !== undefined) return city;
  }
  const like = geonames().findLike(query);
  if (asker === null) {
    const names = like.map((city) => `\n  ${describe(city)}`).join('');
    const ways = 'write places/….json by hand (data/README.md shows how), then name its id';
    throw new UsageError(
      `No place has the name "${query.name}", neither here nor in the gazetteer: ${
        names === '' ? ways : `name one of these, or ${ways}${names}`
      }`,
    );
  }
  if (like.length === 0) return describeCity(query, asker);
  const none = 'none';
  const chosen = await asker.choose(
    `No city is named exactly "${query.name}". Is it one of these?`,
    [
      ...like.map((city, index) => ({ value: String(index), label: describe(city) })),
      { value: none, label: 'None of them' },
    ],
  );
  return like[Number(chosen)] ?? describeCity(query, asker);
}

/** The record of a new city. Names in other languages are asked for, or left for later. */
async function newPlace(city: ChosenCity, typed: string, asker: Asker | null): Promise<NewPlace> {
  const names: NewPlace['names'] = {
    en: asker === null ? city.name : await asker.text('Name in English', { proposal: typed }),
  };
  for (const tag of otherLanguages) {
    const language = languageFacts[tag].name;
    const name = await asker?.text(`Name in ${language} (empty: to be added later)`, {
      proposal: '',
    });
    if (name) names[tag] = name;
  }
  const wikidata = await asker?.text('Wikidata id (empty unless certain)', {
    proposal: '',
    faultOf: faultWith(placeSchema.shape.wikidata),
  });
  const { country } = city;
  const coordinates: [number, number] = [...city.coordinates];
  return { kind: 'city', names, country, coordinates, ...(wikidata ? { wikidata } : {}) };
}

export interface PlaceChoice extends Named<NewPlace> {
  /** Notices for the curator. */
  readonly notices: readonly string[];
}

/**
 * The place for a query such as `Osh` or `Osh, KG`. Asks if there are several or none. Without an asker,
 * throws a UsageError then.
 */
export async function choosePlace(
  text: string,
  records: Records,
  asker: Asker | null,
): Promise<PlaceChoice> {
  const query = parsePlaceQuery(text);
  const knownAs = (id: string): PlaceChoice => ({
    id,
    record: null,
    notices: [`"${text}" is known as places/${id}.json`],
  });
  const known = query.region === null ? findKnownPlaces(records, query) : [];
  if (known.length > 0) {
    const choices = known.map((id) => ({ value: id, label: id }));
    return knownAs(await chooseOne(`Which "${query.name}"?`, choices, asker));
  }
  const city = await chooseCity(query, asker);
  const present = knownPlaceAt(records, city);
  if (present !== undefined) return knownAs(present);
  const record = await newPlace(city, query.name, asker);
  const id = proposePlaceId({ ...city, name: record.names.en }, new Set(records.places.keys()));
  const missing = otherLanguages.filter((tag) => record.names[tag] === undefined);
  const file = `places/${id}.json`;
  const notices = [
    `${file} is new: ${describe(city)}, from GeoNames`,
    ...(missing.length === 0 ? [] : [`${file}: fill in its names in ${missing.join(', ')}`]),
    ...(record.wikidata === undefined
      ? [`${file}: the gazetteer has no Wikidata ids; add "wikidata" if you are certain`]
      : []),
  ];
  return { id, record, notices };
}
