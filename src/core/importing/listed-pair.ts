/** What one row of a list says, cleaned: two places and perhaps since when. */

import type { Coordinates } from '../domain/great-circle';
import { identifierPattern } from '../domain/identifier';
import { suggestion } from '../text/did-you-mean';
import { cleanCoordinates } from './clean-coordinates';
import { cleanDates, endsBeforeStart } from './clean-date';
import { cleanName } from './clean-name';
import type { Columns, Field, PlaceField } from './columns';
import { countryNames, readCountry } from './country-names';
import type { BoundsOfCountry } from './judge-coordinates';
import { readPosition } from './read-position';
import type { Remark } from './remark';
import { cellIn, type SourceRow } from './source-table';

export interface ListedPlace {
  /** What makes it the same place in every row, where the list says so: its id, else its Wikidata id. */
  readonly key: string | null;
  /** The source's own id, where that is one. */
  readonly id: string | null;
  readonly name: string;
  readonly addition: string;
  readonly country: string | null;
  readonly coordinates: Coordinates;
  /** As they were written, where they are read the other way round. */
  readonly given: Coordinates | null;
  /** Whether the coordinates lie outside of the country. */
  readonly isOutside: boolean;
  readonly wikidata: string | null;
}

export interface ListedPair {
  readonly ends: readonly [ListedPlace, ListedPlace];
  /** EDTF, or empty. */
  readonly start: string;
  readonly end: string;
  readonly references: readonly string[];
}

export interface Listed<Value> {
  /** `null` where the row cannot be used; the remarks say why. */
  readonly value: Value | null;
  readonly remarks: readonly Remark[];
}

/** The text of a field, or nothing where the list has no such column. */
export type PlaceCells = (field: PlaceField) => string;

/** `Q1`, also out of `http://www.wikidata.org/entity/Q1`. */
function readEntity(text: string): string | null {
  return (
    /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)$/.exec(text)?.[1] ??
    null
  );
}

function readCountryCell(text: string): { code: string | null; remarks: Remark[] } {
  if (text === '') return { code: null, remarks: [] };
  const read = readCountry(text);
  if (read === null) {
    const meant = suggestion(text, countryNames());
    const done = `"${text}" is left out${meant === undefined ? '' : `: ${meant}`}`;
    return { code: null, remarks: [{ reason: 'unknown-country', done }] };
  }
  if (!read.isPart) return { code: read.code, remarks: [] };
  const done = `"${text}" is read as ${read.code}`;
  return { code: read.code, remarks: [{ reason: 'read-country', done }] };
}

/** Reads a place. Without a name or coordinates there is none. */
export function listedPlace(
  cells: PlaceCells,
  boundsOfCountry: BoundsOfCountry,
): Listed<ListedPlace> {
  const idText = cells('id').trim();
  const wikidata = readEntity(cells('wikidata').trim()) ?? readEntity(idText);
  const { name, addition, remarks: ofName } = cleanName(cells('name'));
  const { code: country, remarks: ofCountry } = readCountryCell(cells('country').trim());
  const isSplit = cells('longitude').trim() !== '';
  const point = readPosition(cells('point')) ?? (isSplit ? null : readPosition(cells('latitude')));
  const { longitude, latitude } = point ?? {
    longitude: cells('longitude'),
    latitude: cells('latitude'),
  };
  const located = cleanCoordinates(
    name,
    longitude,
    latitude,
    country === null ? null : boundsOfCountry(country),
  );
  const remarks = [...ofName, ...ofCountry, ...located.remarks];
  if (wikidata !== null && name === wikidata) {
    const done = `${wikidata} has no label in the language of the query`;
    return { value: null, remarks: [...remarks, { reason: 'missing-name', done }] };
  }
  if (name === '') {
    const isLost = ofName.length > 0;
    const missing: Remark = {
      reason: 'missing-name',
      done: `of the place at ${latitude}, ${longitude}`,
    };
    return { value: null, remarks: isLost ? remarks : [...remarks, missing] };
  }
  const { coordinates, given, isOutside } = located;
  if (coordinates === null) return { value: null, remarks };
  const id = identifierPattern.test(idText) ? idText : null;
  const key = idText || wikidata;
  const place = { key, id, name, addition, country, coordinates, given, isOutside, wikidata };
  return { value: place, remarks };
}

function referencesOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /^https?:\/\/\S+$/.test(word));
}

/** Finds the places of a list of ids. */
export type PlacesById = ReadonlyMap<string, Listed<ListedPlace>>;

function placeOfId(id: string, places: PlacesById): Listed<ListedPlace> {
  const known = places.get(id.trim());
  if (known !== undefined) return known;
  return { value: null, remarks: [{ reason: 'unknown-id', done: `"${id}" is no place` }] };
}

/** No name is longer, nor the addresses of a pair; so that no text takes minutes. */
const maxCell = 20_000;

/** Reads a row; where there is a list of places, the row's ids name its ends. */
export function listedPair(
  row: SourceRow,
  columns: Columns<Field>,
  places: PlacesById | null,
  boundsOfCountry: BoundsOfCountry,
): Listed<ListedPair> {
  if (row.fault !== null) {
    const reason = row.line === null ? 'missing-coordinates' : 'missing-cells';
    return { value: null, remarks: [{ reason, done: row.fault }] };
  }
  const longest = Math.max(...Object.values(row.cells).map(({ length }) => length));
  if (longest > maxCell) {
    const done = `a cell has ${longest} characters: a quotation mark may be missing`;
    return { value: null, remarks: [{ reason: 'missing-cells', done }] };
  }
  const cell = (field: Field) => cellIn(row, columns.get(field));
  const ends = ([1, 2] as const).map((end) =>
    places === null
      ? listedPlace((field) => cell(`${field}${end}`), boundsOfCountry)
      : placeOfId(cell(`id${end}`), places),
  );
  const { start, end, remarks: ofDates } = cleanDates(cell('start'), cell('end'));
  const remarks = [...ends.flatMap((place) => place.remarks), ...ofDates];
  const [a, b] = ends.map(({ value }) => value);
  if (!a || !b) return { value: null, remarks };
  if (endsBeforeStart(start, end)) {
    const done = `it ends in ${end}, before it begins in ${start}`;
    return { value: null, remarks: [...remarks, { reason: 'ends-before-start', done }] };
  }
  const references = referencesOf(cell('reference'));
  return { value: { ends: [a, b], start, end, references }, remarks };
}
