/** Reads whole lists into registers, one row at a time. */
import type { Columns, Field, PlaceField } from './columns';
import {
  type ImportedPlace,
  type ImportedRegister,
  importPairs,
  type ListedRow,
} from './import-pairs';
import type { BoundsOfCountry } from './judge-coordinates';
import {
  type Listed,
  type ListedPlace,
  listedPair,
  listedPlace,
  type PlacesById,
} from './listed-pair';
import { cellIn, type SourceTable, UnreadableSourceError } from './source-table';

/**
 * The places of a list, by their ids in it. Throws an UnreadableSourceError where two have the same
 * id: which of them the pairs mean cannot be known.
 */
export function importPlaces(
  { rows }: SourceTable,
  columns: Columns<PlaceField>,
  boundsOfCountry: BoundsOfCountry,
): PlacesById {
  const places = new Map<string, Listed<ListedPlace>>();
  for (const row of rows) {
    const cell = (field: PlaceField) => cellIn(row, columns.get(field));
    const id = cell('id').trim();
    if (places.has(id)) {
      throw new UnreadableSourceError(
        `Row ${row.number} has the id "${id}", as an earlier row does`,
      );
    }
    const incomplete: Listed<ListedPlace> = {
      value: null,
      remarks: [{ reason: 'missing-cells', done: `the place "${id}" has ${row.fault}` }],
    };
    places.set(id, row.fault === null ? listedPlace(cell, boundsOfCountry) : incomplete);
  }
  return places;
}

interface ImportOptions {
  readonly boundsOfCountry: BoundsOfCountry;
  /** For rows that name their places by id only. */
  readonly places?: PlacesById | null;
  /** Those of the last import, which keep their ids. */
  readonly earlier?: readonly ImportedPlace[];
  /** Called for each row. */
  readonly onRow?: (number: number) => void;
}

/** Takes, merges or refuses every row. */
export function importList(
  { rows }: SourceTable,
  columns: Columns<Field>,
  { boundsOfCountry, places = null, earlier, onRow }: ImportOptions,
): ImportedRegister {
  const listed = rows.map((row): ListedRow => {
    onRow?.(row.number);
    const { number, line } = row;
    return { number, line, listed: listedPair(row, columns, places, boundsOfCountry) };
  });
  return importPairs(listed, earlier);
}
