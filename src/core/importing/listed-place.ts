/** Reads a place from the cells of a row. A gazetteer may supply its position. */
import type { Coordinates } from '../domain/great-circle';
import { identifierPattern } from '../domain/identifier';
import { didYouMean } from '../text/did-you-mean';
import { cleanCoordinates } from './clean-coordinates';
import { cleanName } from './clean-name';
import type { PlaceField } from './columns';
import { countryNames, readCountry } from './country-names';
import { parsePlaceQuery } from './find-cities';
import { type CitiesByKey, type City, type Geography, locate } from './gazetteer';
import { readPosition } from './read-position';
import { type Remark, remark } from './remark';

export interface ListedPlace {
  /** The key that identifies it in all rows: its id, or else its Wikidata id; `null` if the list has neither. */
  readonly key: string | null;
  /** The source's id, if it is valid. */
  readonly id: string | null;
  readonly name: string;
  readonly addition: string;
  readonly country: string | null;
  readonly coordinates: Coordinates;
  /** The coordinates as written, if they have been swapped. */
  readonly given: Coordinates | null;
  /** Whether the coordinates lie outside of the country. */
  readonly isOutside: boolean;
  readonly wikidata: string | null;
}

export interface Listed<Value> {
  /** `null` if the row cannot be used, for the reasons in the remarks. */
  readonly value: Value | null;
  readonly remarks: readonly Remark[];
}

/** The text of a field; empty if the list has no such column. */
export type PlaceCells = (field: PlaceField) => string;

/** An id such as `Q1`, also from `http://www.wikidata.org/entity/Q1`. */
function readEntity(text: string): string | null {
  return (
    /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)$/.exec(text)?.[1] ??
    null
  );
}

interface ReadCountryCell {
  readonly code: string | null;
  /** The text before the country. */
  readonly region: string;
  readonly remarks: readonly Remark[];
}

function readCountryCell(text: string): ReadCountryCell {
  if (text === '') return { code: null, region: '', remarks: [] };
  const read = readCountry(text);
  if (read === null) {
    const meant = didYouMean(text, countryNames());
    const left = remark('unknown-country', { given: text, meant: meant ?? 'none' });
    return { code: null, region: '', remarks: [left] };
  }
  if (!read.isPart) return { code: read.code, region: '', remarks: [] };
  const region = text.slice(0, text.lastIndexOf(',')).trim();
  return {
    code: read.code,
    region,
    remarks: [remark('read-country', { given: text, code: read.code })],
  };
}

/** Reads a name, and the country in brackets after it if there is no cell for the country. */
function readNameAndCountry(nameCell: string, countryCell: string) {
  const { name, addition, remarks } = cleanName(nameCell);
  const inBrackets = countryCell === '' ? readCountry(addition) : null;
  if (addition === '' || inBrackets === null) {
    const { code: country, region, remarks: ofCountry } = readCountryCell(countryCell);
    const hint = [addition, region].filter((text) => text !== '').join(', ');
    return { name, addition, country, hint, remarks: [...remarks, ...ofCountry] };
  }
  const kept = remarks.filter(({ reason }) => reason !== 'brackets');
  return { name, addition: '', country: inBrackets.code, hint: '', remarks: kept };
}

/** A city of a gazetteer as the place of a row. */
function placeOfCity(city: City, name: string): ListedPlace {
  const { country, coordinates } = city;
  const none = { key: null, id: null, addition: '', given: null, isOutside: false, wikidata: null };
  return { ...none, name, country, coordinates };
}

/** A typed place, such as `Osh, KG`, as the place of a row; `null` if there is none. */
export function placeOfQuery(
  query: string,
  citiesByKey: CitiesByKey,
): { place: ListedPlace | null; remark: Remark } {
  const { name, country, region } = parsePlaceQuery(query);
  const { city, remark } = locate({ name, country, hint: region ?? '' }, citiesByKey);
  return { place: city === null ? null : placeOfCity(city, name), remark };
}

/** Reads a place. It needs a name and coordinates. */
export function listedPlace(
  cells: PlaceCells,
  { boundsOfCountry, citiesByKey }: Geography,
): Listed<ListedPlace> {
  const idText = cells('id').trim();
  const wikidata = readEntity(cells('wikidata').trim()) ?? readEntity(idText);
  const { name, addition, country, hint, remarks } = readNameAndCountry(
    cells('name'),
    cells('country').trim(),
  );
  const isSplit = cells('longitude').trim() !== '';
  const point = readPosition(cells('point')) ?? (isSplit ? null : readPosition(cells('latitude')));
  const { longitude, latitude } = point ?? {
    longitude: cells('longitude'),
    latitude: cells('latitude'),
  };
  const refused = (...more: Remark[]): Listed<ListedPlace> => ({
    value: null,
    remarks: [...remarks, ...more],
  });
  if (wikidata !== null && name === wikidata) {
    return refused(remark('missing-name', { wikidata }, 'no-label'));
  }
  const bounds = country === null ? null : boundsOfCountry(country);
  const located = cleanCoordinates(name, longitude, latitude, bounds);
  if (name === '') {
    const isGarbled = remarks.some(({ reason }) => reason === 'mojibake');
    const isPlaced = located.coordinates === null ? 'no' : 'yes';
    const missing = remark('missing-name', { isPlaced, latitude, longitude });
    return isGarbled ? refused(...located.remarks) : refused(...located.remarks, missing);
  }
  const id = identifierPattern.test(idText) ? idText : null;
  // Written out, because copies of objects take three times the memory, and a list has 100,000 places.
  const placed = (at: Pick<ListedPlace, 'country' | 'coordinates' | 'given' | 'isOutside'>) => ({
    key: idText || wikidata,
    id,
    name,
    addition: addition || cells('addition').trim(),
    country: at.country,
    coordinates: at.coordinates,
    given: at.given,
    isOutside: at.isOutside,
    wikidata,
  });
  const { coordinates, given, isOutside } = located;
  if (coordinates !== null) {
    return { value: placed({ country, coordinates, given, isOutside }), remarks };
  }
  const isMissing = located.remarks.some(({ reason }) => reason === 'missing-coordinates');
  // With an unknown country, a namesake in any country would match.
  const isLost = remarks.some(({ reason }) => reason === 'unknown-country');
  if (!isMissing || isLost || citiesByKey === undefined) return refused(...located.remarks);
  const found = locate({ name, country, hint }, citiesByKey);
  if (found.city === null) return refused(found.remark);
  return { value: placed(placeOfCity(found.city, name)), remarks: [...remarks, found.remark] };
}
