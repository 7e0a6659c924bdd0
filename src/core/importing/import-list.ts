/** Reads whole lists into registers, one row at a time. */
import type { Columns, PlaceField } from './columns';
import type { Geography } from './gazetteer';
import {
  type ImportedPlace,
  type ImportedRegister,
  importPairs,
  type ListedRow,
} from './import-pairs';
import { listedPairs, PlaceReader, type PlacesById, type Reading } from './listed-pair';
import { type Listed, type ListedPlace, listedPlace } from './listed-place';
import { remark } from './remark';
import { cellIn, type SourceTable, UnreadableSourceError } from './source-table';

/**
 * The places of a list, by their ids in it. Throws an UnreadableSourceError if two have the same id, because pairs could
 * mean either.
 */
export function importPlaces(
  { rows }: SourceTable,
  columns: Columns<PlaceField>,
  geography: Geography,
): PlacesById {
  const places = new Map<string, Listed<ListedPlace>>();
  for (const row of rows) {
    const cell = (field: PlaceField) => cellIn(row, columns.get(field));
    const id = cell('id').trim();
    if (places.has(id)) {
      throw new UnreadableSourceError('repeated-id', { row: String(row.number), id });
    }
    const incomplete: Listed<ListedPlace> = {
      value: null,
      remarks: [remark('missing-cells', { id, ...row.fault?.values }, 'place-cells')],
    };
    places.set(id, row.fault === null ? listedPlace(cell, geography) : incomplete);
  }
  return places;
}

interface ImportOptions extends Reading {
  /** The places of the last import, which keep their ids. */
  readonly earlier?: readonly ImportedPlace[];
  /** Called for each row. */
  readonly onRow?: (number: number) => void;
}

/** The pairs of all rows. The table is not needed afterwards, and may be released. */
export function readRows(
  { rows }: SourceTable,
  { onRow, ...reading }: Omit<ImportOptions, 'earlier'>,
): ListedRow[] {
  const reader = new PlaceReader(reading);
  const listed: ListedRow[] = [];
  for (const row of rows) {
    onRow?.(row.number);
    const { number, line } = row;
    for (const pair of listedPairs(row, reading, reader)) {
      listed.push({ number, line, listed: pair });
    }
  }
  return listed;
}

/** Takes, merges or refuses every row. Throws an UnreadableSourceError if a column must be wrong. */
export function importList(
  table: SourceTable,
  { earlier, ...reading }: ImportOptions,
): ImportedRegister {
  return importPairs(readRows(table, reading), earlier);
}
