/** Reads the rows of a register's tables, and finds their faults. */

import type { Finding } from '../../../core/checking/problem';
import { parseEdtfDate } from '../../../core/domain/edtf';
import type { Coordinates } from '../../../core/domain/great-circle';
import { identifierPattern } from '../../../core/domain/identifier';
import { cleanCoordinates } from '../../../core/importing/clean-coordinates';
import { endsBeforeStart } from '../../../core/importing/clean-date';
import { isCountry, presentCountry } from '../../../core/importing/country-codes';
import type { ImportedPlace } from '../../../core/importing/import-pairs';
import type { RegisterPair } from '../../../core/importing/register-file';
import type { SourceRow } from '../../../core/importing/source-table';
import { suggestion } from '../../../core/text/did-you-mean';
import { findMojibake } from '../../../core/text/mojibake';
import { boundsOfCountry } from '../../geography/country-bounds';

type Cells = SourceRow['cells'];

/** A fault of one cell, or of its row. */
export interface CellFault extends Omit<Finding, 'path' | 'atKey'> {
  readonly column?: string;
}

function nameFaults(name: string): CellFault[] {
  const column = 'name';
  if (name.trim() === '') {
    return [{ rule: 'empty-text', column, message: 'The place has no name', fix: 'write it' }];
  }
  const garbled = findMojibake(name);
  if (garbled !== null) {
    const message = `"${garbled.garbled}" was read with the wrong encoding`;
    return [{ rule: 'mojibake', column, message, fix: `write "${garbled.meant}"` }];
  }
  if (name.includes('\ufffd')) {
    const message = 'A letter of the name is lost';
    return [{ rule: 'mojibake', column, message, fix: 'write the name again' }];
  }
  return [];
}

function countryFaults(country: string): CellFault[] {
  if (country === '' || isCountry(country)) return [];
  const meant = presentCountry(country);
  const fix =
    meant === undefined
      ? 'write its two capital letters, or leave the cell empty'
      : `write ${meant}`;
  const message = `"${country}" is not a country code of ISO 3166-1`;
  return [{ rule: 'unknown-country', column: 'country', message, fix }];
}

function locate(cells: Cells, country: string): { coordinates: Coordinates; faults: CellFault[] } {
  const [longitude = '', latitude = ''] = ['longitude', 'latitude'].map((name) => cells[name]);
  const place = cells.name ?? '';
  const column = 'longitude';
  const { coordinates, given, isOutside } = cleanCoordinates(
    place,
    longitude,
    latitude,
    boundsOfCountry(country),
  );
  if (coordinates === null) {
    const message = `Latitude "${latitude}" and longitude "${longitude}" are not a place on the globe`;
    const fix = 'write degrees: longitude −180 to 180, latitude −90 to 90';
    return { coordinates: [0, 0], faults: [{ rule: 'bad-coordinates', column, message, fix }] };
  }
  if (given !== null) {
    const message = 'Longitude and latitude are swapped';
    const fix = `write longitude ${coordinates[0]}, latitude ${coordinates[1]}`;
    return { coordinates, faults: [{ rule: 'swapped-coordinates', column, message, fix }] };
  }
  if (isOutside) {
    const message = `${latitude}, ${longitude} is outside ${country}`;
    const fix = 'correct the coordinates, or leave the country out';
    return { coordinates, faults: [{ rule: 'outside-country', column, message, fix }] };
  }
  return { coordinates, faults: [] };
}

/** Reads a place and adds it to `places`, by id. */
export function readPlaceRow(cells: Cells, places: Map<string, ImportedPlace>) {
  const cell = (name: string) => cells[name] ?? '';
  const faults: CellFault[] = [];
  const id = cell('id');
  if (!identifierPattern.test(id)) {
    const message = `"${id}" is not an id`;
    const fix = 'use small letters, digits and hyphens';
    faults.push({ rule: 'bad-id', column: 'id', message, fix });
  } else if (places.has(id)) {
    const message = `"${id}" is the id of an earlier row`;
    faults.push({ rule: 'repeated-id', column: 'id', message, fix: 'give each place its own' });
  }
  const country = cell('country');
  const { coordinates, faults: ofCoordinates } = locate(cells, country);
  const wikidata = cell('wikidata');
  if (wikidata !== '' && !/^Q[1-9]\d*$/.test(wikidata)) {
    const message = `"${wikidata}" is not a Wikidata id`;
    const fix = 'write it like Q9361, or leave the cell empty';
    faults.push({ rule: 'wrong-value', column: 'wikidata', message, fix });
  }
  const row: ImportedPlace = {
    id,
    name: cell('name'),
    addition: cell('addition'),
    otherNames: cell('other_names') === '' ? [] : cell('other_names').split('|'),
    country: country === '' ? null : country,
    coordinates,
    wikidata: wikidata === '' ? null : wikidata,
  };
  if (!places.has(id)) places.set(id, row);
  return {
    row,
    faults: [...faults, ...nameFaults(row.name), ...countryFaults(country), ...ofCoordinates],
  };
}

function readYear(cells: Cells, column: string): { year: number | null; faults: CellFault[] } {
  const text = cells[column] ?? '';
  if (text === '') return { year: null, faults: [] };
  const date = parseEdtfDate(text);
  if (date.ok) return { year: date.value.year, faults: [] };
  return {
    year: null,
    faults: [{ rule: 'bad-date', column, message: date.fault, fix: date.fix }],
  };
}

/** Limits suggestions, so that a table of unknown places does not take minutes. */
const maxGuesses = 2000;

/** Reads a pair of two `places` and adds it to the `known` ones. */
export function readPairRow(
  cells: Cells,
  places: ReadonlyMap<string, ImportedPlace>,
  known: Set<string>,
) {
  const [a = '', b = ''] = ['place_a', 'place_b'].map((name) => cells[name]);
  const faults: CellFault[] = [];
  for (const [column, id] of [
    ['place_a', a],
    ['place_b', b],
  ] as const) {
    if (places.has(id)) continue;
    const fix = suggestion(id, [...places.keys()].slice(0, maxGuesses)) ?? 'add it to places.csv';
    faults.push({ rule: 'unknown-place', column, message: `"${id}" is not in places.csv`, fix });
  }
  const key = [a, b].toSorted().join('--');
  if (a === b) {
    const message = 'A place is paired with itself';
    faults.push({ rule: 'wrong-value', column: 'place_b', message, fix: 'remove the row' });
  } else if (known.has(key)) {
    const message = 'An earlier row gives this pair';
    faults.push({ rule: 'repeated-pair', column: 'place_a', message, fix: 'remove one of them' });
  }
  known.add(key);
  const [start, end] = [readYear(cells, 'start'), readYear(cells, 'end')];
  if (endsBeforeStart(cells.start ?? '', cells.end ?? '')) {
    const message = `The pair ends in ${cells.end}, before it begins in ${cells.start}`;
    faults.push({ rule: 'bad-date', column: 'end', message, fix: 'correct one of the two' });
  }
  const ends = a < b ? ([a, b] as const) : ([b, a] as const);
  const row: RegisterPair = { ends, startYear: start.year, endYear: end.year };
  return { row, faults: [...faults, ...start.faults, ...end.faults] };
}
