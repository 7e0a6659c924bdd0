/** Reads whole lists into registers, one row at a time. */
import type { Columns, Field, PlaceField } from './columns';
import { type ImportedRegister, PairImport } from './import-pairs';
import {
  type Listed,
  type ListedPlace,
  listedPair,
  listedPlace,
  type PlacesById,
} from './listed-pair';
import { type SourceTable, UnreadableSourceError } from './source-rows';

/**
 * The places of a list, by their ids in it. Throws an UnreadableSourceError where two have the same
 * id: which of them the pairs mean cannot be known.
 */
export async function importPlaces(
  { rows }: SourceTable,
  columns: Columns<PlaceField>,
): Promise<PlacesById> {
  const places = new Map<string, Listed<ListedPlace>>();
  for await (const { number, cells, fault } of rows) {
    const cell = (field: PlaceField) => cells[columns.get(field) ?? ''] ?? '';
    const id = cell('id').trim();
    if (places.has(id)) {
      throw new UnreadableSourceError(`Row ${number} has the id "${id}", as an earlier row does`);
    }
    const incomplete: Listed<ListedPlace> = {
      value: null,
      remarks: [{ reason: 'missing-cells', done: `the place "${id}" has ${fault}` }],
    };
    places.set(id, fault === null ? listedPlace(cell) : incomplete);
  }
  return places;
}

/**
 * Takes, merges or refuses every row. Holds what is unique, not the text of the list. `places` is for
 * rows that name theirs by id only; `onRow` is called after each row.
 */
export async function importList(
  { rows }: SourceTable,
  columns: Columns<Field>,
  places: PlacesById | null = null,
  onRow: (number: number) => void = () => {},
): Promise<ImportedRegister> {
  const imported = new PairImport();
  for await (const row of rows) {
    imported.add(row, listedPair(row, columns, places));
    onRow(row.number);
  }
  return imported.finish();
}
