/** Lists of pairs as tests write them, imported. */
import { english } from '../i18n/words.fixture';
import type { Bounds } from './classify-coordinates';
import { recognisePairColumns, recognisePlaceColumns } from './columns';
import { readDelimited } from './delimited';
import type { Geography } from './gazetteer';
import { type HeadedTable, headedTable } from './header';
import { importList, importPlaces } from './import-list';
import type { ImportedPlace, ImportedRegister } from './import-pairs';
import { importTextsOf } from './import-words';
import type { SourceTable } from './source-table';

/** The names of the columns of these lists. */
export const header = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2';

/** What an import says, in English. */
export const importTexts = importTextsOf(english);

/** Boxes around the countries of these lists. */
const boxes: Readonly<Record<string, Bounds>> = {
  KG: { west: 69.2, south: 39.1, east: 80.3, north: 43.3 },
  JP: { west: 122.9, south: 24, east: 154, north: 45.6 },
  DE: { west: 5.9, south: 47.3, east: 15, north: 55.1 },
  FR: { west: -61.8, south: -21.4, east: 55.8, north: 51.1 },
  PL: { west: 14.1, south: 49, east: 24.1, north: 54.8 },
  YE: { west: 42.5, south: 12.1, east: 54.5, north: 19 },
  US: { west: 172, south: 18.9, east: -66.9, north: 71.4 },
};
export const geography: Geography = { boundsOfCountry: (country) => boxes[country] ?? null };

export function importTable(
  table: SourceTable,
  places: SourceTable | null = null,
  earlier: readonly ImportedPlace[] = [],
): ImportedRegister {
  const columns = recognisePairColumns(table.columns);
  const ofPlaces = places === null ? null : recognisePlaceColumns(places.columns);
  const known = places && ofPlaces && importPlaces(places, ofPlaces, geography);
  return importList(table, { columns, geography, places: known, earlier });
}

export function tableOfText(text: string): HeadedTable {
  return headedTable(readDelimited(text));
}

export function importText(text: string, earlier: readonly ImportedPlace[] = []): ImportedRegister {
  return importTable(tableOfText(text), null, earlier);
}
